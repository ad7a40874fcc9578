import { Injectable } from '@nestjs/common';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { QuestionService } from '@sreda/questions';
import { type AttemptRow, questionAttemptOf, type SlotRow } from './attempt.rows.js';
import { AttemptStore } from './attempt.store.js';
import { shownTo, slotView } from './attempt.view.js';
import { KindsService } from './kinds.service.js';
import { capabilities } from './manifest.js';

interface SeenSlot {
  readonly attempt: AttemptRow;
  readonly row: SlotRow;
  readonly reader: 'student' | 'teacher';
}

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
    return this.shown(ctx, { attempt, row, reader: isOwn ? 'student' : 'teacher' }, path);
  }

  /** Of a question that the reader may see, as far as it is shown by now. Throws 404. */
  async shown(ctx: RequestContext, { attempt, row, reader }: SeenSlot, path: string): Promise<Buffer> {
    const shown = shownTo(attempt, reader, ctx.now());
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
