import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { PREVIEW_FILES } from '../answer-files.js';
import type { AttemptRow, SlotRow } from '../attempt.rows.js';
import type { LoadedAttempt } from '../attempt.store.js';
import { VersionsService, type QuestionVersion } from '../versions.service.js';
import type { TestNow } from './obstacles.js';

export interface LoadedPreview extends LoadedAttempt {
  readonly test: TestNow;
}
interface Which {
  readonly activityId?: string;
  readonly personId?: string;
  readonly startedBefore?: Date;
}
type StoredSlot = Omit<SlotRow, keyof QuestionVersion> & Pick<SlotRow, 'versionId'>;
type Row = Omit<AttemptRow, 'state' | 'number' | 'isPreview'> & { readonly slots: readonly StoredSlot[] } & Omit<TestNow, 'closesAt'>;

/** Previews are rows of a table of their own, one a person and test: whoever reads attempts cannot come upon them. */
@Injectable()
export class PreviewStore {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly files: Files,
  ) {}

  /** The actor's own. With `lock` held until the end of the transaction. */
  async load(ctx: RequestContext, activityId: string, { lock }: { lock: boolean }): Promise<LoadedPreview | null> {
    const row = await this.database.queryOne<Row>(
      ctx,
      `select p.id, p.activity_id as "activityId", a.name as "activityName", a.course_id as "courseId", p.person_id as "personId",
              p.started_at as "startedAt", p.deadline, p.finished_at as "finishedAt", p.mark::float8 as mark, p.max_mark::float8 as "maxMark", p.slots,
              a.opens_at as "opensAt", a.closes_at as "closesAt", z.review, z.feedback as bands, a.visible, c.state = 'published' as published,
              a.availability is not null or s.availability is not null as conditions, z.password is not null as password
       from quiz.preview p
       join quiz.quiz z using (activity_id)
       join courses.activity a on a.id = p.activity_id
       join courses.section s on s.id = a.section_id
       join courses.course c on c.id = a.course_id
       where p.activity_id = $1 and p.person_id = $2 ${lock ? 'for update of p' : ''}`,
      [activityId, actorOf(ctx).personId],
    );
    if (!row) return null;
    const { slots, opensAt, visible, published, conditions, password, ...attempt } = row;
    const versions = await this.versions.of(
      ctx,
      slots.map(({ versionId }) => versionId),
    );
    return {
      attempt: { ...attempt, number: 1, state: attempt.finishedAt ? 'finished' : 'open', isPreview: true },
      slots: slots.flatMap((slot) => {
        const version = versions.get(slot.versionId);
        return version ? [{ ...version, ...slot }] : [];
      }),
      test: { opensAt, closesAt: attempt.closesAt, visible, published, conditions, password },
    };
  }

  /** In place of the one before. In a transaction. */
  async replace(ctx: RequestContext, { attempt, slots }: LoadedAttempt): Promise<void> {
    const { id, activityId, personId, startedAt, deadline, maxMark } = attempt;
    await this.remove(ctx, { activityId, personId });
    await this.database.query(
      ctx,
      `insert into quiz.preview (activity_id, person_id, id, started_at, deadline, max_mark, slots) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (activity_id, person_id) do update set id = excluded.id, started_at = excluded.started_at, deadline = excluded.deadline,
         finished_at = null, mark = null, max_mark = excluded.max_mark, slots = excluded.slots`,
      [activityId, personId, id, startedAt, deadline, maxMark, JSON.stringify(slots.map(toStore))],
    );
  }

  async update(ctx: RequestContext, { attempt, slots }: LoadedAttempt): Promise<void> {
    await this.database.query(
      ctx,
      `update quiz.preview set slots = $3, finished_at = $4, mark = $5 where activity_id = $1 and person_id = $2`,
      [attempt.activityId, attempt.personId, JSON.stringify(slots.map(toStore)), attempt.finishedAt, attempt.mark],
    );
  }

  /** Those that all of this is true of, with the files of their answers. In a transaction. */
  async remove(ctx: RequestContext, { activityId, personId, startedBefore }: Which): Promise<void> {
    const removed = await this.database.query<{ id: string }>(
      ctx,
      `delete from quiz.preview where ($1::uuid is null or activity_id = $1) and ($2::uuid is null or person_id = $2)
         and ($3::timestamptz is null or started_at < $3) returning id`,
      [activityId ?? null, personId ?? null, startedBefore ?? null],
    );
    await this.files.release(
      ctx,
      PREVIEW_FILES,
      removed.map(({ id }) => id),
    );
  }
}

const toStore = ({ slot, list, page, versionId, behaviour, maxMark, steps }: SlotRow): StoredSlot => ({
  ...{ slot, list, page, versionId },
  ...{ behaviour, maxMark, steps },
});
