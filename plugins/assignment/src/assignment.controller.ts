import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireOneOf } from '@sreda/plugin-sdk/server';
import { HomeworkDto } from './assignment.dto.js';
import { AssignmentService } from './assignment.service.js';
import { capabilities } from './manifest.js';

@ApiTags('assignment')
@Controller('assignment/activities/:activityId')
export class AssignmentController {
  constructor(private readonly assignments: AssignmentService) {}

  @RequireOneOf({ capability: capabilities.submit, at: activity() }, { capability: capabilities['view-works'], at: activity() })
  @Get()
  @ApiOkResponse({ type: HomeworkDto })
  get(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<HomeworkDto> {
    return this.assignments.get(ctx, activityId);
  }
}
