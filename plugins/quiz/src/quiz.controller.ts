import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import { PaperQuery, PapersDto } from '@sreda/questions';
import { AttemptDto } from './attempt.dto.js';
import { AttemptService } from './attempt.service.js';
import { capabilities } from './manifest.js';
import { QuizPaperService } from './paper/paper.service.js';
import { QuizDto, QuizSettingsDto, SlotListDto, SlotsInputDto, StartDto } from './quiz.dto.js';
import { QuizService } from './quiz.service.js';
import { SettingsService } from './settings.service.js';
import { SlotsService } from './slots.service.js';

@ApiTags('quiz')
@Controller('quiz/activities/:activityId')
export class QuizController {
  constructor(
    private readonly quizzes: QuizService,
    private readonly settings: SettingsService,
    private readonly slots: SlotsService,
    private readonly attempts: AttemptService,
    private readonly papers: QuizPaperService,
  ) {}

  @RequireOneOf({ capability: capabilities.attempt, at: activity() }, { capability: capabilities['view-results'], at: activity() })
  @Get()
  @ApiOkResponse({ type: QuizDto })
  get(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string) {
    return this.quizzes.get(ctx, activityId);
  }

  /** They are changed with the activity: `PATCH courses/activities/{activityId}`. */
  @RequireCapability(capabilities.manage, activity())
  @Get('settings')
  @ApiOkResponse({ type: QuizSettingsDto })
  getSettings(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<QuizSettingsDto> {
    return this.settings.get(ctx, activityId);
  }

  @RequireCapability(capabilities.manage, activity())
  @Get('slots')
  @ApiOkResponse({ type: SlotListDto })
  async listSlots(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<SlotListDto> {
    return { slots: await this.slots.list(ctx, activityId) };
  }

  @RequireCapability(capabilities.manage, activity())
  @Put('slots')
  @ApiOkResponse({ type: SlotListDto })
  async setSlots(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body: SlotsInputDto): Promise<SlotListDto> {
    await this.slots.set(ctx, activityId, body.slots);
    return { slots: await this.slots.list(ctx, activityId) };
  }

  /** The test for paper, with the key. */
  @RequireCapability(capabilities.manage, activity())
  @Get('papers')
  @ApiOkResponse({ type: PapersDto })
  print(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Query() query: PaperQuery): Promise<PapersDto> {
    return this.papers.print(ctx, activityId, query);
  }

  /** Starts an attempt, or answers the open one, for which no password is asked. */
  @RequireCapability(capabilities.attempt, activity())
  @Post('attempts')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptDto })
  start(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body?: StartDto): Promise<AttemptDto> {
    return this.attempts.start(ctx, activityId, body?.password);
  }
}
