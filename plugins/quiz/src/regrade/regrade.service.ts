import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { actorOf, conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type ContextLookup, type ContextRef, Jobs, type Page, pageByName, type PageQuery, People } from '@sreda/plugin-sdk/server';
import { GradeService } from '../grade.service.js';
import { KindsService } from '../kinds.service.js';
import { SettingsService } from '../settings.service.js';
import type { NewRegradeDto, RegradeChangeDto, RegradeDto, RegradeStartedDto } from './regrade.dto.js';
import { regradeJob } from './regrade.job.js';
import { type Change, type NewTotal, RegradeStore, type ToRegrade } from './regrade.store.js';
import { replay } from './replay.js';

/** Attempts of one transaction. */
const CHUNK = 100;

type Progress = (share: number) => Promise<void>;
/** With which versions and points. */
interface How {
  readonly versions: Awaited<ReturnType<RegradeStore['definitions']>>;
  readonly newest: boolean;
  readonly pointsOf: ReadonlyMap<number, number>;
}
interface Outcome extends ToRegrade {
  readonly mark: number | null;
  readonly maxMark: number;
  readonly changes: readonly Change[];
}

/**
 * Grading anew, by the rules of docs/adr/0001: first as a look at what would change, then for good. The second replays again, so that a mark given
 * between the two is not lost.
 */
