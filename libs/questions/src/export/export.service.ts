import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type ExportedQuestion, type I18nMessage, invalid, points, type QuestionFormat, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { CategoryStore, type CategoryTree } from '../bank/category.store.js';
import { readDefinition } from '../bank/stored-definition.js';
import type { ExportQuery, ExportReportDto } from './export.dto.js';

/** Questions read at a time; with their files they are in memory together. */
const BATCH = 50;

interface Row {
  readonly id: string;
  readonly versionId: string;
  readonly categoryId: string | null;
  readonly idNumber: string | null;
  readonly type: string;
  readonly schemaVersion: number;
  readonly name: string;
  readonly definition: unknown;
  readonly tags: string[];
  readonly source: ExportedQuestion['source'] | null;
}
interface FileRow {
  readonly versionId: string;
  readonly path: string;
  readonly content: Buffer;
}

/** Writes a bank, or a category of it, in the form of a file. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly categories: CategoryStore,
  ) {}

  /** Extension of the file, and its bytes as they are written. */
  write(
    ctx: RequestContext,
    bankId: string,
    query: ExportQuery,
  ): { readonly extension: string; readonly bytes: AsyncIterable<Uint8Array> } {
    const format = this.formatOf(query);
    return { extension: format.extensions[0] ?? '', bytes: format.export(this.questions(ctx, bankId, query), () => undefined) };
  }

  /** What a file would not hold, question by question. */
  async report(ctx: RequestContext, bankId: string, query: ExportQuery): Promise<ExportReportDto> {
    const ids = new WeakMap<ExportedQuestion, string>();
    let questions = 0;
    const losses: ExportReportDto['losses'] = [];
    const counted = this.questions(ctx, bankId, query, (question, id) => {
      questions++;
      ids.set(question, id);
    });
    const lost = (question: ExportedQuestion, reason: I18nMessage): void => {
      losses.push({ questionId: ids.get(question) ?? '', name: question.name, reason: { ...reason } });
    };
    for await (const _ of this.formatOf(query).export(counted, lost));
    return { questions, losses };
  }

  private formatOf({ format: key }: ExportQuery): QuestionFormat & { export: NonNullable<QuestionFormat['export']> } {
    const formats = [...this.extensions.all(points.questionFormat)].filter(([, one]) => 'export' in one);
    const format = formats.find(([name]) => name === key)?.[1];
    if (!format) throw invalid('format', 'one-of', { values: formats.map(([name]) => name).join(', ') });
    return format as QuestionFormat & { export: NonNullable<QuestionFormat['export']> };
  }

  /** Category by category, each in the order of its list. A question whose type is not here cannot be read, and stays. */
  private async *questions(
    ctx: RequestContext,
    bankId: string,
    { categoryId, deep }: ExportQuery,
    seen: (question: ExportedQuestion, id: string) => void = () => undefined,
  ): AsyncGenerator<ExportedQuestion> {
    const tree = await this.categories.tree(ctx, bankId);
    const ids = await this.idsOf(ctx, bankId, tree.from(categoryId ?? null, deep));
    for (let i = 0; i < ids.length; i += BATCH) {
      const batch = ids.slice(i, i + BATCH);
      const files = await this.filesOf(ctx, batch);
      for (const row of await this.rowsOf(ctx, batch)) {
        const question = this.exported(row, tree, files.get(row.versionId) ?? []);
        if (!question) continue;
        seen(question, row.id);
        yield question;
      }
    }
  }

  private exported(row: Row, tree: CategoryTree, files: readonly FileRow[]): ExportedQuestion | null {
    const type = this.extensions.all(points.questionType).get(row.type);
    if (!type) return null;
    return {
      type: row.type,
      name: row.name,
      categoryPath: tree.pathOf(row.categoryId),
      ...(row.idNumber !== null && { idNumber: row.idNumber }),
      ...(row.tags.length > 0 && { tags: row.tags }),
      definition: readDefinition(type, row),
      files: files.map(({ path, content }) => ({ path, content })),
      ...(row.source && { source: row.source }),
    };
  }

  private async idsOf(ctx: RequestContext, bankId: string, categories: readonly (string | null)[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select q.id from unnest($2::uuid[]) with ordinality as c(id, place)
       join questions.question q on q.category_id is not distinct from c.id
       where q.bank_id = $1 and q.deleted_at is null order by c.place, q.name collate "ru-x-icu", q.id`,
      [bankId, categories],
    );
    return rows.map(({ id }) => id);
  }

  private rowsOf(ctx: RequestContext, ids: readonly string[]): Promise<Row[]> {
    return this.database.query<Row>(
      ctx,
      `select q.id, v.id as "versionId", q.category_id as "categoryId", q.id_number as "idNumber", v.type,
              v.schema_version as "schemaVersion", v.name, v.definition, v.tags, v.source
       from unnest($1::uuid[]) with ordinality as i(id, place)
       join questions.question q on q.id = i.id join questions.question_version v on v.id = q.version_id order by i.place`,
      [ids],
    );
  }

  private async filesOf(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly FileRow[]>> {
    const rows = await this.database.query<FileRow>(
      ctx,
      `select f.version_id as "versionId", f.path, f.content
       from questions.question q join questions.question_file f on f.version_id = q.version_id where q.id = any($1::uuid[]) order by f.path`,
      [ids],
    );
    const files = new Map<string, FileRow[]>();
    for (const row of rows) files.set(row.versionId, [...(files.get(row.versionId) ?? []), row]);
    return files;
  }
}
