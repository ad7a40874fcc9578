import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { CheckedQuestion } from './checked-question.js';

const BATCH = 500;

/** A version on its way into the bank; its question has it as the present one from then on. */
export interface NewVersion {
  readonly versionId: string;
  readonly questionId: string;
  /** From 1. */
  readonly number: number;
  readonly question: CheckedQuestion;
}
export interface NewQuestion {
  readonly bankId: string;
  readonly categoryId: string | null;
  /** Number 1. */
  readonly version: NewVersion;
}

/** Writes rows of questions and versions, many at a time. In the caller's transaction; checks nothing. */
@Injectable()
export class VersionStore {
  constructor(private readonly database: Database) {}

  async add(ctx: RequestContext, questions: readonly NewQuestion[]): Promise<void> {
    for (let i = 0; i < questions.length; i += BATCH) {
      const rows = questions.slice(i, i + BATCH);
      await this.database.query(
        ctx,
        `insert into questions.question (id, bank_id, category_id, id_number, version_id, name, created_at)
         select id, bank_id, category_id, id_number, version_id, name, $1
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::text[]) as q(id, bank_id, category_id, id_number, version_id, name)`,
        [
          ctx.now(),
          rows.map((r) => r.version.questionId),
          rows.map((r) => r.bankId),
          rows.map((r) => r.categoryId),
          rows.map((r) => r.version.question.idNumber),
          rows.map((r) => r.version.versionId),
          rows.map((r) => r.version.question.name),
        ],
      );
    }
    await this.insertVersions(
      ctx,
      questions.map(({ version }) => version),
    );
  }

  /** New versions of questions that are there. One question may change several times; the last of them counts. */
  async change(ctx: RequestContext, versions: readonly NewVersion[]): Promise<void> {
    if (versions.length === 0) return;
    await this.insertVersions(ctx, versions);
    const last = [...new Map(versions.map((v) => [v.questionId, v])).values()];
    await this.database.query(
      ctx,
      `update questions.question q set version_id = v.version_id, name = v.name, id_number = v.id_number
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as v(id, version_id, name, id_number) where q.id = v.id`,
      [last.map((v) => v.questionId), last.map((v) => v.versionId), last.map((v) => v.question.name), last.map((v) => v.question.idNumber)],
    );
  }

  private async insertVersions(ctx: RequestContext, versions: readonly NewVersion[]): Promise<void> {
    for (let i = 0; i < versions.length; i += BATCH) {
      const rows = versions.slice(i, i + BATCH);
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
    await this.insertFiles(ctx, versions);
  }

  /** One by one: a file may be as large as all others together. */
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
