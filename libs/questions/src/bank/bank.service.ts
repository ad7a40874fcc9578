import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextLookup, type ContextRef, type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import type { BankDto, CategoryDto, OwnerKind, QuestionDto, QuestionListItemDto, QuestionQuery } from './bank.dto.js';

interface Owner {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
}
const contextOf = ({ ownerKind, ownerId }: Owner): ContextRef => ({ level: ownerKind, id: ownerId });

/** Reading banks, and making them. What is in them is written by `BankWriter`. */
@Injectable()
export class BankService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Rights in a bank are rights at its owner. */
  async contextOf(ctx: RequestContext, bankId: string): Promise<ContextRef | null> {
    const owner = await this.database.queryOne<Owner>(
      ctx,
      `select owner_kind as "ownerKind", owner_id as "ownerId" from questions.bank where id = $1`,
      [bankId],
    );
    return owner ? contextOf(owner) : null;
  }

  async create(ctx: RequestContext, { ownerKind, ownerId }: Owner): Promise<string> {
    const id = newId();
    await this.database.query(ctx, `insert into questions.bank (id, owner_kind, owner_id, created_at) values ($1, $2, $3, $4)`, [
      id,
      ownerKind,
      ownerId,
      ctx.now(),
    ]);
    return id;
  }

  async removeOf(ctx: RequestContext, { ownerKind, ownerId }: Owner): Promise<void> {
    await this.database.query(ctx, `delete from questions.bank where owner_kind = $1 and owner_id = $2`, [ownerKind, ownerId]);
  }

  /** The banks from which a teacher of the course takes questions: today the course's own. */
  async ofCourse(ctx: RequestContext, courseId: string): Promise<BankDto[]> {
    await this.access.require(ctx, capabilities.view, { level: 'course', id: courseId });
    return this.database.query<BankDto>(
      ctx,
      `select b.id, b.owner_kind as "ownerKind", b.owner_id as "ownerId",
              (select count(*)::int from questions.question q where q.bank_id = b.id) as questions
       from questions.bank b where b.owner_kind = 'course' and b.owner_id = $1`,
      [courseId],
    );
  }

  /** Parents before children is not promised; names sort as in a book. */
  categories(ctx: RequestContext, bankId: string): Promise<CategoryDto[]> {
    return this.database.query<CategoryDto>(
      ctx,
      `select c.id, c.parent_id as "parentId", c.name,
              (select count(*)::int from questions.question q where q.bank_id = c.bank_id and q.category_id = c.id) as questions
       from questions.category c where c.bank_id = $1 order by c.name collate "ru-x-icu", c.id`,
      [bankId],
    );
  }

  async questions(
    ctx: RequestContext,
    bankId: string,
    { categoryId, q, type, limit, after }: QuestionQuery,
  ): Promise<Page<QuestionListItemDto>> {
    const cursor = readCursor(after, 2);
    const rows = await this.database.query<QuestionListItemDto>(
      ctx,
      `select q.id, q.category_id as "categoryId", v.type, v.name, v.number as version, v.state, v.tags
       from questions.question q join questions.question_version v on v.id = q.version_id
       where q.bank_id = $1
         and ($2::uuid is null or q.category_id = $2)
         and ($3::text is null or v.type = $3)
         and ($4::text is null or v.search @@ websearch_to_tsquery('russian', $4) or v.name ilike '%' || $5 || '%')
         and ($6::text is null or (v.name collate "ru-x-icu", q.id) > ($6 collate "ru-x-icu", $7::uuid))
       order by v.name collate "ru-x-icu", q.id
       limit $8`,
      [
        bankId,
        categoryId ?? null,
        type ?? null,
        q?.replaceAll('ё', 'е').replaceAll('Ё', 'Е') ?? null,
        q?.replace(/[\\%_]/g, '\\$&') ?? null,
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        limit + 1,
      ],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.name, row.id], item: (row) => row });
  }
}

@Injectable()
export class QuestionService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly banks: BankService,
  ) {}

  async contextOf(ctx: RequestContext, questionId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ bankId: string }>(ctx, `select bank_id as "bankId" from questions.question where id = $1`, [
      questionId,
    ]);
    return row ? this.banks.contextOf(ctx, row.bankId) : null;
  }

  /** With the definition, so with the right answers. */
  async get(ctx: RequestContext, questionId: string): Promise<QuestionDto> {
    const found = await this.database.queryOne<QuestionDto>(
      ctx,
      `select q.id, q.bank_id as "bankId", q.category_id as "categoryId", q.id_number as "idNumber",
              v.type, v.name, v.number as version, v.state, v.tags, v.definition
       from questions.question q join questions.question_version v on v.id = q.version_id where q.id = $1`,
      [questionId],
    );
    if (!found) throw notFound();
    return found;
  }

  /** Those of `questionIds` that an activity of the course may use: they are ready and in a bank of the course. */
  async usableIn(
    ctx: RequestContext,
    courseId: string,
    questionIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly defaultMark: number }>> {
    const rows = await this.database.query<{ id: string; defaultMark: number }>(
      ctx,
      `select q.id, (v.definition ->> 'defaultMark')::float8 as "defaultMark"
       from questions.question q
       join questions.bank b on b.id = q.bank_id and b.owner_kind = 'course' and b.owner_id = $1
       join questions.question_version v on v.id = q.version_id and v.state = 'ready'
       where q.id = any($2::uuid[])`,
      [courseId, questionIds],
    );
    return new Map(rows.map(({ id, defaultMark }) => [id, { defaultMark }]));
  }
}
