import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { ContextLookup, ContextRef } from '@sreda/plugin-sdk/server';
import { BankService } from './bank.service.js';
import type { CategoryDto, CategoryPatch, CategoryPlaceDto, NewCategoryDto } from './category.dto.js';

/** As deep as an importer takes them. */
const MAX_DEPTH = 30;

interface Place {
  readonly bankId: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** The tree of a bank: names are unique beside each other, and only an empty category can go. */
@Injectable()
export class CategoryService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly banks: BankService,
  ) {}

  async contextOf(ctx: RequestContext, categoryId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ bankId: string }>(ctx, `select bank_id as "bankId" from questions.category where id = $1`, [
      categoryId,
    ]);
    return row ? this.banks.contextOf(ctx, row.bankId) : null;
  }

  async get(ctx: RequestContext, categoryId: string): Promise<CategoryPlaceDto> {
    const row = await this.database.queryOne<CategoryPlaceDto>(
      ctx,
      `select c.id, c.name, b.id as "bankId", case when b.owner_kind = 'course' then b.owner_id end as "courseId"
         from questions.category c join questions.bank b on b.id = c.bank_id where c.id = $1`,
      [categoryId],
    );
    if (!row) throw notFound();
    return row;
  }

  /** Parents before children is not promised; names sort as in a book. */
  list(ctx: RequestContext, bankId: string): Promise<CategoryDto[]> {
    return this.database.query<CategoryDto>(
      ctx,
      `select c.id, c.parent_id as "parentId", c.name, coalesce(n.questions, 0) as questions
       from questions.category c
       left join (select category_id, count(*)::int as questions from questions.question
                  where bank_id = $1 and deleted_at is null group by category_id) n on n.category_id = c.id
       where c.bank_id = $1 order by c.name collate "ru-x-icu", c.id`,
      [bankId],
    );
  }

  async create(ctx: RequestContext, bankId: string, { name, parentId = null }: NewCategoryDto): Promise<string> {
    return this.database.tx(ctx, async (inner) => {
      await this.lock(inner, bankId);
      await this.requirePlace(inner, { bankId, parentId, name }, null);
      const id = newId();
      await this.database.query(inner, `insert into questions.category (id, bank_id, parent_id, name) values ($1, $2, $3, $4)`, [
        id,
        bankId,
        parentId,
        name,
      ]);
      return id;
    });
  }

  /** Renames or moves it with all that is below it. */
  async change(ctx: RequestContext, categoryId: string, patch: CategoryPatch): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const place = await this.placeOf(inner, categoryId);
      await this.lock(inner, place.bankId);
      const { name = place.name, parentId = place.parentId } = patch;
      await this.requirePlace(inner, { bankId: place.bankId, parentId, name }, categoryId);
      await this.database.query(inner, `update questions.category set name = $2, parent_id = $3 where id = $1`, [
        categoryId,
        name,
        parentId,
      ]);
    });
  }

  async remove(ctx: RequestContext, categoryId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const { bankId } = await this.placeOf(inner, categoryId);
      await this.lock(inner, bankId);
      const [used] = await this.database.query(
        inner,
        `select 1 from questions.category where parent_id = $1
         union all select 1 from questions.question where category_id = $1 and deleted_at is null limit 1`,
        [categoryId],
      );
      if (used) throw conflict('questions.category-not-empty');
      // What was deleted from it comes back, if ever, into the bank itself, where its number may be taken.
      await this.database.query(inner, `update questions.question set category_id = null, id_number = null where category_id = $1`, [
        categoryId,
      ]);
      await this.database.query(inner, `delete from questions.category where id = $1`, [categoryId]);
    });
  }

  /** One after the other: two moves at once could make a ring. */
  private async lock(ctx: RequestContext, bankId: string): Promise<void> {
    await this.database.query(ctx, `select 1 from questions.bank where id = $1 for no key update`, [bankId]);
  }

  private async placeOf(ctx: RequestContext, categoryId: string): Promise<Place> {
    const place = await this.database.queryOne<Place>(
      ctx,
      `select bank_id as "bankId", parent_id as "parentId", name from questions.category where id = $1`,
      [categoryId],
    );
    if (!place) throw notFound();
    return place;
  }

  /** `categoryId`: the one that is going to be there, null for a new one. */
  private async requirePlace(ctx: RequestContext, { bankId, parentId, name }: Place, categoryId: string | null): Promise<void> {
    const above = await this.database.query<{ id: string }>(
      ctx,
      `with recursive above as (
         select id, parent_id from questions.category where id = $1 and bank_id = $2
         union select c.id, c.parent_id from questions.category c join above a on c.id = a.parent_id)
       select id from above`,
      [parentId, bankId],
    );
    if (parentId !== null && above.length === 0) throw invalid('parentId', 'id');
    if (above.some(({ id }) => id === categoryId)) throw conflict('questions.category-inside-itself');
    if (above.length >= MAX_DEPTH) throw conflict('questions.category-too-deep', { max: MAX_DEPTH });
    const taken = await this.database.queryOne(
      ctx,
      `select 1 from questions.category
       where bank_id = $1 and parent_id is not distinct from $2 and name = $3 and id is distinct from $4`,
      [bankId, parentId, name, categoryId],
    );
    if (taken) throw conflict('questions.category-exists');
  }
}
