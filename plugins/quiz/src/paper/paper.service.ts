import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { inOrderOf, type PaperPlace, type PaperQuery, type PapersDto, PaperService, seedOf, variantsOf } from '@sreda/questions';
import type { SlotDto } from '../quiz.dto.js';
import { Candidates } from '../random/candidates.js';
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
    const places = slots.map((slot) => ({ ...slot, picks: slot.rule?.picks ?? 1 }));
    const drawn = await this.candidates.draw(ctx, places, seed);
    return slots.flatMap(({ number, questionId, maxMark }) =>
      (questionId ? [questionId] : (drawn.get(number) ?? [])).map((id) => ({ questionId: id, maxMark })),
    );
  }
}
