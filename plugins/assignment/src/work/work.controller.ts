import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { HomeworkDto } from '../assignment.dto.js';
import { AssignmentService } from '../assignment.service.js';
import { capabilities } from '../manifest.js';
import { DraftInputDto, DraftSavedDto, HandInDto } from './work.dto.js';
import { WorkService } from './work.service.js';

@ApiTags('assignment')
@Controller('assignment/activities/:activityId')
export class WorkController {
  constructor(
    private readonly works: WorkService,
    private readonly assignments: AssignmentService,
  ) {}

  @RequireCapability(capabilities.submit, activity())
  @Put('draft')
  @ApiOkResponse({ type: DraftSavedDto })
  saveDraft(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body: DraftInputDto): Promise<DraftSavedDto> {
    return this.works.saveDraft(ctx, activityId, body);
  }

  @RequireCapability(capabilities.submit, activity())
  @Post('hand-in')
  @HttpCode(200)
  @ApiOkResponse({ type: HomeworkDto })
  async handIn(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body: HandInDto): Promise<HomeworkDto> {
    await this.works.handIn(ctx, activityId, body);
    return this.assignments.get(ctx, activityId);
  }

  @RequireCapability(capabilities.submit, activity())
  @Post('take-back')
  @HttpCode(200)
  @ApiOkResponse({ type: HomeworkDto })
  async takeBack(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<HomeworkDto> {
    await this.works.takeBack(ctx, activityId);
    return this.assignments.get(ctx, activityId);
  }
}
