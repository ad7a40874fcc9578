import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { ImportOutcome } from '../import/import-report.js';
import type { ReadFile, ReadQuestion } from '../import/read-file.js';

const BATCH = 500;

interface Existing {
  readonly id: string;
  readonly categoryId: string | null;
  readonly idNumber: string | null;
  readonly number: number;
  readonly hash: Buffer;
}
interface NewVersion {
  readonly versionId: string;
  readonly questionId: string;
  readonly number: number;
  readonly question: ReadQuestion;
}

/** Key of a category by its place: parent and name. */
const placeKey = (parentId: string | null, name: string): string => `${parentId ?? ''}/${name}`;
const hashKey = (categoryId: string | null, hash: Buffer): string => `${categoryId ?? ''}/${hash.toString('base64')}`;
const numberKey = (categoryId: string | null, idNumber: string): string => `${categoryId ?? ''}/${idNumber}`;

/**
 * Writes questions into a bank. What says the same as a question of the same category is that question; what has the same author's number in
 * the same category is a new version of it; everything else is a new question: equal names mean nothing.
 */
@Injectable()
export class BankWriter {
  constructor(private readonly database: Database) {}

  async write(
    ctx: RequestContext,
    bankId: string,
    { questions, categories }: Pick<ReadFile, 'questions' | 'categories'>,
  ): Promise<ImportOutcome> {
    return this.database.tx(ctx, async (inner) => {
      // Two imports into one bank go one after the other, or both would add the same.
      const bank = await this.database.queryOne(inner, `select id from questions.bank where id = $1 for no key update`, [bankId]);
      if (!bank) throw notFound();
      const categoryOf = await this.ensureCategories(inner, bankId, [...categories, ...questions.map((q) => q.categoryPath)]);
      const existing = await this.existing(inner, bankId);
      const byHash = new Map(existing.map((e) => [hashKey(e.categoryId, e.hash), e.id]));
      const byNumber = new Map(existing.flatMap((e) => (e.idNumber === null ? [] : [[numberKey(e.categoryId, e.idNumber), e] as const])));
      const added: { id: string; categoryId: string | null; version: NewVersion }[] = [];
      const changed: NewVersion[] = [];
      let unchanged = 0;
      for (const question of questions) {
        const categoryId = categoryOf(question.categoryPath);
        const key = hashKey(categoryId, question.hash);
        const same = question.idNumber === null ? undefined : byNumber.get(numberKey(categoryId, question.idNumber));
        if (byHash.has(key) && (!same || byHash.get(key) === same.id)) {
          unchanged++;
          continue;
        }
        const id = same?.id ?? newId();
        const version = { versionId: newId(), questionId: id, number: (same?.number ?? 0) + 1, question };
        byHash.set(key, id);
        if (question.idNumber !== null) {
          byNumber.set(numberKey(categoryId, question.idNumber), {
            id,
            categoryId,
            idNumber: question.idNumber,
            number: version.number,
            hash: question.hash,
          });
        }
        if (same) changed.push(version);
        else added.push({ id, categoryId, version });
      }
      for (let i = 0; i < added.length; i += BATCH) await this.insertQuestions(inner, bankId, added.slice(i, i + BATCH));
      const versions = [...added.map((a) => a.version), ...changed];
      for (let i = 0; i < versions.length; i += BATCH) await this.insertVersions(inner, versions.slice(i, i + BATCH));
      await this.pointAt(inner, changed);
      await this.insertFiles(inner, versions);
      return { added: added.length, changed: changed.length, unchanged };
    });
  }

  private existing(ctx: RequestContext, bankId: string): Promise<Existing[]> {
    return this.database.query<Existing>(
      ctx,
      `select q.id, q.category_id as "categoryId", q.id_number as "idNumber", v.number, v.hash
       from questions.question q join questions.question_version v on v.id = q.version_id where q.bank_id = $1`,
      [bankId],
    );
  }

