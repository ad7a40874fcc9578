import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ParticipantService } from './participant.service.js';
import {
  EventAttendanceDto,
  EventFeedbackDto,
  EventFiguresDto,
  type EventParticipantDto,
  EventParticipantPageDto,
  EventRegistrationDto,
} from './registration.dto.js';
import { RegistrationService } from './registration.service.js';

@ApiTags('events')
@Controller('events/events/:eventId')
export class EventRegistrationController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly participants: ParticipantService,
  ) {}

  @Put('registration')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: EventRegistrationDto })
  register(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string): Promise<EventRegistrationDto> {
    return this.registrations.register(ctx, eventId);
  }

  @Delete('registration')
  @HttpCode(204)
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiNoContentResponse()
  cancel(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string): Promise<void> {
    return this.registrations.cancel(ctx, eventId);
  }

  @Put('feedback')
  @HttpCode(204)
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiNoContentResponse()
  rate(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string, @Body() body: EventFeedbackDto): Promise<void> {
    return this.registrations.rate(ctx, eventId, body);
  }

  @Get('participants')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: EventParticipantPageDto })
  list(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string, @Query() query: PageQuery): Promise<Page<EventParticipantDto>> {
    return this.participants.list(ctx, eventId, query);
  }

  @Put('attendance')
  @HttpCode(204)
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiNoContentResponse()
  note(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string, @Body() body: EventAttendanceDto): Promise<void> {
    return this.participants.note(ctx, eventId, body);
  }

  @Get('figures')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: EventFiguresDto })
  figures(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string): Promise<EventFiguresDto> {
    return this.participants.figures(ctx, eventId);
  }
}
