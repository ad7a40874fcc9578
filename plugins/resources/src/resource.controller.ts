import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';
import { ResourceDto } from './resource.dto.js';
import { ResourceService } from './resource.service.js';

@ApiTags('resources')
@Controller('resources/activities/:activityId')
export class ResourceController {
  constructor(private readonly resources: ResourceService) {}

  /** A page, file, folder or link with what it holds. */
  @RequireCapability(capabilities.view, activity())
  @Get()
  @ApiOkResponse({ type: ResourceDto })
  get(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<ResourceDto> {
    return this.resources.get(ctx, activityId);
  }
}
