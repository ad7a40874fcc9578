import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { addDays } from '@sreda/identity';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { ContextLookup, ContextRef } from '@sreda/plugin-sdk/server';
import { BEST_MARK, type ItemScale } from '../book/course-book.js';
import { GradeNews } from '../grade-news.service.js';
import type { ChangeGradeItemDto, NewGradeItemDto } from './set-up.dto.js';

interface StoredItem {
  readonly courseId: string;
  readonly ofActivity: boolean;
  readonly scale: ItemScale;
  readonly locked: boolean;
  readonly version: number;
  readonly highest: number | null;
}

/** A «зачёт» is worth nothing in points; the range must only not be empty. */
const maxOf = ({ scale, max }: NewGradeItemDto): number => (scale === 'mark' ? BEST_MARK : scale === 'pass' ? 1 : (max ?? 0));

/** Columns of the journal: those that a teacher adds, and when students see any of them. */
@Injectable()
export class ItemsService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly news: GradeNews,
  ) {}

  async contextOf(ctx: RequestContext, itemId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ id: string }>(ctx, `select course_id as id from grades.item where id = $1`, [itemId]);
    return row ? { level: 'course', id: row.id } : null;
  }

  /** A column at the end. */
  async add(ctx: RequestContext, courseId: string, item: NewGradeItemDto): Promise<string> {
    if (item.scale === 'points' && item.max === undefined) throw invalid('max', 'required');
    const id = newId();
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `select from courses.course where id = $1 for share`, [courseId]);
      await this.checkDay(inner, courseId, item.day);
      const added = await this.database.query(
        inner,
        `insert into grades.item (id, course_id, name, scale, max, held_on, category_id, position)
         select $1, $2, $3, $4, $5, $6, $7, coalesce((select max(position) from grades.item where course_id = $2), 0) + 1
         where $7::uuid is null or exists (select from grades.category where id = $7 and course_id = $2)
         returning id`,
        [id, courseId, item.name, item.scale, maxOf(item), item.day, item.categoryId === courseId ? null : (item.categoryId ?? null)],
      );
      if (added.length === 0) throw invalid('categoryId', 'unknown');
    });
    return id;
  }

  /** Throws 409 when it has changed since `version` or its period is closed; being shown or hidden is no change of a grade. */
  async change(ctx: RequestContext, itemId: string, { version, name, day, max, hidden, hiddenUntil }: ChangeGradeItemDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      // Before the column, in the order in which a period is locked.
      if (day !== undefined) {
        await this.database.query(
          inner,
          `select from courses.course where id = (select course_id from grades.item where id = $1) for share`,
          [itemId],
        );
      }
      const item = await this.lock(inner, itemId);
      if (item.version !== version) throw conflict('grades.changed-meanwhile');
      if (item.locked && (name ?? day ?? max) !== undefined) throw conflict('grades.period-locked');
      if (name !== undefined && item.ofActivity) throw invalid('name', 'of-activity');
      if (max !== undefined && (item.ofActivity || item.scale !== 'points')) throw invalid('max', 'of-activity');
      if (max !== undefined && max < (item.highest ?? 0)) throw invalid('max', 'below-grades', { highest: item.highest ?? 0 });
      if (day !== undefined) await this.checkDay(inner, item.courseId, day);
      await this.database.query(
        inner,
        `update grades.item set name = coalesce($2, name), held_on = coalesce($3, held_on), max = coalesce($4, max), hidden = coalesce($5, hidden),
                hidden_until = case when $6::boolean then $7 else hidden_until end, version = version + 1
         where id = $1`,
        [itemId, name ?? null, day ?? null, max ?? null, hidden ?? null, hiddenUntil !== undefined, hiddenUntil ?? null],
      );
      await this.news.tell(inner, [itemId]);
    });
  }

  /** With all that was given in it; `restore` brings it back. The item of an activity goes with the activity alone. */
  async remove(ctx: RequestContext, itemId: string): Promise<void> {
    await this.setRemoved(ctx, itemId, ctx.now());
  }

  async restore(ctx: RequestContext, itemId: string): Promise<void> {
    await this.setRemoved(ctx, itemId, null);
  }

  private async setRemoved(ctx: RequestContext, itemId: string, removedAt: Date | null): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const item = await this.lock(inner, itemId);
      if (item.ofActivity) throw conflict('grades.of-activity');
      if (item.locked) throw conflict('grades.period-locked');
      await this.database.query(inner, `update grades.item set removed_at = $2, version = version + 1 where id = $1`, [itemId, removedAt]);
      await this.news.tell(inner, [itemId]);
    });
  }

  /** Cells are written under a share of this lock. */
  private async lock(ctx: RequestContext, itemId: string): Promise<StoredItem> {
    const item = await this.database.queryOne<StoredItem>(
      ctx,
      `select i.course_id as "courseId", i.activity_id is not null as "ofActivity", i.scale, i.locked, i.version,
              (select max(g.final)::float8 from grades.grade g where g.item_id = i.id) as highest
       from grades.item i where i.id = $1 for update of i`,
      [itemId],
    );
    if (!item) throw notFound();
    return item;
  }

  /** Nothing new comes into a closed period. Under a share of the course, for which a period that is being locked waits. */
  private async checkDay(ctx: RequestContext, courseId: string, day: string): Promise<void> {
    // The 31st of February.
    if (addDays(day, 0) !== day) throw invalid('day', 'date');
    const lock = await this.database.queryOne(
      ctx,
      `select from grades.period_lock where course_id = $1 and since <= $2 and until > $2 limit 1`,
      [courseId, day],
    );
    if (lock) throw conflict('grades.period-locked');
  }
}
