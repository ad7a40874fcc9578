import { Body, Controller, Get, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { AttemptService } from '../attempt.service.js';
import { capabilities } from '../manifest.js';
import { PartQuery } from '../results/part.js';
import { AnswersToGradePageDto, GradedQuestionsDto, GradingQuery, AnswerMarkDto, AnswerMarkedDto } from './grading.dto.js';
import { GradingService } from './grading.service.js';

@ApiTags('quiz')
@Controller('quiz')
export class GradingController {
  constructor(private readonly grading: GradingService) {}

  @RequireCapability(capabilities.grade, activity())
  @Get('activities/:activityId/grading')
  @ApiOkResponse({ type: GradedQuestionsDto })
  async questions(
    @Ctx() ctx: RequestContext,
    @Param('activityId') activityId: string,
    @Query() part: PartQuery,
  ): Promise<GradedQuestionsDto> {
    return { items: await this.grading.questions(ctx, activityId, part) };
  }

  @RequireCapability(capabilities.grade, activity())
  @Get('activities/:activityId/grading/:questionId')
  @ApiOkResponse({ type: AnswersToGradePageDto })
  answers(
    @Ctx() ctx: RequestContext,
    @Param('activityId') activityId: string,
    @Param('questionId') questionId: string,
    @Query() query: GradingQuery,
  ) {
    return this.grading.answers(ctx, activityId, questionId, query);
  }

  @RequireCapability(capabilities.grade, found(AttemptService, 'attemptId'))
  @Put('attempts/:attemptId/slots/:slot/mark')
  @ApiOkResponse({ type: AnswerMarkedDto })
  mark(
    @Ctx() ctx: RequestContext,
    @Param('attemptId') attemptId: string,
    @Param('slot', ParseIntPipe) slot: number,
    @Body() body: AnswerMarkDto,
  ): Promise<AnswerMarkedDto> {
    return this.grading.mark(ctx, attemptId, slot, body);
  }
}
