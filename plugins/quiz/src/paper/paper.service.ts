import { Injectable } from '@nestjs/common';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';
import { inOrderOf, type PaperPlace, type PaperQuery, type PapersDto, PaperService, seedOf, variantsOf } from '@sreda/questions';
import type { SlotDto } from '../quiz.dto.js';
import { Candidates } from '../random/candidates.js';
import { pickQuestions } from '../random/pick.js';
import { SlotsService } from '../slots.service.js';

/** A test set for paper: its questions, and for each paper others where the teacher has left them to chance. */
@Injectable()
export class QuizPaperService {
  constructor(
    private readonly slots: SlotsService,
    private readonly candidates: Candidates,
    private readonly papers: PaperService,
  ) {}

  async print(ctx: RequestContext, activityId: string, query: PaperQuery): Promise<PapersDto> {
    const slots = await this.slots.list(ctx, activityId);
    const papers: PaperPlace[][] = [];
    for (const variant of variantsOf(query)) {
      const seed = seedOf(query.seed, variant);
      const places = await this.choose(ctx, slots, seed);
      papers.push(query.shuffleQuestions ? inOrderOf(seed, places) : places);
    }
    return this.papers.print(ctx, papers, query);
  }

  private async choose(ctx: RequestContext, slots: readonly SlotDto[], seed: number): Promise<PaperPlace[]> {
    const rules = slots.flatMap(({ number: slot, rule }) => (rule ? [{ slot, rule, picks: rule.picks }] : []));
    const wanted = slots.reduce((sum, { rule }) => sum + (rule?.picks ?? 1), 0);
    const samples = rules.length > 0 ? await this.candidates.sample(ctx, rules, wanted, seed) : new Map<number, readonly string[]>();
    const picked = pickQuestions(
      rules.map(({ slot, picks }) => ({ slot, picks, candidates: samples.get(slot) ?? [] })),
      new Set(slots.flatMap(({ questionId }) => questionId ?? [])),
    );
    if ('tooFewFor' in picked) throw conflict('quiz.too-few-questions', { slot: picked.tooFewFor });
    return slots.flatMap(({ number, questionId, maxMark }) =>
      (questionId ? [questionId] : (picked.bySlot.get(number) ?? [])).map((id) => ({ questionId: id, maxMark })),
    );
  }
}
