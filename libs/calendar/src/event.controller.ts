import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { EventChangeDto, EventCreatedDto, NewEventDto } from './calendar.dto.js';
import { EventService } from './event.service.js';
import { capabilities } from './manifest.js';

/** Everybody keeps events of the own; whose else an event may be, the service asks where it is. */
@ApiTags('calendar')
@Controller('calendar/events')
export class EventController {
  constructor(private readonly events: EventService) {}

  @Post()
  @RequireCapability(capabilities['keep-own'])
  @ApiCreatedResponse({ type: EventCreatedDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: NewEventDto): Promise<EventCreatedDto> {
    return { id: await this.events.create(ctx, body) };
  }

  @Put(':eventId')
  @HttpCode(204)
  @RequireCapability(capabilities['keep-own'])
  @ApiNoContentResponse()
  async change(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string, @Body() body: EventChangeDto): Promise<void> {
    await this.events.change(ctx, eventId, body);
  }

  @Delete(':eventId')
  @HttpCode(204)
  @RequireCapability(capabilities['keep-own'])
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string): Promise<void> {
    await this.events.remove(ctx, eventId);
  }
}
