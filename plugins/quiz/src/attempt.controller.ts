import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import { AnswerDto, AttemptDto, SavedDto } from './attempt.dto.js';
import { AttemptService } from './attempt.service.js';
import { capabilities } from './manifest.js';

const attempt = found(AttemptService, 'attemptId');

@ApiTags('quiz')
@Controller('quiz/attempts/:attemptId')
export class AttemptController {
  constructor(private readonly attempts: AttemptService) {}

  @RequireOneOf({ capability: capabilities.attempt, at: attempt }, { capability: capabilities['view-results'], at: attempt })
  @Get()
  @ApiOkResponse({ type: AttemptDto })
  get(@Ctx() ctx: RequestContext, @Param('attemptId') attemptId: string): Promise<AttemptDto> {
    return this.attempts.get(ctx, attemptId);
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

  @RequireCapability(capabilities.attempt, attempt)
  @Post('finish')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptDto })
  finish(@Ctx() ctx: RequestContext, @Param('attemptId') attemptId: string): Promise<AttemptDto> {
    return this.attempts.finish(ctx, attemptId);
  }
}
