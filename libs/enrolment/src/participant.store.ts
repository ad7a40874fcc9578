import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextRef, Events } from '@sreda/plugin-sdk/server';
import { participantEnrolled, participantLeft, type ParticipantRole, type ParticipantSource } from './enrolment.events.js';

/** How somebody comes into a course. */
export interface Way {
  readonly role: ParticipantRole;
  readonly source: ParticipantSource;
  readonly classId?: string;
  readonly keyId?: string;
}
export interface Stay {
  readonly personId: string;
  readonly since: Date;
  /** null: for good. */
  readonly until: Date | null;
}

const course = (id: string): ContextRef => ({ level: 'course', id });
/** The role in the course's context. */
const roleOf = (role: ParticipantRole) => `course-${role}` as const;

/** Rows of participants, and in the same transaction what follows from them: the role in the course's context and the event. */
@Injectable()
export class ParticipantStore {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  /** The organisation of the course. Until the end of the transaction nobody else enrols there. */
  async lockCourse(ctx: RequestContext, courseId: string): Promise<string> {
    const row = await this.database.queryOne<{ organisationId: string }>(
      ctx,
      `select organisation_id as "organisationId" from courses.course where id = $1 for no key update`,
      [courseId],
    );
    if (!row) throw notFound();
    return row.organisationId;
  }

  /** Leaves out those who have this role now or will have it. Returns how many were added. */
  async add(ctx: RequestContext, courseId: string, stays: readonly Stay[], { role, source, classId, keyId }: Way): Promise<number> {
    const added = await this.database.query<Stay & { id: string; courseName: string }>(
      ctx,
      `insert into enrolment.participant (id, course_id, person_id, role, source, class_id, key_id, since, until)
       select n.id, $1, n.person_id, $4, $5, $6, $7, n.since, n.until
       from unnest($2::uuid[], $3::uuid[], $9::timestamptz[], $10::timestamptz[]) as n(id, person_id, since, until)
       where not exists (select from enrolment.participant t
                         where t.course_id = $1 and t.person_id = n.person_id and t.role = $4 and (t.until is null or t.until > $8))
       returning id, person_id as "personId", since, until, (select name from courses.course where id = $1) as "courseName"`,
      [
        courseId,
        stays.map(() => newId()),
        stays.map((s) => s.personId),
        role,
        source,
        classId ?? null,
        keyId ?? null,
        ctx.now(),
        stays.map((s) => s.since),
        stays.map((s) => s.until),
      ],
    );
    for (const { id, personId, courseName, since, until } of added) {
      await this.access.assign(ctx, { personId, role: roleOf(role), at: course(courseId), from: since, until });
      await this.events.record(ctx, participantEnrolled, courseId, { participantId: id, courseId, courseName, personId, role });
    }
    return added.length;
  }

  /** Other dates of somebody who takes part or will; false when there is no such participant (any more). */
  async setDates(ctx: RequestContext, participantId: string, { since, until }: Omit<Stay, 'personId'>): Promise<boolean> {
    const [changed] = await this.database.query<{ courseId: string; personId: string; role: ParticipantRole }>(
      ctx,
      `update enrolment.participant set since = $2, until = $3 where id = $1 and (until is null or until > $4)
       returning course_id as "courseId", person_id as "personId", role`,
      [participantId, since, until, ctx.now()],
    );
    if (!changed) return false;
    const held = { personId: changed.personId, role: roleOf(changed.role), at: course(changed.courseId) };
    await this.access.unassign(ctx, held);
    await this.access.assign(ctx, { ...held, from: since > ctx.now() ? since : ctx.now(), until });
    return true;
  }

  /** The work stays; the role ends now. `removed`: a person has done it, so a class that is followed does not bring the pupil back. */
  async end(ctx: RequestContext, participantId: string, { removed }: { removed: boolean }): Promise<void> {
    const [ended] = await this.database.query<{ courseId: string; courseName: string; personId: string; role: ParticipantRole }>(
      ctx,
      `with ended as (
         update enrolment.participant set until = greatest(since, $2), removed = $3 where id = $1 and (until is null or until > $2)
         returning course_id, person_id, role)
       select course_id as "courseId", c.name as "courseName", person_id as "personId", role from ended join courses.course c on c.id = course_id`,
      [participantId, ctx.now(), removed],
    );
    if (!ended) throw notFound();
    await this.access.unassign(ctx, { personId: ended.personId, role: roleOf(ended.role), at: course(ended.courseId) });
    await this.events.record(ctx, participantLeft, ended.courseId, { participantId, ...ended });
  }
}
