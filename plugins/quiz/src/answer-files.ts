import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type AnswerFile, answerFiles } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { type FileOwner, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type FileInfo, type FileOwnerRef, Files } from '@sreda/plugin-sdk/server';
import type { QuestionAttempt, StoredStep } from '@sreda/questions';
import type { AttemptRow, SlotRow } from './attempt.rows.js';
import type { LoadedAttempt, NewStep } from './attempt.store.js';
import { responseOf } from './attempt.view.js';
import { capabilities } from './manifest.js';

/** Keys of the point `fileOwner`; the owner's id is that of the attempt or the preview. */
export const ATTEMPT_FILES = 'quiz.attempt';
export const PREVIEW_FILES = 'quiz.preview';

const ownerOf = ({ id, isPreview }: Pick<AttemptRow, 'id' | 'isPreview'>): FileOwnerRef => ({
  kind: isPreview ? PREVIEW_FILES : ATTEMPT_FILES,
  id,
});

/** The files that a step's answer refers to. */
export function filesIn({ action }: StoredStep): readonly AnswerFile[] {
  const { response } = action as { readonly response?: { readonly value?: unknown } };
  return answerFiles(response?.value);
}

/** What the step has that no step of its question had before. */
export function broughtBy({ slot, step }: NewStep, slots: readonly SlotRow[]): AnswerFile[] {
  const had = new Set(slots.find((row) => row.slot === slot)?.steps.flatMap((before) => filesIn(before).map(({ fileId }) => fileId)));
  return filesIn(step).filter(({ fileId }) => !had.has(fileId));
}

/** The files of the answers of an attempt: for its student and for those who may see it. */
@Injectable()
export class AttemptFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async readable(ctx: RequestContext, attemptIds: readonly string[]): Promise<ReadonlySet<string>> {
    const personId = typeof ctx.actor === 'string' ? null : ctx.actor.personId;
    const staff = this.access.visible(ctx, capabilities['view-results'], 'activity', 't.activity_id', 3);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select t.id from quiz.attempt t where t.id = any($1::uuid[]) and (t.person_id = $2 or ${staff.sql})`,
      [attemptIds, personId, ...staff.parameters],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** Those of a preview: for the one whose it is. */
@Injectable()
export class PreviewFiles implements FileOwner {
  constructor(private readonly database: Database) {}

  async readable(ctx: RequestContext, previewIds: readonly string[]): Promise<ReadonlySet<string>> {
    const personId = typeof ctx.actor === 'string' ? null : ctx.actor.personId;
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select id from quiz.preview where id = any($1::uuid[]) and person_id = $2`,
      [previewIds, personId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** Binds the files that answers name to their attempt or preview. */
@Injectable()
export class AnswerFiles {
  constructor(private readonly files: Files) {}

  /**
   * Makes these the attempt's, beside those that it has. In the transaction that writes the answers, while it holds the attempt. Throws 422
   * `not-yours` for a file that the actor has not uploaded for it, or that is not what the answer says of it.
   */
  async take(ctx: RequestContext, attempt: Pick<AttemptRow, 'id' | 'isPreview'>, brought: readonly AnswerFile[]): Promise<void> {
    if (brought.length === 0) return;
    const owner = ownerOf(attempt);
    const before = (await this.of(ctx, owner)).map(({ id }) => id);
    await this.files.attach(ctx, owner, [...before, ...brought.map(({ fileId }) => fileId)]);
    const stored = new Map((await this.of(ctx, owner)).map(({ id, ...file }) => [id, file]));
    for (const { fileId, name, mediaType, size } of brought) {
      if (!isDeepStrictEqual({ name, mediaType, size }, stored.get(fileId))) throw invalid('response.files', 'not-yours');
    }
  }

  /** Lets go of what was put into an answer and taken out again. In a transaction that holds the attempt, which had these questions until now. */
  async keepOnly(ctx: RequestContext, { attempt, slots }: LoadedAttempt, ended: readonly QuestionAttempt[]): Promise<void> {
    if (slots.every((row) => row.steps.every((step) => filesIn(step).length === 0))) return;
    const named = ended.flatMap((question) => answerFiles(responseOf(question)));
    await this.files.attach(
      ctx,
      ownerOf(attempt),
      named.map(({ fileId }) => fileId),
    );
  }

  private async of(ctx: RequestContext, { kind, id }: FileOwnerRef): Promise<readonly FileInfo[]> {
    return (await this.files.of(ctx, kind, [id])).get(id) ?? [];
  }
}
