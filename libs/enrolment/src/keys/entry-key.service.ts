import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, invalid, type RequestContext } from '@sreda/plugin-sdk';
import type { ContextLookup, ContextRef } from '@sreda/plugin-sdk/server';
import { Candidates } from '../candidates.js';
import { ParticipantStore } from '../participant.store.js';
import { newEntryCode, readEntryCode } from './entry-code.js';
import type { EnteredDto, EntryKeyDto, NewEntryKeyDto } from './entry-key.dto.js';
import { EntryTries } from './entry-tries.js';

const MAX_KEYS = 100;

interface FoundKey {
  readonly id: string;
  readonly courseId: string;
  readonly organisationId: string;
  readonly published: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly participantUntil: Date | null;
  readonly maxUses: number | null;
}

const COLUMNS = `k.id, k.opens_at as "opensAt", k.closes_at as "closesAt", k.max_uses as "maxUses", k.participant_until as "participantUntil"`;

/** Codes with which people of the school enrol themselves as students. */
@Injectable()
export class EntryKeyService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantStore,
    private readonly candidates: Candidates,
    private readonly tries: EntryTries,
  ) {}

  /** The course of a key. */
  async contextOf(ctx: RequestContext, keyId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ courseId: string }>(
      ctx,
      `select course_id as "courseId" from enrolment.entry_key where id = $1`,
      [keyId],
    );
    return row ? { level: 'course', id: row.courseId } : null;
  }

  /** The newest first. */
  list(ctx: RequestContext, courseId: string): Promise<EntryKeyDto[]> {
    return this.database.query<EntryKeyDto>(
      ctx,
      `select ${COLUMNS}, k.code, (select count(distinct p.person_id)::int from enrolment.participant p where p.key_id = k.id) as uses
       from enrolment.entry_key k where k.course_id = $1 order by k.created_at desc, k.id`,
      [courseId],
    );
  }

  async create(
    ctx: RequestContext,
    courseId: string,
    { opensAt, closesAt, maxUses, participantUntil }: NewEntryKeyDto,
  ): Promise<EntryKeyDto> {
    if (closesAt && closesAt <= (opensAt ?? ctx.now())) throw invalid('closesAt', 'before-since');
    if (participantUntil && participantUntil <= (opensAt ?? ctx.now())) throw invalid('participantUntil', 'before-since');
    return this.database.tx(ctx, async (inner) => {
      await this.store.lockCourse(inner, courseId);
      if ((await this.list(inner, courseId)).length >= MAX_KEYS) throw conflict('enrolment.too-many-keys', { max: MAX_KEYS });
      const id = newId();
      await this.database.query(
        inner,
        `insert into enrolment.entry_key (id, course_id, code, opens_at, closes_at, max_uses, participant_until, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, courseId, newEntryCode(), opensAt ?? null, closesAt ?? null, maxUses ?? null, participantUntil ?? null, inner.now()],
      );
      const made = (await this.list(inner, courseId)).find((key) => key.id === id);
      if (!made) throw new Error('The key was not made');
      return made;
    });
  }

  /** Nobody gets in with it any more; who did stays. */
  async remove(ctx: RequestContext, keyId: string): Promise<void> {
    await this.database.query(ctx, `delete from enrolment.entry_key where id = $1`, [keyId]);
  }

  /** The actor becomes a student of the course of the code. A code of another school is as wrong as one that is not there. */
  async enter(ctx: RequestContext, typed: string): Promise<EnteredDto> {
    const { personId } = actorOf(ctx);
    await this.tries.take(ctx, personId);
    const courseId = await this.database.tx(ctx, async (inner) => {
      const key = await this.database.queryOne<FoundKey>(
        inner,
        `select ${COLUMNS}, k.course_id as "courseId", c.organisation_id as "organisationId", c.state = 'published' as published
         from enrolment.entry_key k join courses.course c on c.id = k.course_id where k.code = $1 for update of k`,
        [readEntryCode(typed)],
      );
      if (!key || !(await this.candidates.belongs(inner, key.organisationId, personId))) throw invalid('code', 'unknown-code');
      if (!key.published) throw invalid('code', 'course-not-open');
      if (key.opensAt && key.opensAt > inner.now()) throw invalid('code', 'code-not-yet');
      if (key.closesAt && key.closesAt <= inner.now()) throw invalid('code', 'code-over');
      await this.enrol(inner, key, personId);
      return key.courseId;
    });
    await this.tries.giveBack(ctx, personId);
    return { courseId };
  }

  /** Who takes part already uses up nothing. */
  private async enrol(ctx: RequestContext, key: FoundKey, personId: string): Promise<void> {
    await this.store.lockCourse(ctx, key.courseId);
    const stay = { personId, since: ctx.now(), until: key.participantUntil };
    const added = await this.store.add(ctx, key.courseId, [stay], { role: 'student', source: 'key', keyId: key.id });
    const used = (await this.list(ctx, key.courseId)).find(({ id }) => id === key.id)?.uses ?? 0;
    if (added > 0 && key.maxUses !== null && used > key.maxUses) throw invalid('code', 'code-used-up');
  }
}
