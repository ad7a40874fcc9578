import { Injectable } from '@nestjs/common';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { QuestionService } from '@sreda/questions';
import { questionAttemptOf } from './attempt.rows.js';
import { AttemptStore } from './attempt.store.js';
import { shownTo, slotView } from './attempt.view.js';
import { KindsService } from './kinds.service.js';
import { capabilities } from './manifest.js';

/** Pictures and other files of the questions of an attempt. */
@Injectable()
export class SlotFileService {
  constructor(
    private readonly store: AttemptStore,
    private readonly questions: QuestionService,
    private readonly kinds: KindsService,
    private readonly access: Access,
  ) {}

  /** For who may see the attempt, and only what it shows by now: the picture of an explanation comes with the explanation. Throws 404. */
  async get(ctx: RequestContext, attemptId: string, slot: number, path: string): Promise<Buffer> {
    const loaded = await this.store.load(ctx, attemptId);
    const row = loaded?.slots.find((question) => question.slot === slot);
    if (!loaded || !row) throw notFound();
    const { attempt } = loaded;
    const isOwn = attempt.personId === actorOf(ctx).personId;
    if (!isOwn) await this.access.require(ctx, capabilities['view-results'], { level: 'activity', id: attempt.activityId });
    const shown = shownTo(attempt, isOwn ? 'student' : 'teacher', ctx.now());
    const over = attempt.state === 'finished';
    if (over && !shown.has('response')) throw notFound();
    const named = new Set<string>();
    const addressOf = (file: string): string => {
      named.add(file);
      return file;
    };
    slotView(row, questionAttemptOf(row, this.kinds.on()), { over, shown, addressOf });
    if (!named.has(path)) throw notFound();
    return this.questions.file(ctx, row.versionId, path);
  }
}
