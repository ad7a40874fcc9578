import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { ContextLookup, ContextRef } from '@sreda/plugin-sdk/server';
import { sanitiseHtml } from '@sreda/rich-text';
import { ActivityService } from '../activity.service.js';
import { placedBefore } from '../order.js';
import type { EditableSectionDto, SectionChangeDto, SectionPlaceDto } from './section.dto.js';

@Injectable()
export class SectionService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivityService,
  ) {}

  /** The course of a section. */
  async contextOf(ctx: RequestContext, sectionId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ courseId: string }>(
      ctx,
      `select course_id as "courseId" from courses.section where id = $1`,
      [sectionId],
    );
    return row ? { level: 'course', id: row.courseId } : null;
  }

  /** As its author wrote it: formulas are TeX. */
  async get(ctx: RequestContext, sectionId: string): Promise<EditableSectionDto> {
    const row = await this.database.queryOne<EditableSectionDto>(
      ctx,
      `select id, name, text, visible, version from courses.section where id = $1`,
      [sectionId],
    );
    if (!row) throw notFound();
    return row;
  }

  /** The last of its course. Returns its id. */
  async create(ctx: RequestContext, courseId: string, name: string): Promise<string> {
    const id = newId();
    await this.database.query(
      ctx,
      `insert into courses.section (id, course_id, name, position)
       select $1, $2, $3, coalesce(max(position), 0) + 1 from courses.section where course_id = $2`,
      [id, courseId, name],
    );
    return id;
  }

  async change(ctx: RequestContext, sectionId: string, { version, name, text, visible }: SectionChangeDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const [changed] = await this.database.query(
        inner,
        `update courses.section set name = coalesce($3, name), text = coalesce($4, text), visible = coalesce($5, visible), version = version + 1
         where id = $1 and version = $2 returning id`,
        [sectionId, version, name ?? null, text === undefined ? null : sanitiseHtml(text), visible ?? null],
      );
      if (!changed) throw conflict('courses.changed-meanwhile');
      if (visible !== undefined) await this.activities.showWithSection(inner, sectionId);
    });
  }

  async move(ctx: RequestContext, sectionId: string, { before }: SectionPlaceDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      // The course's row orders those who arrange one course at once.
      const course = await this.database.queryOne<{ id: string }>(
        inner,
        `select c.id from courses.course c join courses.section s on s.course_id = c.id where s.id = $1 for no key update of c`,
        [sectionId],
      );
      if (!course) throw notFound();
      const sections = await this.database.query<{ id: string }>(
        inner,
        `select id from courses.section where course_id = $1 order by position, id`,
        [course.id],
      );
      const order = placedBefore(
        sections.map(({ id }) => id),
        sectionId,
        before,
      );
      await this.database.query(
        inner,
        `update courses.section s set position = o.position from unnest($1::uuid[]) with ordinality as o(id, position) where s.id = o.id`,
        [order],
      );
    });
  }

  /** With everything in it; each activity may be defended by a hook. */
  async remove(ctx: RequestContext, sectionId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const inside = await this.database.query<{ id: string }>(inner, `select id from courses.activity where section_id = $1 for update`, [
        sectionId,
      ]);
      for (const { id } of inside) await this.activities.remove(inner, id);
      await this.database.query(inner, `delete from courses.section where id = $1`, [sectionId]);
    });
  }
}
