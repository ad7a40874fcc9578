import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { QuestionDefinition } from '@sreda/contracts';
import { type Action, invalid, points, type QuestionType, type RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Extensions, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { BankService } from '../bank/bank.service.js';
import { fileAddress } from '../bank/file-address.js';
import { sentDefinition } from '../bank/sent-definition.js';
import { behaviourFor } from '../engine/question-attempt.js';
import { readResponse } from '../engine/read-response.js';
import { separatorsOf } from '../engine/separators.js';
import { capabilities } from '../manifest.js';
import { runTrial } from './trial.js';
import { AnyTrialRequest, type TrialActionDto, TrialDto, TrialRequest } from './trial.dto.js';

@ApiTags('questions')
@Controller('questions')
export class TrialController {
  constructor(private readonly extensions: Extensions) {}

  /** Tries a question as it stands in the editor. Stores nothing: each call gives all actions again. */
  @RequireCapability(capabilities.view, found(BankService, 'bankId'))
  @Post('banks/:bankId/trial')
  @HttpCode(200)
  @ApiOkResponse({ type: TrialDto })
  try(@Ctx() ctx: RequestContext, @Param('bankId') _bankId: string, @Body() { questionId, ...asked }: TrialRequest): TrialDto {
    return this.run(ctx, asked, questionId === undefined ? undefined : (path) => fileAddress(questionId, path));
  }

  /** The same for a question that lies in no bank of the actor. */
  @RequireCapability(capabilities.try, 'current-organisation')
  @Post('trial')
  @HttpCode(200)
  @ApiOkResponse({ type: TrialDto })
  tryAny(@Ctx() ctx: RequestContext, @Body() { files = [], ...asked }: AnyTrialRequest): TrialDto {
    const ids = new Map(files.map(({ path, fileId }) => [path, fileId]));
    return this.run(ctx, asked, (path) => `/api/v1/files/files/${ids.get(path) ?? ''}`);
  }

  private run(ctx: RequestContext, { seed, ...asked }: Omit<AnyTrialRequest, 'files'>, addressOf?: (path: string) => string): TrialDto {
    const type = one(this.extensions.all(points.questionType), 'type', asked.type);
    const key = behaviourFor(type, asked.behaviour);
    const behaviour = one(this.extensions.all(points.questionBehaviour), 'behaviour', key);
    const definition = sentDefinition(type, asked.definition);
    const actions = asked.actions.map((action) => actionOf(type, definition, action));
    const trial = runTrial({ type, behaviour, definition, variant: 1, separators: separatorsOf[ctx.locale], seed, actions, addressOf });
    return { behaviour: key, ...(trial as unknown as Omit<TrialDto, 'behaviour'>) };
  }
}

function actionOf(type: QuestionType, definition: QuestionDefinition, { kind, response, certainty }: TrialActionDto): Action {
  if (kind !== 'save' && kind !== 'submit') return { kind };
  return { kind, response: readResponse(type, definition, response ?? type.unanswered), certainty };
}

function one<T>(all: ReadonlyMap<string, T>, field: string, key: string): T {
  const found = all.get(key);
  if (!found) throw invalid(field, 'one-of', { values: [...all.keys()].join(', ') });
  return found;
}
