import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { ContextLookup, ContextRef } from '@sreda/plugin-sdk/server';
import type { CourseCategoryChangeDto, CourseCategoryDto, CourseCategoryPlaceDto, NewCourseCategoryDto } from './course-category.dto.js';
import { placeCategory } from './category-tree.js';

/** The catalogue of an organisation's courses: a tree of categories. A course need not be in one. */
@Injectable()
export class CourseCategoryService implements ContextLookup {
  constructor(private readonly database: Database) {}

  /** The organisation of a category. */
  async contextOf(ctx: RequestContext, categoryId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ organisationId: string }>(
      ctx,
      `select organisation_id as "organisationId" from courses.category where id = $1`,
      [categoryId],
    );
    return row ? { level: 'organisation', id: row.organisationId } : null;
  }

  list(ctx: RequestContext, organisationId: string): Promise<CourseCategoryDto[]> {
    return this.database.query<CourseCategoryDto>(
      ctx,
      `select id, parent_id as "parentId", name, version from courses.category where organisation_id = $1 order by position, id`,
      [organisationId],
    );
  }

  /** The last one of its parent. Returns its id. */
  async create(ctx: RequestContext, organisationId: string, { name, parentId = null }: NewCourseCategoryDto): Promise<string> {
    const id = newId();
    await this.database.tx(ctx, async (inner) => {
      const siblings = await this.place(inner, organisationId, id, { parentId, before: null });
      await this.database.query(
        inner,
        `insert into courses.category (id, organisation_id, parent_id, name, position) values ($1, $2, $3, $4, $5)`,
        [id, organisationId, parentId, name, siblings.length],
      );
    });
    return id;
  }

  async rename(ctx: RequestContext, categoryId: string, { version, name }: CourseCategoryChangeDto): Promise<void> {
    const [changed] = await this.database.query(
      ctx,
      `with changed as (update courses.category set name = $3, version = version + 1 where id = $1 and version = $2 returning id) select id from changed`,
      [categoryId, version, name],
    );
    if (!changed) throw conflict('courses.changed-meanwhile');
  }

  async move(ctx: RequestContext, categoryId: string, place: CourseCategoryPlaceDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const at = await this.contextOf(inner, categoryId);
      if (!at?.id) throw notFound();
      const siblings = await this.place(inner, at.id, categoryId, place);
      await this.database.query(
        inner,
        `update courses.category c set position = s.position, parent_id = $2
         from unnest($1::uuid[]) with ordinality as s(id, position) where c.id = s.id`,
        [siblings, place.parentId],
      );
    });
  }

  /** What is in it, courses and categories, goes up into its parent. */
  async remove(ctx: RequestContext, categoryId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const found = await this.database.queryOne<{ parentId: string | null }>(
        inner,
        `select parent_id as "parentId" from courses.category where id = $1 for update`,
        [categoryId],
      );
      if (!found) throw notFound();
      for (const [table, column] of [
        ['category', 'parent_id'],
        ['course', 'category_id'],
      ] as const) {
        await this.database.query(inner, `update courses.${table} set ${column} = $2 where ${column} = $1`, [categoryId, found.parentId]);
      }
      await this.database.query(inner, `delete from courses.category where id = $1`, [categoryId]);
    });
  }

  /** The future order of the siblings. Two people who change one catalogue do so one after the other, or the tree could close to a ring. */
  private async place(ctx: RequestContext, organisationId: string, id: string, place: CourseCategoryPlaceDto): Promise<readonly string[]> {
    await this.database.query(ctx, `select pg_advisory_xact_lock(hashtextextended('courses.category ' || $1::uuid, 0))`, [organisationId]);
    const placed = placeCategory(await this.list(ctx, organisationId), id, place);
    if ('refusal' in placed) throw invalid('parentId', placed.refusal);
    return placed.siblings;
  }
}
