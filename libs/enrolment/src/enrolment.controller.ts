import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { EnrolDto, EnrolledDto, ParticipantChangeDto, ParticipantPageDto, ParticipantQuery } from './enrolment.dto.js';
import { EnrolmentService } from './enrolment.service.js';
import { capabilities } from './manifest.js';

@ApiTags('enrolment')
@Controller('enrolment')
export class EnrolmentController {
  constructor(private readonly enrolment: EnrolmentService) {}

  @RequireCapability(capabilities.view, course())
  @Get('courses/:courseId/participants')
  @ApiOkResponse({ type: ParticipantPageDto })
  list(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Query() query: ParticipantQuery) {
    return this.enrolment.list(ctx, courseId, query);
  }

  @RequireCapability(capabilities.manage, course())
  @Post('courses/:courseId/participants')
  @ApiCreatedResponse({ type: EnrolledDto })
  enrol(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: EnrolDto): Promise<EnrolledDto> {
    return this.enrolment.enrol(ctx, courseId, body);
  }

  @RequireCapability(capabilities.manage, found(EnrolmentService, 'participantId'))
  @Patch('participants/:participantId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Ctx() ctx: RequestContext,
    @Param('participantId') participantId: string,
    @Body() body: ParticipantChangeDto,
  ): Promise<void> {
    await this.enrolment.change(ctx, participantId, body);
  }

  @RequireCapability(capabilities.manage, found(EnrolmentService, 'participantId'))
  @Delete('participants/:participantId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Ctx() ctx: RequestContext, @Param('participantId') participantId: string): Promise<void> {
    await this.enrolment.end(ctx, participantId);
  }
}
