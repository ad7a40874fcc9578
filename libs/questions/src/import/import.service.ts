import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Events, Extensions, Jobs } from '@sreda/plugin-sdk/server';
import type { OwnerKind } from '../bank/bank.dto.js';
import { BankWriter } from '../bank/bank-writer.js';
import { questionsImported } from '../questions.events.js';
import { importFile } from './import.job.js';
import type { Fate } from './import-plan.js';
import type { ImportOutcome, ImportReport } from './import-report.js';
import { type QuestionKinds, type ReadFile, readFile } from './read-file.js';

export interface ImportedFile {
  /** As the person named it. */
  readonly name: string;
  readonly bytes: Buffer;
}
export type ImportResult = ImportReport & ImportOutcome;

/** A file below this is imported while the person waits. */
const AT_ONCE = 256 * 1024;
const MAX_FILE_NAME = 250;

@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly writer: BankWriter,
  ) {}

  /** Imports a small file at once; a bigger one becomes a job. */
  async start(
    ctx: RequestContext,
    bankId: string,
    file: ImportedFile,
    dryRun: boolean,
  ): Promise<{ report: ImportResult } | { jobId: string }> {
    if (dryRun && file.bytes.length <= AT_ONCE) {
      const read = await readFile(this.kinds(), file.bytes, file.name);
      return { report: { ...read.report, ...outcomeOf(read, await this.writer.preview(ctx, bankId, read)) } };
    }
    const uploadId = await this.keep(ctx, bankId, file);
    if (file.bytes.length <= AT_ONCE) return { report: await this.run(ctx, uploadId, { dryRun }) };
    return { jobId: await this.jobs.enqueue(ctx, importFile, { uploadId, dryRun }) };
  }

  /** What was uploaded, into its bank. Running it again changes and tells nothing more, and answers the same. */
  async run(
    ctx: RequestContext,
    uploadId: string,
    { dryRun, progress }: { dryRun: boolean; progress?: (fraction: number) => Promise<void> },
  ): Promise<ImportResult> {
    const upload = await this.database.queryOne<{ bankId: string; name: string; content: Buffer; ownerKind: OwnerKind; ownerId: string }>(
      ctx,
      `select u.bank_id as "bankId", u.name, u.content, b.owner_kind as "ownerKind", b.owner_id as "ownerId"
       from questions.upload u join questions.bank b on b.id = u.bank_id where u.id = $1`,
      [uploadId],
    );
    if (!upload) throw notFound();
    const file = await readFile(this.kinds(), upload.content, upload.name);
    await progress?.(0.5);
    return this.database.tx(ctx, async (inner) => {
      // The process may have died between the commit and the end of the job.
      const before = await this.database.queryOne<{ report: ImportResult | null }>(
        inner,
        `select report from questions.upload where id = $1 for update`,
        [uploadId],
      );
      if (before?.report) return before.report;
      const write = dryRun ? this.writer.preview(inner, upload.bankId, file) : this.writer.write(inner, upload.bankId, file);
      const outcome = outcomeOf(file, await write);
      const result: ImportResult = { ...file.report, ...outcome };
      await this.database.query(inner, `update questions.upload set report = $2 where id = $1`, [uploadId, JSON.stringify(result)]);
      if (!dryRun) {
        const { bankId, ownerKind, ownerId, name: fileName } = upload;
        const { added, changed, unchanged } = outcome;
        const refused = file.report.found - file.report.imported;
        await this.events.record(inner, questionsImported, bankId, {
          bankId,
          ownerKind,
          ownerId,
          fileName,
          added,
          changed,
          unchanged,
          refused,
        });
      }
      return result;
    });
  }

  private kinds(): QuestionKinds {
    return { formats: this.extensions.all(points.questionFormat), types: this.extensions.all(points.questionType) };
  }

  private async keep(ctx: RequestContext, bankId: string, { name, bytes }: ImportedFile): Promise<string> {
    const id = newId();
    await this.database.query(
      ctx,
      `insert into questions.upload (id, bank_id, name, content, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        bankId,
        name.slice(0, MAX_FILE_NAME) || 'questions',
        bytes,
        typeof ctx.actor === 'string' ? null : ctx.actor.personId,
        ctx.now(),
      ],
    );
    return id;
  }
}

function outcomeOf({ questions }: ReadFile, fates: readonly Fate[]): ImportOutcome {
  const count = (wanted: Fate): number => fates.filter((fate) => fate === wanted).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    questions: questions.map(({ line, name, type }, i) => ({ line, name, type, fate: fates[i] ?? 'unchanged' })),
  };
}