  private async ensureCategories(
    ctx: RequestContext,
    bankId: string,
    paths: readonly (readonly string[])[],
  ): Promise<(path: readonly string[]) => string | null> {
    const rows = await this.database.query<{ id: string; parentId: string | null; name: string }>(
      ctx,
      `select id, parent_id as "parentId", name from questions.category where bank_id = $1`,
      [bankId],
    );
    const ids = new Map(rows.map((row) => [placeKey(row.parentId, row.name), row.id]));
    const missing: { id: string; parentId: string | null; name: string }[] = [];
    const idOf = (path: readonly string[]): string | null => {
      let parentId: string | null = null;
      for (const name of path) {
        const key = placeKey(parentId, name);
        let id = ids.get(key);
        if (id === undefined) {
          id = newId();
          ids.set(key, id);
          missing.push({ id, parentId, name });
        }
        parentId = id;
      }
      return parentId;
    };
    for (const path of paths) idOf(path);
    if (missing.length > 0) {
      await this.database.query(
        ctx,
        `insert into questions.category (id, bank_id, parent_id, name)
         select id, $1, parent_id, name from unnest($2::uuid[], $3::uuid[], $4::text[]) as c(id, parent_id, name)`,
        [bankId, missing.map((c) => c.id), missing.map((c) => c.parentId), missing.map((c) => c.name)],
      );
    }
    return idOf;
  }

  private async insertQuestions(
    ctx: RequestContext,
    bankId: string,
    rows: readonly { id: string; categoryId: string | null; version: NewVersion }[],
  ): Promise<void> {
    await this.database.query(
      ctx,
      `insert into questions.question (id, bank_id, category_id, id_number, version_id, created_at)
       select id, $1, category_id, id_number, version_id, $2
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[]) as q(id, category_id, id_number, version_id)`,
      [
        bankId,
        ctx.now(),
        rows.map((r) => r.id),
        rows.map((r) => r.categoryId),
        rows.map((r) => r.version.question.idNumber),
        rows.map((r) => r.version.versionId),
      ],
    );
  }

  private async insertVersions(ctx: RequestContext, rows: readonly NewVersion[]): Promise<void> {
    const column = <T>(of: (row: NewVersion) => T): T[] => rows.map(of);
    await this.database.query(
      ctx,
      `insert into questions.question_version
         (id, question_id, number, state, type, schema_version, name, definition, tags, hash, search_text, source, created_by, created_at)
       select id, question_id, number, state, type, schema_version, name, definition, array(select jsonb_array_elements_text(tags)),
              hash, search_text, source, $1, $2
       from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::int[], $9::text[], $10::jsonb[], $11::jsonb[], $12::bytea[],
                   $13::text[], $14::jsonb[])
         as v(id, question_id, number, state, type, schema_version, name, definition, tags, hash, search_text, source)`,
      [
        typeof ctx.actor === 'string' ? null : ctx.actor.personId,
        ctx.now(),
        column((r) => r.versionId),
        column((r) => r.questionId),
        column((r) => r.number),
        column((r) => r.question.state),
        column((r) => r.question.type),
        column((r) => r.question.schemaVersion),
        column((r) => r.question.name),
        column((r) => r.question.definition),
        column((r) => JSON.stringify(r.question.tags)),
        column((r) => r.question.hash),
        column((r) => r.question.searchText),
        column((r) => r.question.source && JSON.stringify(r.question.source)),
      ],
    );
  }

  private async pointAt(ctx: RequestContext, changed: readonly NewVersion[]): Promise<void> {
    if (changed.length === 0) return;
    // One question may have changed twice in one file: the last version counts.
    const last = new Map(changed.map((v) => [v.questionId, v.versionId]));
    await this.database.query(
      ctx,
      `update questions.question q set version_id = v.version_id from unnest($1::uuid[], $2::uuid[]) as v(id, version_id) where q.id = v.id`,
      [[...last.keys()], [...last.values()]],
    );
  }

  private async insertFiles(ctx: RequestContext, versions: readonly NewVersion[]): Promise<void> {
    for (const { versionId, question } of versions) {
      for (const { path, content } of question.files) {
        await this.database.query(ctx, `insert into questions.question_file (version_id, path, content) values ($1, $2, $3)`, [
          versionId,
          path,
          Buffer.from(content),
        ]);
      }
    }
  }
}
