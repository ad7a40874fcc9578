import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import { questionFile, QuestionFileHeaders } from '@sreda/questions';
import { AnswerDto, AnswerOutcomesDto, AnswersDto, AttemptDto, SavedDto, SlotFileQuery } from './attempt.dto.js';
import { AttemptService } from './attempt.service.js';
import { capabilities } from './manifest.js';
import { SlotFileService } from './slot-file.service.js';

const attempt = found(AttemptService, 'attemptId');

@ApiTags('quiz')
@Controller('quiz/attempts/:attemptId')
export class AttemptController {
  constructor(
    private readonly attempts: AttemptService,
    private readonly files: SlotFileService,
  ) {}

  @RequireOneOf({ capability: capabilities.attempt, at: attempt }, { capability: capabilities['view-results'], at: attempt })
  @Get()
  @ApiOkResponse({ type: AttemptDto })
  get(@Ctx() ctx: RequestContext, @Param('attemptId') attemptId: string): Promise<AttemptDto> {
    return this.attempts.get(ctx, attemptId);
  }

  /** A file that the texts of a question name, as far as they are shown by now. */
  @RequireOneOf({ capability: capabilities.attempt, at: attempt }, { capability: capabilities['view-results'], at: attempt })
  @Get('slots/:slot/file')
  @QuestionFileHeaders()
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Ctx() ctx: RequestContext,
    @Param('attemptId') attemptId: string,
    @Param('slot', ParseIntPipe) slot: number,
    @Query() { path }: SlotFileQuery,
  ): Promise<StreamableFile> {
    return questionFile(path, await this.files.get(ctx, attemptId, slot, path));
  }

  @RequireCapability(capabilities.attempt, attempt)
  @Put('slots/:slot')
  @ApiOkResponse({ type: SavedDto })
  answer(
    @Ctx() ctx: RequestContext,
    @Param('attemptId') attemptId: string,
    @Param('slot', ParseIntPipe) slot: number,
    @Body() body: AnswerDto,
  ): Promise<SavedDto> {
    return this.attempts.answer(ctx, attemptId, slot, body);
  }

  /** Each answer by itself: what cannot be saved does not keep back the others. */
  @RequireCapability(capabilities.attempt, attempt)
  @Put('answers')
  @ApiOkResponse({ type: AnswerOutcomesDto })
  async answerAll(
    @Ctx() ctx: RequestContext,
    @Param('attemptId') attemptId: string,
    @Body() { answers }: AnswersDto,
  ): Promise<AnswerOutcomesDto> {
    return { items: await this.attempts.answerAll(ctx, attemptId, answers) };
  }

  @RequireCapability(capabilities.attempt, attempt)
  @Post('finish')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptDto })
  finish(@Ctx() ctx: RequestContext, @Param('attemptId') attemptId: string): Promise<AttemptDto> {
    return this.attempts.finish(ctx, attemptId);
  }
}
