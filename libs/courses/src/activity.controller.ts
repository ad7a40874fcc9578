import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { ActivityService } from './activity.service.js';
import { ActivityChangeDto, ActivityDto, ActivityPlaceDto } from './course.dto.js';
import { capabilities } from './manifest.js';

@ApiTags('courses')
@Controller('courses/activities')
export class ActivityController {
  constructor(private readonly activities: ActivityService) {}

  @RequireCapability(capabilities.view, activity())
  @Get(':activityId')
  @ApiOkResponse({ type: ActivityDto })
  get(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string) {
    return this.activities.get(ctx, activityId);
  }

  @RequireCapability(capabilities.edit, activity())
  @Patch(':activityId')
  @ApiOkResponse({ type: ActivityDto })
  async change(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body: ActivityChangeDto) {
    await this.activities.change(ctx, activityId, body);
    return this.activities.get(ctx, activityId);
  }

  @RequireCapability(capabilities.edit, activity())
  @Put(':activityId/place')
  @HttpCode(204)
  @ApiNoContentResponse()
  async move(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body: ActivityPlaceDto): Promise<void> {
    await this.activities.move(ctx, activityId, body);
  }

  @RequireCapability(capabilities.edit, activity())
  @Delete(':activityId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<void> {
    await this.activities.remove(ctx, activityId);
  }
}
