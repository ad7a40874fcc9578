import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { questionFile, QuestionFileHeaders } from '@sreda/questions';
import { AnswerDto, SavedDto, SlotFileQuery } from '../attempt.dto.js';
import { capabilities } from '../manifest.js';
import { PreviewDto } from './preview.dto.js';
import { PreviewService } from './preview.service.js';

/** Always the own one of who asks: there is no address for another's. */
@ApiTags('quiz')
@Controller('quiz/activities/:activityId/preview')
export class PreviewController {
  constructor(private readonly previews: PreviewService) {}

  /** Begins anew. */
  @RequireCapability(capabilities.manage, activity())
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewDto })
  start(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<PreviewDto> {
    return this.previews.start(ctx, activityId);
  }

  @RequireCapability(capabilities.manage, activity())
  @Get()
  @ApiOkResponse({ type: PreviewDto })
  get(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<PreviewDto> {
    return this.previews.get(ctx, activityId);
  }

  @RequireCapability(capabilities.manage, activity())
  @Put('slots/:slot')
  @ApiOkResponse({ type: SavedDto })
  answer(
    @Ctx() ctx: RequestContext,
    @Param('activityId') activityId: string,
    @Param('slot', ParseIntPipe) slot: number,
    @Body() body: AnswerDto,
  ): Promise<SavedDto> {
    return this.previews.answer(ctx, activityId, slot, body);
  }

  @RequireCapability(capabilities.manage, activity())
  @Get('slots/:slot/file')
  @QuestionFileHeaders()
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Ctx() ctx: RequestContext,
    @Param('activityId') activityId: string,
    @Param('slot', ParseIntPipe) slot: number,
    @Query() { path }: SlotFileQuery,
  ): Promise<StreamableFile> {
    return questionFile(path, await this.previews.file(ctx, activityId, slot, path));
  }

  @RequireCapability(capabilities.manage, activity())
  @Post('finish')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewDto })
  finish(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<PreviewDto> {
    return this.previews.finish(ctx, activityId);
  }
}
