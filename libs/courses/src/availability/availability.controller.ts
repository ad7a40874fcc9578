import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { AvailabilityChangeDto, AvailabilityDto } from './availability.dto.js';
import { AvailabilityEditor, type Target } from './availability.editor.js';

@ApiTags('courses')
@Controller('courses')
export class AvailabilityController {
  constructor(private readonly editor: AvailabilityEditor) {}

  @RequireCapability(capabilities.edit, activity())
  @Get('activities/:activityId/availability')
  @ApiOkResponse({ type: AvailabilityDto })
  ofActivity(@Ctx() ctx: RequestContext, @Param('activityId') id: string): Promise<AvailabilityDto> {
    return this.editor.get(ctx, { kind: 'activity', id });
  }

  @RequireCapability(capabilities.edit, activity())
  @Put('activities/:activityId/availability')
  @ApiOkResponse({ type: AvailabilityDto })
  setOfActivity(
    @Ctx() ctx: RequestContext,
    @Param('activityId') id: string,
    @Body() body: AvailabilityChangeDto,
  ): Promise<AvailabilityDto> {
    return this.set(ctx, { kind: 'activity', id }, body);
  }

  @RequireCapability(capabilities.edit, found(AvailabilityEditor, 'sectionId'))
  @Get('sections/:sectionId/availability')
  @ApiOkResponse({ type: AvailabilityDto })
  ofSection(@Ctx() ctx: RequestContext, @Param('sectionId') id: string): Promise<AvailabilityDto> {
    return this.editor.get(ctx, { kind: 'section', id });
  }

  @RequireCapability(capabilities.edit, found(AvailabilityEditor, 'sectionId'))
  @Put('sections/:sectionId/availability')
  @ApiOkResponse({ type: AvailabilityDto })
  setOfSection(@Ctx() ctx: RequestContext, @Param('sectionId') id: string, @Body() body: AvailabilityChangeDto): Promise<AvailabilityDto> {
    return this.set(ctx, { kind: 'section', id }, body);
  }

  private async set(ctx: RequestContext, target: Target, body: AvailabilityChangeDto): Promise<AvailabilityDto> {
    await this.editor.set(ctx, target, body);
    return this.editor.get(ctx, target);
  }
}
