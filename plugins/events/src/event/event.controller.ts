import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import {
  SchoolEventChangeDto,
  SchoolEventDto,
  SchoolEventIdDto,
  SchoolEventPageDto,
  SchoolEventQuery,
  type SchoolEventRowDto,
  SchoolEventVersionDto,
  NewSchoolEventDto,
} from './event.dto.js';
import { EventService } from './event.service.js';

@ApiTags('events')
@Controller('events/events')
export class SchoolEventController {
  constructor(private readonly events: EventService) {}

  @Get()
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: SchoolEventPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: SchoolEventQuery): Promise<Page<SchoolEventRowDto>> {
    return this.events.list(ctx, query);
  }

  @Post()
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiCreatedResponse({ type: SchoolEventIdDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: NewSchoolEventDto): Promise<SchoolEventIdDto> {
    return { id: await this.events.create(ctx, body) };
  }

  @Get(':eventId')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: SchoolEventDto })
  get(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string): Promise<SchoolEventDto> {
    return this.events.get(ctx, eventId);
  }

  @Put(':eventId')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: SchoolEventVersionDto })
  async change(
    @Ctx() ctx: RequestContext,
    @Param('eventId') eventId: string,
    @Body() body: SchoolEventChangeDto,
  ): Promise<SchoolEventVersionDto> {
    return { version: await this.events.change(ctx, eventId, body) };
  }
}
