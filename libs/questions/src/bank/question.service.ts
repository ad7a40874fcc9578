import { Injectable } from '@nestjs/common';
import { Database, searchQuery } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type ContextLookup, type ContextRef, type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { BankService } from './bank.service.js';
import type { QuestionDto, QuestionListItemDto, QuestionQuery, TagDto, VersionDto } from './question.dto.js';

type Filter = Pick<QuestionQuery, 'limit'> & Partial<QuestionQuery>;

/** Reading questions. */
@Injectable()
export class QuestionService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly banks: BankService,
  ) {}

  /** Also of a deleted question: it can be brought back. */
  async contextOf(ctx: RequestContext, questionId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ bankId: string }>(ctx, `select bank_id as "bankId" from questions.question where id = $1`, [
      questionId,
    ]);
    return row ? this.banks.contextOf(ctx, row.bankId) : null;
  }

  /** By name. One query; it reads in the order of an index, so a page of a bank of 10,000 costs as much as of a small one. */
  async list(ctx: RequestContext, bankId: string, query: Filter): Promise<Page<QuestionListItemDto>> {
    const { limit } = query;
    const { conditions, parameters } = filter(bankId, query);
    const rows = await this.database.query<QuestionListItemDto>(
      ctx,
      `select q.id, q.category_id as "categoryId", v.type, q.name, v.number as version, v.state, v.tags
       from questions.question q join questions.question_version v on v.id = q.version_id
       where ${conditions.join(' and ')}
       order by q.name collate "ru-x-icu", q.id
       limit ${limit + 1}`,
      parameters,
    );
    return pageOf(rows, limit, { cursor: (row) => [row.name, row.id], item: (row) => row });
  }

  tags(ctx: RequestContext, bankId: string): Promise<TagDto[]> {
    return this.database.query<TagDto>(
      ctx,
      `select t.tag, count(*)::int as questions
       from questions.question q join questions.question_version v on v.id = q.version_id cross join unnest(v.tags) as t(tag)
       where q.bank_id = $1 and q.deleted_at is null
       group by t.tag order by t.tag collate "ru-x-icu", t.tag limit 10000`,
      [bankId],
    );
  }

  /** With the definition, so with the right answers. `version`: its number; the present one when it is left out. */
  async get(ctx: RequestContext, questionId: string, version?: number): Promise<QuestionDto> {
    const found = await this.database.queryOne<QuestionDto>(
      ctx,
      `select q.id, q.bank_id as "bankId", q.category_id as "categoryId", q.id_number as "idNumber",
              v.type, v.name, v.number as version, v.state, v.tags, v.definition
       from questions.question q
       join questions.question_version v on v.question_id = q.id and (v.number = $2 or $2 is null and v.id = q.version_id)
       where q.id = $1 and q.deleted_at is null`,
      [questionId, version ?? null],
    );
    if (!found) throw notFound();
    return found;
  }

  /** Newest first. */
  versions(ctx: RequestContext, questionId: string): Promise<VersionDto[]> {
    return this.database.query<VersionDto>(
      ctx,
      `select number as version, state, name, created_by as "authorId", created_at as "createdAt"
       from questions.question_version where question_id = $1 order by number desc`,
      [questionId],
    );
  }

  /** A file of a version, for who may see the question; asks nothing about who wants it. Throws 404. */
  async file(ctx: RequestContext, versionId: string, path: string): Promise<Buffer> {
    const file = await this.database.queryOne<{ content: Buffer }>(
      ctx,
      `select content from questions.question_file where version_id = $1 and path = $2`,
      [versionId, path],
    );
    if (!file) throw notFound();
    return file.content;
  }

  /** Id of a version by its number; of the present one when it is left out. Throws 404. */
  async versionId(ctx: RequestContext, questionId: string, version?: number): Promise<string> {
    const found = await this.database.queryOne<{ id: string }>(
      ctx,
      `select v.id from questions.question q
       join questions.question_version v on v.question_id = q.id and (v.number = $2 or $2 is null and v.id = q.version_id)
       where q.id = $1 and q.deleted_at is null`,
      [questionId, version ?? null],
    );
    if (!found) throw notFound();
    return found.id;
  }

  /**
   * Those of `questionIds` that an activity of the course may use: they are ready, and in the bank of the course or of its school. Who wants one
   * from elsewhere copies it: a bank goes with its course or person, a test stays.
   */
  async usableIn(
    ctx: RequestContext,
    courseId: string,
    questionIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly defaultMark: number }>> {
    const own = await this.usableOf(ctx, [{ ownerKind: 'course', ownerId: courseId }], questionIds);
    const others = questionIds.filter((id) => !own.has(id));
    if (others.length === 0) return own;
    const school = await this.banks.schoolOf(ctx, courseId);
    return school ? new Map([...own, ...(await this.usableOf(ctx, [school], others))]) : own;
  }

  private async usableOf(
    ctx: RequestContext,
    owners: readonly { ownerKind: string; ownerId: string }[],
    questionIds: readonly string[],
  ): Promise<Map<string, { readonly defaultMark: number }>> {
    const rows = await this.database.query<{ id: string; defaultMark: number }>(
      ctx,
      `select q.id, (v.definition ->> 'defaultMark')::float8 as "defaultMark"
       from questions.question q
       join questions.bank b on b.id = q.bank_id
       join unnest($1::text[], $2::uuid[]) as o(kind, id) on b.owner_kind = o.kind and b.owner_id = o.id
       join questions.question_version v on v.id = q.version_id and v.state = 'ready'
       where q.id = any($3::uuid[]) and q.deleted_at is null`,
      [owners.map((o) => o.ownerKind), owners.map((o) => o.ownerId), questionIds],
    );
    return new Map(rows.map(({ id, defaultMark }) => [id, { defaultMark }]));
  }
}

/** Only the conditions that are asked for, so that PostgreSQL plans for them. */
function filter(bankId: string, { categoryId, deep, q, type, state, tag, after }: Filter): { conditions: string[]; parameters: unknown[] } {
  const parameters: unknown[] = [bankId];
  const $ = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['q.bank_id = $1', 'q.deleted_at is null'];
  if (categoryId !== undefined) {
    const id = `${$(categoryId)}::uuid`;
    const below = `with recursive below as (
      select ${id} as id union select c.id from questions.category c join below b on c.parent_id = b.id) select id from below`;
    conditions.push(deep ? `q.category_id in (${below})` : `q.category_id = ${id}`);
  }
  if (type !== undefined) conditions.push(`v.type = ${$(type)}`);
  if (state !== undefined) conditions.push(`v.state = ${$(state)}`);
  if (tag !== undefined) conditions.push(`${$(tag)} = any(v.tags)`);
  if (q !== undefined) {
    const words = searchQuery(q, parameters.length + 1);
    parameters.push(...words.parameters);
    const part = $(`%${q.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(v.search @@ ${words.all} or q.name ilike ${part})`);
  }
  const cursor = readCursor(after, 2);
  if (cursor) conditions.push(`(q.name collate "ru-x-icu", q.id) > (${$(cursor[0])} collate "ru-x-icu", ${$(cursor[1])}::uuid)`);
  return { conditions, parameters };
}
