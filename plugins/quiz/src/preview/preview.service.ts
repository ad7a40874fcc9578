import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { AnswerFiles, broughtBy } from '../answer-files.js';
import { answered, handedIn, withSteps } from '../answering.js';
import type { AnswerDto, SavedDto } from '../attempt.dto.js';
import { attemptView } from '../attempt.view.js';
import { KindsService } from '../kinds.service.js';
import { isOver } from '../rules.js';
import { SlotFileService } from '../slot-file.service.js';
import { StartService } from '../start.service.js';
import { StartStore } from '../start.store.js';
import { obstaclesNow } from './obstacles.js';
import type { PreviewDto } from './preview.dto.js';
import { type LoadedPreview, PreviewStore } from './preview.store.js';

/** A test as a student sees it, for who manages it: answered, handed in and reviewed in the same way, and counted nowhere. One a person and test. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly store: PreviewStore,
    private readonly starts: StartService,
    private readonly startStore: StartStore,
    private readonly files: SlotFileService,
    private readonly answerFiles: AnswerFiles,
    private readonly kinds: KindsService,
  ) {}

  /** A new one in place of the last, with questions at random picked anew. What would keep a student from beginning is told, not held against it. */
  start(ctx: RequestContext, activityId: string): Promise<PreviewDto> {
    return this.database.tx(ctx, async (inner) => {
      const facts = await this.startStore.facts(inner, activityId, actorOf(ctx).personId);
      if (!facts) throw notFound();
      if (facts.slots.length === 0) throw conflict('quiz.no-questions');
      // A test that has closed already ends by its time limit alone.
      const closesAt = facts.closesAt && facts.closesAt > ctx.now() ? facts.closesAt : null;
      const { loaded } = await this.starts.compose(inner, activityId, { facts, limits: { ...facts, closesAt } });
      await this.store.replace(inner, loaded);
      return this.view(inner, await this.load(inner, activityId));
    });
  }

  /** Whose time is over is handed in by looking at it. */
  async get(ctx: RequestContext, activityId: string): Promise<PreviewDto> {
    const loaded = await this.load(ctx, activityId);
    const { attempt } = loaded;
    return attempt.state === 'open' && isOver(attempt.deadline, ctx.now()) ? this.finish(ctx, activityId) : this.view(ctx, loaded);
  }

  answer(ctx: RequestContext, activityId: string, slot: number, answer: AnswerDto): Promise<SavedDto> {
    return this.database.tx(ctx, async (inner) => {
      const { attempt, slots } = await this.load(inner, activityId, { lock: true });
      const row = slots.find((one) => one.slot === slot);
      if (!row) throw notFound();
      const { saved, step } = answered({ attempt, row, kinds: this.kinds.on() }, answer, inner.now());
      if (!step) return saved;
      await this.answerFiles.take(inner, attempt, broughtBy(step, slots));
      await this.store.update(inner, { attempt, slots: withSteps(slots, [step]) });
      return saved;
    });
  }

  finish(ctx: RequestContext, activityId: string): Promise<PreviewDto> {
    return this.database.tx(ctx, async (inner) => {
      const loaded = await this.load(inner, activityId, { lock: true });
      if (loaded.attempt.state === 'finished') return this.view(inner, loaded);
      const { over, questions } = handedIn(loaded, this.kinds.on(), inner.now());
      await this.store.update(inner, over);
      await this.answerFiles.keepOnly(inner, loaded, questions);
      return this.view(inner, { ...loaded, ...over });
    });
  }

  async file(ctx: RequestContext, activityId: string, slot: number, path: string): Promise<Buffer> {
    const { attempt, slots } = await this.load(ctx, activityId);
    const row = slots.find((one) => one.slot === slot);
    if (!row) throw notFound();
    return this.files.shown(ctx, { attempt, row, reader: 'student' }, path);
  }

  private async load(ctx: RequestContext, activityId: string, { lock = false } = {}): Promise<LoadedPreview> {
    const loaded = await this.store.load(ctx, activityId, { lock });
    if (!loaded) throw notFound();
    return loaded;
  }

  private view(ctx: RequestContext, { attempt, slots, test }: LoadedPreview): PreviewDto {
    const now = ctx.now();
    return { ...attemptView(attempt, slots, this.kinds.on(), { now, reader: 'student' }), obstacles: obstaclesNow(test, now) };
  }
}
