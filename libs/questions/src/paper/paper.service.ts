import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { points, type QuestionType, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { readDefinition } from '../bank/stored-definition.js';
import { seedOf } from '../engine/seeded-random.js';
import { separatorsOf } from '../engine/separators.js';
import type { PaperOfBankDto, PaperQuery, PaperQuestionDto, PapersDto } from './paper.dto.js';
import { inOrderOf, onPaper } from './paper.js';

/** A place of a paper. */
export interface PaperPlace {
  readonly questionId: string;
  /** In points; null: the question's own. */
  readonly maxMark: number | null;
}
interface Ready {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly definition: unknown;
}

/** Tests on paper: questions as students see them, with the key. Nothing is stored. */
@Injectable()
export class PaperService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
  ) {}

  /** Chosen questions of a bank; those of other banks are left out. One query. */
  ofBank(ctx: RequestContext, bankId: string, { questionIds, ...query }: PaperOfBankDto): Promise<PapersDto> {
    const places = [...new Set(questionIds)].map((questionId): PaperPlace => ({ questionId, maxMark: null }));
    const papers = variantsOf(query).map((variant) => (query.shuffleQuestions ? inOrderOf(seedOf(query.seed, variant), places) : places));
    return this.print(ctx, papers, query, bankId);
  }

  /** Papers whose questions are chosen already, in their order; `bankId` limits them to a bank. One query. */
  async print(
    ctx: RequestContext,
    papers: readonly (readonly PaperPlace[])[],
    { seed, shuffleAnswers }: PaperQuery,
    bankId: string | null = null,
  ): Promise<PapersDto> {
    const ids = new Set(papers.flat().map(({ questionId }) => questionId));
    const ready = await this.ready(ctx, [...ids], bankId);
    const types = this.extensions.all(points.questionType);
    return {
      papers: papers.map((places, i) => {
        const look = { seed, variant: i + 1, shuffleAnswers, separators: separatorsOf[ctx.locale] };
        const questions = places.flatMap(({ questionId, maxMark }): PaperQuestionDto[] => {
          const question = ready.get(questionId);
          return question ? [printed(question, types.get(question.type), maxMark, look)] : [];
        });
        return { variant: i + 1, maxMark: questions.reduce((sum, question) => sum + question.maxMark, 0), questions };
      }),
      leftOut: [...ids].filter((id) => !ready.has(id)).length,
    };
  }

  private async ready(ctx: RequestContext, questionIds: readonly string[], bankId: string | null): Promise<ReadonlyMap<string, Ready>> {
    const rows = await this.database.query<Ready>(
      ctx,
      `select q.id, v.type, v.schema_version as "schemaVersion", v.definition
       from questions.question q
       cross join lateral (
         select * from questions.question_version v where v.question_id = q.id and v.state = 'ready' order by v.number desc limit 1) v
       where q.id = any($1::uuid[]) and q.deleted_at is null and ($2::uuid is null or q.bank_id = $2)`,
      [questionIds, bankId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The numbers of the papers, from 1. */
export const variantsOf = ({ variants }: PaperQuery): number[] => Array.from({ length: variants }, (_, i) => i + 1);

function printed(
  question: Ready,
  type: QuestionType | undefined,
  maxMark: number | null,
  look: Parameters<typeof onPaper>[3],
): PaperQuestionDto {
  const { id: questionId, type: questionType } = question;
  if (!type) return { questionId, questionType, maxMark: maxMark ?? 0, view: null, rightAnswer: null };
  const definition = readDefinition(type, question);
  const shown = onPaper(questionId, type, definition, look);
  return {
    questionId,
    questionType,
    maxMark: maxMark ?? definition.defaultMark,
    ...(shown as Pick<PaperQuestionDto, 'view' | 'rightAnswer'>),
  };
}
