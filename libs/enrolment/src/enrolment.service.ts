import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type ContextLookup, type ContextRef, type Page, pageByName, People } from '@sreda/plugin-sdk/server';
import { Candidates } from './candidates.js';
import { FollowedClassService } from './classes/followed-class.service.js';
import type { EnrolDto, EnrolledDto, ParticipantChangeDto, ParticipantDto, ParticipantQuery } from './enrolment.dto.js';
import { ParticipantStore } from './participant.store.js';

/** Who takes part in a course, and how people are enrolled by hand or with their class. Results of those who leave stay. */
@Injectable()
export class EnrolmentService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantStore,
    private readonly classes: FollowedClassService,
    private readonly candidates: Candidates,
    private readonly people: People,
  ) {}

  /** The course of a participant. */
  async contextOf(ctx: RequestContext, participantId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ courseId: string }>(
      ctx,
      `select course_id as "courseId" from enrolment.participant where id = $1`,
      [participantId],
    );
    return row ? { level: 'course', id: row.courseId } : null;
  }

  /** By name: those who take part or will, or those who have left and are not back. */
  async list(ctx: RequestContext, courseId: string, query: ParticipantQuery): Promise<Page<ParticipantDto>> {
    const rows = await this.database.query<Omit<ParticipantDto, 'name'>>(
      ctx,
      `select distinct on (person_id, role) id, person_id as "personId", role, source, class_id as "classId", since, until
       from enrolment.participant
       where course_id = $1 and ($2::text is null or role = $2)
       order by person_id, role, until desc nulls first, since desc`,
      [courseId, query.role ?? null],
    );
    const now = ctx.now();
    const wanted = rows.filter(({ until }) => (until !== null && until <= now) === query.left);
    return pageByName(ctx, this.people, wanted, query);
  }

  async enrol(ctx: RequestContext, courseId: string, { personIds, classId, role, since, until }: EnrolDto): Promise<EnrolledDto> {
    if ((personIds === undefined) === (classId === undefined)) throw invalid('personIds', 'people-or-class');
    if (classId !== undefined && role !== 'student') throw invalid('role', 'class-is-students');
    const from = since ?? ctx.now();
    checkDates(ctx, { since: from, until: until ?? null });
    return this.database.tx(ctx, async (inner) => {
      const organisationId = await this.store.lockCourse(inner, courseId);
      if (classId !== undefined) {
        return this.classes.follow(inner, { courseId, classId, organisationId, since: from, until: until ?? null });
      }
      const people = await this.candidates.people(inner, organisationId, personIds ?? []);
      const stays = people.map((personId) => ({ personId, since: from, until: until ?? null }));
      const enrolled = await this.store.add(inner, courseId, stays, { role, source: 'by-hand' });
      return { enrolled, already: people.length - enrolled };
    });
  }

  /** In the transaction that makes the course: who makes it teaches it. */
  async enrolAuthor(ctx: RequestContext, courseId: string, personId: string): Promise<void> {
    await this.store.add(ctx, courseId, [{ personId, since: ctx.now(), until: null }], { role: 'teacher', source: 'by-hand' });
  }

  /** What is left out stays. */
  async change(ctx: RequestContext, participantId: string, change: ParticipantChangeDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const before = await this.database.queryOne<{ since: Date; until: Date | null }>(
        inner,
        `select since, until from enrolment.participant where id = $1 for update`,
        [participantId],
      );
      if (!before) throw notFound();
      const { since = before.since, until = before.until } = change;
      checkDates(inner, { since, until });
      if (!(await this.store.setDates(inner, participantId, { since, until }))) throw notFound();
    });
  }

  async end(ctx: RequestContext, participantId: string): Promise<void> {
    await this.database.tx(ctx, (inner) => this.store.end(inner, participantId, { removed: true }));
  }
}

function checkDates(ctx: RequestContext, { since, until }: { since: Date; until: Date | null }): void {
  if (until && until <= ctx.now()) throw invalid('until', 'in-the-past');
  if (until && until <= since) throw invalid('until', 'before-since');
}
