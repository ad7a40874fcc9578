import { describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ListOf, Nested, Text } from '@sreda/plugin-sdk/server';
import { dtosOf } from './dto-names.js';

class LeafDto {
  @Text({ max: 10 })
  name: string;

  /** Itself again. */
  @Nested(() => LeafDto, { optional: true })
  inner?: LeafDto;
}
class PageDto {
  @ListOf(() => LeafDto, { max: 10 })
  items: LeafDto[];
}
class BodyDto {
  @Text({ max: 10 })
  text: string;
}

@Controller('things')
class ThingsController {
  @Get()
  @ApiOkResponse({ type: PageDto })
  list(): PageDto {
    return { items: [] };
  }

  @Post()
  @ApiOkResponse({ type: [LeafDto] })
  add(@Body() body: BodyDto, other: string): BodyDto {
    return { text: body.text + other };
  }
}

describe('the classes of a handler', () => {
  it.each([
    ['list', [PageDto, LeafDto]],
    ['add', [BodyDto, LeafDto]],
  ])('%s', (handler, expected) => {
    expect([...dtosOf(ThingsController.prototype, handler)]).toEqual(expected);
  });
});
