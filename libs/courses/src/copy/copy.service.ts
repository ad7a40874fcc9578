import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { type JobControl, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Events, Extensions, Hooks, Jobs } from '@sreda/plugin-sdk/server';
import { AvailabilityEditor } from '../availability/availability.editor.js';
import { copyRule } from '../availability/copy-rule.js';
import type { Rule } from '../availability/tree.js';
import { CourseService } from '../course.service.js';
import { activityCreated, afterCopyActivities, beforeCopyActivities, type CourseCopy } from '../courses.events.js';
import { capabilities } from '../manifest.js';
import { copyCourse, type CopyCoursePayload, type CourseCopied, type NewCopyDto, type StartedCopyDto } from './copy.dto.js';
import { daysBetween, shiftDays } from './shift.js';

interface FromCourse {
  readonly organisationId: string;
  readonly timeZone: string;
  /** First day of lessons; without one, the day of the first date in the course. */
  readonly firstDay: string | null;
}
interface FromSection {
  readonly id: string;
  readonly availability: Rule | null;
}
interface FromActivity extends FromSection {
  readonly sectionId: string;
  readonly type: string;
  readonly name: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

interface Target {
  readonly courseId: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly shift: (moment: Date) => Date;
}

/** A course for the next year from that of this year: everything that teachers have made, nothing that students have done. */
@Injectable()
export class CopyService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly hooks: Hooks,
    private readonly events: Events,
    private readonly extensions: Extensions,
    private readonly jobs: Jobs,
    private readonly courses: CourseService,
    private readonly conditions: AvailabilityEditor,
  ) {}

  async start(ctx: RequestContext, fromCourseId: string, { name, startsOn }: NewCopyDto): Promise<StartedCopyDto> {
    const from = await this.from(ctx, fromCourseId);
    await this.access.require(ctx, capabilities.create, { level: 'organisation', id: from.organisationId });
    return { jobId: await this.jobs.enqueue(ctx, copyCourse, { fromCourseId, courseId: newId(), name, startsOn }) };
  }

  /** A draft, taught by who copies. In one transaction: the copy is there with everything, or not at all. */
  async copy(
    ctx: RequestContext,
    { fromCourseId, courseId, name, startsOn }: CopyCoursePayload,
    control?: JobControl,
  ): Promise<CourseCopied> {
    await this.access.require(ctx, capabilities.edit, { level: 'course', id: fromCourseId });
    const done = await this.database.queryOne(ctx, `select id from courses.course where id = $1`, [courseId]);
    if (done) return { courseId, skipped: [] };
    return this.database.tx(ctx, async (inner) => {
      const { organisationId, timeZone, firstDay } = await this.from(inner, fromCourseId);
      const days = firstDay ? daysBetween(firstDay, startsOn) : 0;
      const shift = shiftDays(timeZone, days);
      await this.courses.create(inner, { id: courseId, name, organisationId });
      await this.database.query(
        inner,
        `update courses.course c set summary = f.summary, category_id = f.category_id, starts_on = $3, ends_on = f.ends_on + $4::int
         from courses.course f where c.id = $2 and f.id = $1`,
        [fromCourseId, courseId, startsOn, days],
      );
      const activities = await this.activitiesOf(inner, fromCourseId);
      const sections = await this.sectionsOf(inner, fromCourseId);
      const ids = new Map([...sections, ...activities].map(({ id }) => [id, newId()]));
      const copy: CourseCopy = { fromCourseId, toCourseId: courseId, ids, days };
      await this.hooks.run(inner, beforeCopyActivities, copy);
      await this.copySections(inner, sections, { courseId, ids, shift });
      const skipped: string[] = [];
      for (const [n, activity] of activities.entries()) {
        const kind = this.extensions.all(points.activity).get(activity.type);
        if (kind) {
          const toActivityId = await this.copyActivity(inner, activity, { courseId, ids, shift });
          await kind.copy(inner, { fromActivityId: activity.id, toActivityId, ids, shift });
        } else skipped.push(activity.name);
        await control?.progress((n + 1) / activities.length);
      }
      await this.hooks.run(inner, afterCopyActivities, copy);
      await this.conditions.requireNoCycle(inner, courseId);
      return { courseId, skipped };
    });
  }

  private async from(ctx: RequestContext, courseId: string): Promise<FromCourse> {
    const found = await this.database.queryOne<FromCourse>(
      ctx,
      `select o.id as "organisationId", o.time_zone as "timeZone",
              coalesce(c.starts_on, (select (min(least(a.opens_at, a.closes_at)) at time zone o.time_zone)::date
                                     from courses.activity a where a.course_id = c.id))::text as "firstDay"
       from courses.course c join identity.organisation o on o.id = c.organisation_id where c.id = $1`,
      [courseId],
    );
    if (!found) throw notFound();
    return found;
  }

  private activitiesOf(ctx: RequestContext, courseId: string): Promise<FromActivity[]> {
    return this.database.query<FromActivity>(
      ctx,
      `select a.id, a.section_id as "sectionId", a.type, a.name, a.opens_at as "opensAt", a.closes_at as "closesAt", a.availability
       from courses.activity a join courses.section s on s.id = a.section_id
       where a.course_id = $1 order by s.position, s.id, a.position, a.id`,
      [courseId],
    );
  }

  private sectionsOf(ctx: RequestContext, courseId: string): Promise<FromSection[]> {
    return this.database.query<FromSection>(ctx, `select id, availability from courses.section where course_id = $1`, [courseId]);
  }

  private async copySections(ctx: RequestContext, sections: readonly FromSection[], to: Target): Promise<void> {
    await this.database.query(
      ctx,
      `insert into courses.section (id, course_id, name, position, text, visible, availability)
       select n.copy_id, $1, s.name, s.position, s.text, s.visible, n.availability
       from unnest($2::uuid[], $3::uuid[], $4::jsonb[]) as n(id, copy_id, availability) join courses.section s on s.id = n.id`,
      [to.courseId, sections.map((s) => s.id), sections.map((s) => to.ids.get(s.id)), sections.map((s) => this.copiedRule(s, to))],
    );
  }

  private copiedRule({ availability }: FromSection, to: Target): string | null {
    const rule = availability && copyRule(availability, this.extensions.all(points.availability), to);
    return rule && JSON.stringify(rule);
  }

  private async copyActivity(ctx: RequestContext, activity: FromActivity, to: Target): Promise<string> {
    const { id, sectionId, type, name, opensAt, closesAt } = activity;
    const { courseId, ids, shift } = to;
    const copyId = ids.get(id) ?? newId();
    await this.database.query(
      ctx,
      `insert into courses.activity (id, course_id, section_id, type, name, position, visible, hidden, completion, opens_at, closes_at, created_at, availability)
       select $2, $3, $4, type, name, position, visible, hidden, completion, $5, $6, $7, $8 from courses.activity where id = $1`,
      [
        id,
        copyId,
        courseId,
        ids.get(sectionId),
        opensAt && shift(opensAt),
        closesAt && shift(closesAt),
        ctx.now(),
        this.copiedRule(activity, to),
      ],
    );
    await this.access.addContext(ctx, { level: 'activity', id: copyId }, { level: 'course', id: courseId });
    await this.events.record(ctx, activityCreated, courseId, { activityId: copyId, courseId, type, name });
    return copyId;
  }
}
