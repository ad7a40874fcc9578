import { Injectable } from '@nestjs/common';
import { actorOf, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Extensions } from '@sreda/plugin-sdk/server';
import { QuestionService } from '@sreda/questions';
import { questionAttemptOf } from './attempt.rows.js';
import { AttemptStore } from './attempt.store.js';
import { slotView } from './attempt.view.js';
import { capabilities } from './manifest.js';

const MAX_SLOTS = 10_000;

/** Pictures and other files of the questions of an attempt. */
@Injectable()
export class SlotFileService {
  constructor(
    private readonly store: AttemptStore,
    private readonly questions: QuestionService,
    private readonly extensions: Extensions,
    private readonly access: Access,
  ) {}

  /** For who may see the attempt, and only what it shows by now: the picture of an explanation comes with the explanation. Throws 404. */
  async get(ctx: RequestContext, attemptId: string, slot: number, path: string): Promise<Buffer> {
    const loaded = slot > 0 && slot < MAX_SLOTS ? await this.store.load(ctx, attemptId, slot) : null;
    const row = loaded?.slots[0];
    if (!loaded || !row) throw notFound();
    const { attempt } = loaded;
    if (attempt.personId !== actorOf(ctx).personId) {
      await this.access.require(ctx, capabilities['view-results'], { level: 'activity', id: attempt.activityId });
    }
    const kinds = { types: this.extensions.all(points.questionType), behaviours: this.extensions.all(points.questionBehaviour) };
    const shown = new Set<string>();
    slotView(row, questionAttemptOf(row, kinds), attempt.state === 'finished', (named) => {
      shown.add(named);
      return named;
    });
    if (!shown.has(path)) throw notFound();
    return this.questions.file(ctx, row.versionId, path);
  }
}
