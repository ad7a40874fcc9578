import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { NewQuizOverrideDto, QuizOverrideChangeDto, QuizOverrideIdDto, QuizOverrideListDto } from './override.dto.js';
import { OverrideService } from './override.service.js';

const override = found(OverrideService, 'overrideId');

@ApiTags('quiz')
@Controller('quiz')
export class OverrideController {
  constructor(private readonly overrides: OverrideService) {}

  @RequireCapability(capabilities.manage, activity())
  @Get('activities/:activityId/overrides')
  @ApiOkResponse({ type: QuizOverrideListDto })
  async list(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<QuizOverrideListDto> {
    return { items: await this.overrides.list(ctx, activityId) };
  }

  @RequireCapability(capabilities.manage, activity())
  @Post('activities/:activityId/overrides')
  @ApiCreatedResponse({ type: QuizOverrideIdDto })
  async add(
    @Ctx() ctx: RequestContext,
    @Param('activityId') activityId: string,
    @Body() body: NewQuizOverrideDto,
  ): Promise<QuizOverrideIdDto> {
    return { id: await this.overrides.add(ctx, activityId, body) };
  }

  @RequireCapability(capabilities.manage, override)
  @Patch('overrides/:overrideId')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(@Ctx() ctx: RequestContext, @Param('overrideId') overrideId: string, @Body() body: QuizOverrideChangeDto): Promise<void> {
    return this.overrides.change(ctx, overrideId, body);
  }

  @RequireCapability(capabilities.manage, override)
  @Delete('overrides/:overrideId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Ctx() ctx: RequestContext, @Param('overrideId') overrideId: string): Promise<void> {
    return this.overrides.remove(ctx, overrideId);
  }
}
