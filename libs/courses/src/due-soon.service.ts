import { Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import { points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { Availability, type Restricted } from './availability/availability.service.js';
import type { Completion } from './completion/completion-rule.js';
import { CompletionService, type Tracked } from './completion/completion.service.js';
import { ownDatesSql } from './own-dates.js';

/** An activity with those who have it still to do. */
export interface DueActivity {
  readonly id: string;
  readonly name: string;
  readonly courseId: string;
  readonly courseName: string;
  readonly organisationId: string;
  /** The end that the activity has for these people. */
  readonly closesAt: Date;
  readonly personIds: readonly string[];
}
type Row = DueActivity & Tracked & Restricted;

/** What a student can do for it: a grade is the teacher's to give, and who follows nobody's progress still wants what is set. */
function toDo(completion: Completion): Completion | null {
  if (completion.rule === 'manual') return completion.by === 'student' ? completion : null;
  return completion.rule === 'viewed' ? completion : { rule: 'submitted' };
}

/** What ends within some hours and is not done, by the end that each activity has for each person. */
@Injectable()
export class DueSoon {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly completion: CompletionService,
    private readonly availability: Availability,
  ) {}

  /**
   * After `from`, and at `to` at the latest. What nobody has to hand in, view or mark is left out, and what a person cannot open. One query, and for
   * each activity a fixed number.
   */
  async between(ctx: RequestContext, from: Date, to: Date): Promise<DueActivity[]> {
    const rows = await this.database.query<Row>(
      ctx,
      `with learner as materialized (
         select distinct l.person_id, l.context_id as course_id
           from access.role_assignment l join access.role r on r.id = l.role_id and r.key = 'course-student' and r.organisation_id is null
          where ${inForce('l', '$1::timestamptz')}
       ), taught as (
         select a.id, a.type, a.name, a.course_id, c.name as course_name, c.organisation_id, a.closes_at, a.completion, a.availability,
                s.availability as section_availability
           from courses.activity a
           join courses.section s on s.id = a.section_id
           join courses.course c on c.id = a.course_id and c.state = 'published'
          where a.visible and a.type = any ($2::text[])
       ), due as (
         select t.id, l.person_id, coalesce(own.closes_at, t.closes_at) as closes_at
           from taught t join learner l using (course_id)
           left join lateral (select o.closes_at from (${ownDatesSql(this.extensions, 'l.person_id')}) o where o.activity_id = t.id) own on true
          where t.closes_at > $3 and t.closes_at <= $4
         union
         select t.id, p.person_id, own.closes_at
           from (select distinct person_id from learner) p
           cross join lateral (${ownDatesSql(this.extensions, 'p.person_id')}) own
           join taught t on t.id = own.activity_id
           join learner l on l.person_id = p.person_id and l.course_id = t.course_id
       )
       select t.id, t.type, t.name, t.course_id as "courseId", t.course_name as "courseName", t.organisation_id as "organisationId", due.closes_at as "closesAt",
              t.completion, t.availability, t.section_availability as "sectionAvailability", array_agg(due.person_id) as "personIds"
         from due join taught t using (id)
        where due.closes_at > $3 and due.closes_at <= $4
        group by t.id, t.type, t.name, t.course_id, t.course_name, t.organisation_id, due.closes_at, t.completion, t.availability, t.section_availability
        order by due.closes_at, t.id`,
      [ctx.now(), [...this.extensions.all(points.activity).keys()], from, to],
    );
    const due: DueActivity[] = [];
    for (const row of rows) {
      const personIds = await this.undone(ctx, row);
      const { id, name, courseId, courseName, organisationId, closesAt } = row;
      if (personIds.length > 0) due.push({ id, name, courseId, courseName, organisationId, closesAt, personIds });
    }
    return due;
  }

  private async undone(ctx: RequestContext, row: Row): Promise<string[]> {
    const { id, type, personIds } = row;
    const completion = toDo(row.completion);
    if (!completion || !this.extensions.get(points.activity, type).completionRules.includes(completion.rule)) return [];
    const stateOf = await this.completion.of(ctx, [{ id, type, completion }], personIds);
    const standingOf = await this.availability.of(ctx, [row], personIds);
    return personIds.filter((personId) => {
      const state = stateOf(id, personId);
      return (state === 'incomplete' || state === 'begun') && !standingOf(id, personId);
    });
  }
}
