import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Events, Extensions, Hooks } from '@sreda/plugin-sdk/server';
import { AvailabilityEditor } from './availability/availability.editor.js';
import type { ActivityChangeDto, ActivityDto, ActivityPlaceDto, NewActivityDto } from './course.dto.js';
import { activityCreated, beforeDateActivity, beforeDeleteActivity } from './courses.events.js';
import { fieldsAt } from './fields-at.js';
import { placedBefore } from './order.js';
import { Visibility } from './visibility.service.js';

const activity = (id: string) => ({ level: 'activity', id }) as const;

/** Name, place, dates and visibility of activities. Everything else belongs to the plugin of their type, which takes part in each change. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly hooks: Hooks,
    private readonly events: Events,
    private readonly extensions: Extensions,
    private readonly conditions: AvailabilityEditor,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 where `Visibility` hides it. */
  async get(ctx: RequestContext, activityId: string): Promise<ActivityDto> {
    const found = await this.database.queryOne<ActivityDto & { isDraft: boolean }>(
      ctx,
      `select a.id, a.course_id as "courseId", a.section_id as "sectionId", a.type, a.name, a.visible, a.version,
              a.opens_at as "opensAt", a.closes_at as "closesAt", c.state = 'draft' as "isDraft"
       from courses.activity a join courses.course c on c.id = a.course_id where a.id = $1`,
      [activityId],
    );
    if (!found) throw notFound();
    await this.visibility.requireShown(ctx, found);
    const { isDraft: _draft, ...view } = found;
    return view;
  }

  async create(ctx: RequestContext, courseId: string, { sectionId, type, name, settings = {} }: NewActivityDto): Promise<string> {
    const kind = this.extensions.all(points.activity).get(type);
    if (!kind) throw invalid('type', 'unknown-activity-type');
    const parsed = parseSettings(() => kind.settings.parse(settings));
    const id = newId();
    await this.database.tx(ctx, async (inner) => {
      const [inserted] = await this.database.query(
        inner,
        `insert into courses.activity (id, course_id, section_id, type, name, position, visible, created_at, completion)
         select $1, s.course_id, s.id, $4, $5, coalesce((select max(position) from courses.activity where section_id = s.id), 0) + 1, s.visible, $6, $7
         from courses.section s where s.id = $3 and s.course_id = $2 returning id`,
        [id, courseId, sectionId, type, name, ctx.now(), JSON.stringify({ rule: kind.completionRules[0] ?? 'none' })],
      );
      if (!inserted) throw invalid('sectionId', 'unknown-section');
      await this.access.addContext(inner, activity(id), { level: 'course', id: courseId });
      await kind.create(inner, { id, courseId, name }, parsed);
      await this.events.record(inner, activityCreated, courseId, { activityId: id, courseId, type, name });
    });
    return id;
  }

  async change(ctx: RequestContext, activityId: string, change: ActivityChangeDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      // First, for a handler may lock the course: whoever locks both begins with the course.
      if (change.closesAt !== undefined) await this.hooks.run(inner, beforeDateActivity, { activityId, closesAt: change.closesAt });
      const before = await this.database.queryOne<{ type: string; version: number; opensAt: Date | null; closesAt: Date | null }>(
        inner,
        `select type, version, opens_at as "opensAt", closes_at as "closesAt" from courses.activity where id = $1 for update`,
        [activityId],
      );
      if (!before) throw notFound();
      if (before.version !== change.version) throw conflict('courses.changed-meanwhile');
      const { opensAt = before.opensAt, closesAt = before.closesAt, settings } = change;
      if (opensAt && closesAt && closesAt <= opensAt) throw invalid('closesAt', 'before-opening');
      await this.database.query(
        inner,
        `update courses.activity a set name = coalesce($2, name), hidden = coalesce(not $3, hidden), opens_at = $4, closes_at = $5,
                version = version + 1, visible = not coalesce(not $3, hidden) and (select s.visible from courses.section s where s.id = a.section_id)
         where id = $1`,
        [activityId, change.name ?? null, change.visible ?? null, opensAt, closesAt],
      );
      if (settings) {
        const kind = this.extensions.get(points.activity, before.type);
        await kind.update(
          inner,
          activityId,
          parseSettings(() => kind.settings.parse(settings)),
        );
      }
    });
  }

  /**
   * Into another place of its course. In a hidden section it is hidden as long as it is there, and where a section has conditions it is under them:
   * 422 `waits-for-itself` when they wait for it.
   */
  async move(ctx: RequestContext, activityId: string, { sectionId, before }: ActivityPlaceDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      // The course's row orders those who arrange one course at once.
      const target = await this.database.queryOne<{ courseId: string; known: boolean; stays: boolean }>(
        inner,
        `select c.id as "courseId", exists (select from courses.section s where s.id = $2 and s.course_id = c.id) as known, a.section_id = $2 as stays
         from courses.course c join courses.activity a on a.course_id = c.id where a.id = $1 for no key update of c`,
        [activityId, sectionId],
      );
      if (!target) throw notFound();
      if (!target.known) throw invalid('sectionId', 'unknown-section');
      const there = await this.database.query<{ id: string }>(
        inner,
        `select id from courses.activity where section_id = $1 order by position, id`,
        [sectionId],
      );
      const order = placedBefore(
        there.map(({ id }) => id),
        activityId,
        before,
      );
      await this.database.query(
        inner,
        `update courses.activity a set section_id = $2, position = o.position
         from unnest($1::uuid[]) with ordinality as o(id, position) where a.id = o.id`,
        [order, sectionId],
      );
      if (!target.stays) await this.conditions.requireNoCycle(inner, target.courseId, 'sectionId');
      await this.showWithSection(inner, sectionId);
    });
  }

  /** What is in a hidden section is hidden; what was hidden by itself stays so when the section is shown. */
  async showWithSection(ctx: RequestContext, sectionId: string): Promise<void> {
    await this.database.query(
      ctx,
      `update courses.activity a set visible = s.visible and not a.hidden
       from courses.section s where s.id = $1 and a.section_id = s.id and a.visible <> (s.visible and not a.hidden)`,
      [sectionId],
    );
  }

  /** The type's own rows go with it; when its plugin is off, by their foreign keys. */
  async remove(ctx: RequestContext, activityId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const found = await this.database.queryOne<{ type: string; courseId: string }>(
        inner,
        `select type, course_id as "courseId" from courses.activity where id = $1 for update`,
        [activityId],
      );
      if (!found) throw notFound();
      await this.hooks.run(inner, beforeDeleteActivity, { activityId, ...found });
      await this.extensions.all(points.activity).get(found.type)?.remove(inner, activityId);
      await this.access.removeContext(inner, activity(activityId));
      await this.database.query(inner, `delete from courses.activity where id = $1`, [activityId]);
    });
  }
}

/** Fields of the plugin's settings are named as the client sent them. */
function parseSettings<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw fieldsAt('settings', error);
  }
}