@Injectable()
export class RegradeService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly store: RegradeStore,
    private readonly settings: SettingsService,
    private readonly kinds: KindsService,
    private readonly grades: GradeService,
    private readonly book: Grades,
    private readonly jobs: Jobs,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async contextOf(ctx: RequestContext, regradeId: string): Promise<ContextRef | null> {
    const row = await this.store.get(ctx, regradeId);
    return row ? { level: 'activity', id: row.activityId } : null;
  }

  /** Begins with the preview: nothing counts yet. 422 for a slot that the test does not have. */
  start(ctx: RequestContext, activityId: string, { newest, points = [] }: NewRegradeDto): Promise<RegradeStartedDto> {
    const id = newId();
    return this.database.tx(ctx, async (inner) => {
      const now = await this.store.points(inner, activityId);
      points.forEach(({ slot }, i) => {
        if (!now.has(slot)) throw invalid(`points.${i}.slot`, 'quiz.unknown-slot');
      });
      const changed = points.filter(({ slot, maxMark }) => now.get(slot) !== maxMark);
      await this.store.add(inner, { id, activityId, newest, points: changed, personId: actorOf(inner).personId });
      return this.enqueue(inner, id);
    });
  }

  /** Makes what was previewed count. 409 before the preview is ready, and a second time. */
  apply(ctx: RequestContext, regradeId: string): Promise<RegradeStartedDto> {
    return this.database.tx(ctx, async (inner) => {
      if (!(await this.store.move(inner, regradeId, 'previewed', 'applying'))) throw conflict('quiz.not-previewed');
      const { activityId, points } = await this.get(inner, regradeId);
      if (points.length > 0) await this.book.setItem(inner, activityId, await this.store.setPoints(inner, activityId, points));
      await this.audit.record(inner, {
        action: 'quiz.regrade',
        subject: { kind: 'activity', id: activityId },
        organisationIds: await this.settings.schoolsOf(inner, activityId),
        details: { regradeId, ...(points.length > 0 && { points: points.map(({ slot, maxMark }) => `${slot}: ${maxMark}`).join(', ') }) },
      });
      return this.enqueue(inner, regradeId);
    });
  }

  async get(ctx: RequestContext, regradeId: string): Promise<RegradeDto> {
    const regrade = await this.store.get(ctx, regradeId);
    if (!regrade) throw notFound();
    return regrade;
  }

  list(ctx: RequestContext, activityId: string): Promise<RegradeDto[]> {
    return this.store.latest(ctx, activityId);
  }

  /** What changes, by name. */
  async changes(ctx: RequestContext, regradeId: string, query: PageQuery): Promise<Page<RegradeChangeDto>> {
    const rows = await this.store.changedAttempts(ctx, regradeId);
    const page = await pageByName(ctx, this.people, rows, query);
    const slots = await this.store.slotsOf(
      ctx,
      regradeId,
      page.items.map(({ id }) => id),
    );
    this.audit.seen(ctx, [...new Set(page.items.map(({ personId }) => personId))], 'quiz.regrade');
    return { items: page.items.map((row) => ({ ...row, slots: slots.get(row.id) ?? [] })), next: page.next };
  }

  /** The work of the job: run again after a crash it does no harm, for what is regraded already changes no more. */
  async run(ctx: RequestContext, regradeId: string, progress: Progress): Promise<void> {
    const { activityId, newest, points, state } = await this.get(ctx, regradeId);
    if (state !== 'previewing' && state !== 'applying') return;
    const ids = await this.store.finishedIds(ctx, activityId);
    const versions = await this.store.definitions(ctx, activityId);
    const pointsOf = await this.store.points(ctx, activityId);
    for (const { slot, maxMark } of points) pointsOf.set(slot, maxMark);
    const how = { versions, newest, pointsOf };
    if (state === 'previewing') await this.store.forgetChanges(ctx, regradeId);
    for (let i = 0; i < ids.length; i += CHUNK) {
      ctx.signal.throwIfAborted();
      await this.database.tx(ctx, async (inner) => {
        const chunk = ids.slice(i, i + CHUNK);
        if (state === 'applying') await this.store.hold(inner, chunk);
        const outcomes = (await this.store.attempts(inner, chunk)).flatMap((one) => this.replayed(one, how));
        if (state === 'applying') await this.write(inner, activityId, outcomes);
        else await this.store.note(inner, regradeId, noted(outcomes), i + chunk.length);
      });
      await progress((i + CHUNK) / ids.length);
    }
    await this.store.move(ctx, regradeId, state, state === 'previewing' ? 'previewed' : 'applied');
  }

  private replayed(one: ToRegrade, { versions, newest, pointsOf }: How): Outcome[] {
    const rows = one.slots.map((slot) => {
      const version = versions.get(slot.versionId);
      if (!version) throw new Error(`The version ${slot.versionId} of a question is missing`);
      return { ...slot, type: version.type, schemaVersion: version.schemaVersion, definition: version.definition };
    });
    const done = replay(rows, this.kinds.on(), (row) => {
      const own = versions.get(row.versionId);
      return { ...((newest && own ? versions.get(own.newestId) : own) ?? row), maxMark: pointsOf.get(row.origin) ?? row.maxMark };
    });
    if (!done) return [];
    const { mark, maxMark, slots } = done;
    return [{ ...one, mark, maxMark, changes: slots.map((slot) => ({ ...slot, attemptId: one.attempt.id })) }];
  }

  private async write(ctx: RequestContext, activityId: string, outcomes: readonly Outcome[]): Promise<void> {
    const changes = outcomes.flatMap((outcome) => outcome.changes.filter(({ steps }) => steps !== null));
    const totals = outcomes.filter(({ attempt, mark, maxMark }) => mark !== attempt.mark || maxMark !== attempt.maxMark);
    if (changes.length === 0 && totals.length === 0) return;
    await this.store.apply(
      ctx,
      changes,
      totals.map(({ attempt, mark, maxMark }): NewTotal => ({ attemptId: attempt.id, mark, maxMark })),
    );
    await this.grades.marked(
      ctx,
      activityId,
      totals.map(({ attempt, mark, maxMark }) => ({ ...attempt, mark, maxMark })),
    );
  }

  private async enqueue(ctx: RequestContext, regradeId: string): Promise<RegradeStartedDto> {
    const jobId = await this.jobs.enqueue(ctx, regradeJob, { regradeId });
    await this.store.setJob(ctx, regradeId, jobId);
    return { id: regradeId, jobId };
  }
}

/** A list that is new but gives the same mark is no news for a teacher. */
const noted = (outcomes: readonly Outcome[]): Change[] =>
  outcomes.flatMap(({ changes }) => changes.filter(({ oldMark, newMark, refused }) => refused !== null || oldMark !== newMark));
