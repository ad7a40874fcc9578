import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { CalendarAudiencesDto, EventChangeDto, EventCreatedDto, NewEventDto, OccurrenceChangeDto, StoredEventDto } from './calendar.dto.js';
import { EventAudiences } from './event-audiences.js';
import { EventService } from './event.service.js';
import { capabilities } from './manifest.js';

/** Everybody keeps events of the own; whose else an event may be, the service asks where it is. */
@ApiTags('calendar')
@Controller('calendar/events')
export class EventController {
  constructor(
    private readonly events: EventService,
    private readonly audiences: EventAudiences,
  ) {}

  /** Those for whose people the actor may enter events. */
  @Get('audiences')
  @RequireCapability(capabilities['keep-own'])
  @ApiOkResponse({ type: CalendarAudiencesDto })
  async audiencesOf(@Ctx() ctx: RequestContext): Promise<CalendarAudiencesDto> {
    return { items: await this.audiences.of(ctx) };
  }

  @Post()
  @RequireCapability(capabilities['keep-own'])
  @ApiCreatedResponse({ type: EventCreatedDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: NewEventDto): Promise<EventCreatedDto> {
    return { id: await this.events.create(ctx, body) };
  }

  /** As it is stored, for who may change it. */
  @Get(':eventId')
  @RequireCapability(capabilities['keep-own'])
  @ApiOkResponse({ type: StoredEventDto })
  get(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string): Promise<StoredEventDto> {
    return this.events.get(ctx, eventId);
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

  /** One time of an event that repeats. */
  @Put(':eventId/occurrences/:day')
  @HttpCode(204)
  @RequireCapability(capabilities['keep-own'])
  @ApiNoContentResponse()
  async changeOccurrence(
    @Ctx() ctx: RequestContext,
    @Param('eventId') eventId: string,
    @Param('day') day: string,
    @Body() body: OccurrenceChangeDto,
  ): Promise<void> {
    await this.events.changeOccurrence(ctx, eventId, day, body);
  }

  @Delete(':eventId/occurrences/:day')
  @HttpCode(204)
  @RequireCapability(capabilities['keep-own'])
  @ApiNoContentResponse()
  async removeOccurrence(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string, @Param('day') day: string): Promise<void> {
    await this.events.removeOccurrence(ctx, eventId, day);
  }
}
