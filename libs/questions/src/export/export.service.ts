import { Injectable } from '@nestjs/common';
import type { QuestionDefinition } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { type ExportedQuestion, invalid, points, type QuestionFormat, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { CategoryStore, type CategoryTree } from '../bank/category.store.js';
import { readDefinition } from '../bank/stored-definition.js';
import type { ExportLossDto, ExportQuery, ExportReportDto } from './export.dto.js';

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

interface ExportListener {
  /** A question of the bank is about to be written. */
  readonly taken?: () => void;
  /** What the file cannot hold of a question. */
  readonly lost?: (loss: ExportLossDto) => void;
}

/** Writes a bank, or a category of it, in the form of a file. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly categories: CategoryStore,
  ) {}

  /** Extension of the file, and its bytes as they are written; `listen` hears what is on its way while they are. */
  write(
    ctx: RequestContext,
    bankId: string,
    query: ExportQuery,
    listen: ExportListener = {},
  ): { readonly extension: string; readonly bytes: AsyncIterable<Uint8Array> } {
    const format = this.formatOf(query);
    const ids = new WeakMap<ExportedQuestion, string>();
    const questions = this.questions(ctx, bankId, query, listen, ids);
    const bytes = format.export(questions, (question, reason) =>
      listen.lost?.({ questionId: ids.get(question) ?? '', name: question.name, reason: { ...reason } }),
    );
    return { extension: format.extensions[0] ?? '', bytes };
  }

  /** What a file would not hold, question by question. */
  async report(ctx: RequestContext, bankId: string, query: ExportQuery): Promise<ExportReportDto> {
    const report: ExportReportDto = { questions: 0, losses: [] };
    const { bytes } = this.write(ctx, bankId, query, { taken: () => report.questions++, lost: (loss) => report.losses.push(loss) });
    for await (const _ of bytes);
    return report;
  }

  private formatOf({ format: key }: ExportQuery): QuestionFormat & { export: NonNullable<QuestionFormat['export']> } {
    const formats = [...this.extensions.all(points.questionFormat)].filter(([, one]) => 'export' in one);
    const format = formats.find(([name]) => name === key)?.[1];
    if (!format) throw invalid('format', 'one-of', { values: formats.map(([name]) => name).join(', ') });
    return format as QuestionFormat & { export: NonNullable<QuestionFormat['export']> };
  }

  /** Category by category, each in the order of its list. A question whose type is not here cannot be read: it stays, and is lost to the file. */
  private async *questions(
    ctx: RequestContext,
    bankId: string,
    { categoryId, deep }: ExportQuery,
    { taken, lost }: ExportListener,
    idsOfTaken: WeakMap<ExportedQuestion, string>,
  ): AsyncGenerator<ExportedQuestion> {
    const tree = await this.categories.tree(ctx, bankId);
    const types = this.extensions.all(points.questionType);
    const ids = await this.idsOf(ctx, bankId, tree.from(categoryId ?? null, deep));
    for (let i = 0; i < ids.length; i += BATCH) {
      const batch = ids.slice(i, i + BATCH);
      const files = await this.filesOf(ctx, batch);
      for (const row of await this.rowsOf(ctx, batch)) {
        taken?.();
        const type = types.get(row.type);
        if (!type) {
          lost?.({ questionId: row.id, name: row.name, reason: { key: 'questions.export-type-missing', params: { type: row.type } } });
          continue;
        }
        const question = exportedOf(row, readDefinition(type, row), tree, files.get(row.versionId) ?? []);
        idsOfTaken.set(question, row.id);
        yield question;
      }
    }
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

const exportedOf = (row: Row, definition: QuestionDefinition, tree: CategoryTree, files: readonly FileRow[]): ExportedQuestion => ({
  type: row.type,
  name: row.name,
  categoryPath: tree.pathOf(row.categoryId),
  ...(row.idNumber !== null && { idNumber: row.idNumber }),
  ...(row.tags.length > 0 && { tags: row.tags }),
  definition,
  files: files.map(({ path, content }) => ({ path, content })),
  ...(row.source && { source: row.source }),
});
