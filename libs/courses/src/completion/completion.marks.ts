import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Events } from '@sreda/plugin-sdk/server';
import { activityMarked, activityViewed } from './completion.events.js';
import type { Completion } from './completion-rule.js';

interface Marked {
  readonly courseId: string;
  readonly name: string;
  readonly completion: Completion;
  readonly learns: boolean;
}

/** True where `$personId` learns in the course of the activity `a` at `$now`. */
const learns = (personId: string, now: string): string =>
  `exists (select from access.role_assignment held join access.role r on r.id = held.role_id and r.key = 'course-student' and r.organisation_id is null
           where held.context_id = a.course_id and held.person_id = ${personId} and held.since <= ${now} and (held.until is null or held.until > ${now}))`;

/** What cannot be told from anybody's work: that a student has seen an activity, and that somebody has ticked it off. */
@Injectable()
export class CompletionMarks {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /**
   * The actor has opened the activity. For plugins: call it where a student reads it. Whoever does not learn in the course, or looks at it as a
   * student, leaves no mark. One query.
   */
  async viewed(ctx: RequestContext, activityId: string): Promise<void> {
    if (ctx.asStudentOf !== null) return;
    const { personId } = actorOf(ctx);
    const before = await this.database.queryOne(
      ctx,
      `select from courses.progress where activity_id = $1 and person_id = $2 and viewed_at is not null`,
      [activityId, personId],
    );
    if (before) return;
    try {
      await this.view(ctx, activityId, personId);
    } catch (error) {
      // Reading goes on when the disk is full.
      if (!(error instanceof Problem) || error.status !== 503) throw error;
    }
  }

  private async view(ctx: RequestContext, activityId: string, personId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const [first] = await this.database.query<{ courseId: string; name: string }>(
        inner,
        `with first as (
           insert into courses.progress as p (activity_id, person_id, viewed_at)
           select a.id, $2, $3 from courses.activity a where a.id = $1 and ${learns('$2', '$3')}
           on conflict (activity_id, person_id) do update set viewed_at = excluded.viewed_at where p.viewed_at is null
           returning activity_id)
         select a.course_id as "courseId", a.name from first join courses.activity a on a.id = first.activity_id`,
        [activityId, personId, inner.now()],
      );
      if (first) await this.events.record(inner, activityViewed, personId, { activityId, personId, ...first });
    });
  }

  /** The student ticks off an activity, or takes the tick back. 409 when its rule is another, or the teacher's hand is asked for. */
  async markOwn(ctx: RequestContext, activityId: string, done: boolean): Promise<void> {
    await this.mark(ctx, activityId, actorOf(ctx).personId, done, ({ by }) => by !== 'teacher');
  }

  /** The same by who teaches, for a student of the course. */
  async markOf(ctx: RequestContext, activityId: string, personId: string, done: boolean): Promise<void> {
    await this.mark(ctx, activityId, personId, done, () => true);
  }

  private async mark(
    ctx: RequestContext,
    activityId: string,
    personId: string,
    done: boolean,
    allows: (completion: Completion) => boolean,
  ): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const found = await this.database.queryOne<Marked>(
        inner,
        `select a.course_id as "courseId", a.name, a.completion, ${learns('$2', '$3')} as learns from courses.activity a where a.id = $1`,
        [activityId, personId, inner.now()],
      );
      if (!found) throw notFound();
      const { completion, learns: isStudent, ...activity } = found;
      if (!isStudent) throw notFound();
      if (completion.rule !== 'manual' || !allows(completion)) throw conflict('courses.not-marked-by-hand');
      const [changed] = await this.database.query(
        inner,
        `insert into courses.progress as p (activity_id, person_id, marked_at, marked_by)
         values ($1, $2, case when $4::boolean then $3::timestamptz end, case when $4 then $5::uuid end)
         on conflict (activity_id, person_id) do update set marked_at = excluded.marked_at, marked_by = excluded.marked_by
         where (p.marked_at is null) = $4
         returning activity_id`,
        [activityId, personId, inner.now(), done, actorOf(inner).personId],
      );
      if (changed) await this.events.record(inner, activityMarked, personId, { activityId, personId, done, ...activity });
    });
  }
}
