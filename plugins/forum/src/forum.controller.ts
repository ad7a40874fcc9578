import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { ForumDto } from './forum.dto.js';
import { ForumService } from './forum.service.js';
import { capabilities } from './manifest.js';

@ApiTags('forum')
@Controller('forum/activities/:activityId')
export class ForumController {
  constructor(private readonly forums: ForumService) {}

  /** A forum of a course, and how far I am with it. */
  @RequireCapability(capabilities.view, activity())
  @Get()
  @ApiOkResponse({ type: ForumDto })
  get(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<ForumDto> {
    return this.forums.get(ctx, activityId);
  }
}
