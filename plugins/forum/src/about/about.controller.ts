import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { courseCapabilities } from '@sreda/courses';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { AboutPageDto } from './about.dto.js';
import { AboutService } from './about.service.js';

@ApiTags('forum')
@Controller('forum/about')
export class AboutController {
  constructor(private readonly about: AboutService) {}

  /** Topics about an activity of a course, in the forums of the course. */
  @RequireCapability(courseCapabilities.view, activity())
  @Get(':activityId')
  @ApiOkResponse({ type: AboutPageDto })
  topics(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Query() query: PageQuery): Promise<AboutPageDto> {
    return this.about.topics(ctx, activityId, query);
  }
}
