import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextLookup, type ContextRef, Events, type Page, pageByName, People } from '@sreda/plugin-sdk/server';
import { Candidates } from './candidates.js';
import type { EnrolDto, EnrolledDto, ParticipantDto, ParticipantQuery } from './enrolment.dto.js';
import { participantEnrolled, participantLeft, type ParticipantRole } from './enrolment.events.js';

const course = (id: string): ContextRef => ({ level: 'course', id });
/** The role in the course's context. */
const roleOf = (role: ParticipantRole) => `course-${role}` as const;

/** How people come into a course and leave it. Their rights in it are a role in the course's context, given and taken in the same transaction. */
@Injectable()
export class EnrolmentService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly events: Events,
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
    return row ? course(row.courseId) : null;
  }

  /** Those who take part now, by name. */
  async list(ctx: RequestContext, courseId: string, query: ParticipantQuery): Promise<Page<ParticipantDto>> {
    const rows = await this.database.query<Omit<ParticipantDto, 'name'>>(
      ctx,
      `select id, person_id as "personId", role, source, class_id as "classId", since, until
       from enrolment.participant
       where course_id = $1 and ($3::text is null or role = $3) and since <= $2 and (until is null or until > $2)`,
      [courseId, ctx.now(), query.role ?? null],
    );
    return pageByName(ctx, this.people, rows, query);
  }

  async enrol(ctx: RequestContext, courseId: string, { personIds, classId, role, until }: EnrolDto): Promise<EnrolledDto> {
    if ((personIds === undefined) === (classId === undefined)) throw invalid('personIds', 'people-or-class');
    if (classId !== undefined && role !== 'student') throw invalid('role', 'class-is-students');
    if (until && until <= ctx.now()) throw invalid('until', 'in-the-past');
    return this.database.tx(ctx, async (inner) => {
      const organisationId = await this.lockCourse(inner, courseId);
      const people =
        classId === undefined
          ? await this.candidates.people(inner, organisationId, personIds ?? [])
          : await this.candidates.ofClass(inner, organisationId, classId);
      const enrolled = await this.add(inner, courseId, people, { role, classId: classId ?? null, until: until ?? null });
      return { enrolled, already: people.length - enrolled };
    });
  }

  /** In the transaction that makes the course: who makes it teaches it. */
  async enrolAuthor(ctx: RequestContext, courseId: string, personId: string): Promise<void> {
    await this.add(ctx, courseId, [personId], { role: 'teacher', classId: null, until: null });
  }

  /** The work stays; the role ends now. */
  async end(ctx: RequestContext, participantId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const [ended] = await this.database.query<{ courseId: string; courseName: string; personId: string; role: ParticipantRole }>(
        inner,
        `with ended as (
           update enrolment.participant set until = $2 where id = $1 and (until is null or until > $2)
           returning course_id, person_id, role)
         select course_id as "courseId", c.name as "courseName", person_id as "personId", role from ended join courses.course c on c.id = course_id`,
        [participantId, ctx.now()],
      );
      if (!ended) throw notFound();
      await this.access.unassign(inner, { personId: ended.personId, role: roleOf(ended.role), at: course(ended.courseId) });
      await this.events.record(inner, participantLeft, ended.courseId, { participantId, ...ended });
    });
  }

  private async lockCourse(ctx: RequestContext, courseId: string): Promise<string> {
    const row = await this.database.queryOne<{ organisationId: string }>(
      ctx,
      `select organisation_id as "organisationId" from courses.course where id = $1 for no key update`,
      [courseId],
    );
    if (!row) throw notFound();
    return row.organisationId;
  }

  /** Returns how many were not participants before. */
  private async add(
    ctx: RequestContext,
    courseId: string,
    personIds: readonly string[],
    { role, classId, until }: { role: ParticipantRole; classId: string | null; until: Date | null },
  ): Promise<number> {
    const since = ctx.now();
    const added = await this.database.query<{ id: string; personId: string; courseName: string }>(
      ctx,
      `insert into enrolment.participant (id, course_id, person_id, role, source, class_id, since, until)
       select n.id, $1, n.person_id, $4, case when $5::uuid is null then 'by-hand' else 'class' end, $5, $6, $7
       from unnest($2::uuid[], $3::uuid[]) as n(id, person_id)
       where not exists (select from enrolment.participant t
                         where t.course_id = $1 and t.person_id = n.person_id and t.role = $4 and (t.until is null or t.until > $6))
       returning id, person_id as "personId", (select name from courses.course where id = $1) as "courseName"`,
      [courseId, personIds.map(() => newId()), personIds, role, classId, since, until],
    );
    for (const { id, personId, courseName } of added) {
      await this.access.assign(ctx, { personId, role: roleOf(role), at: course(courseId), from: since, until });
      await this.events.record(ctx, participantEnrolled, courseId, { participantId: id, courseId, courseName, personId, role });
    }
    return added.length;
  }
}
