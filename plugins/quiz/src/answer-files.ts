import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type AnswerFile, answerFiles } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { type FileOwner, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type FileInfo, Files } from '@sreda/plugin-sdk/server';
import type { StoredStep } from '@sreda/questions';
import { capabilities } from './manifest.js';

/** Key of the point `fileOwner`; the owner's id is the attempt's. */
export const ATTEMPT_FILES = 'quiz.attempt';

/** The files that a step's answer refers to. */
export function filesIn({ action }: StoredStep): readonly AnswerFile[] {
  const { response } = action as { readonly response?: { readonly value?: unknown } };
  return answerFiles(response?.value);
}

/** The files of the answers of an attempt: for its student and for those who may see it. */
@Injectable()
export class AttemptFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly files: Files,
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

  /**
   * Makes these the attempt's, beside those that it has. In the transaction that writes the answers, while it holds the attempt. Throws 422
   * `not-yours` for a file that the actor has not uploaded for it, or that is not what the answer says of it.
   */
  async take(ctx: RequestContext, attemptId: string, brought: readonly AnswerFile[]): Promise<void> {
    if (brought.length === 0) return;
    const before = (await this.of(ctx, attemptId)).map(({ id }) => id);
    await this.files.attach(ctx, { kind: ATTEMPT_FILES, id: attemptId }, [...before, ...brought.map(({ fileId }) => fileId)]);
    const stored = new Map((await this.of(ctx, attemptId)).map(({ id, ...file }) => [id, file]));
    for (const { fileId, name, mediaType, size } of brought) {
      if (!isDeepStrictEqual({ name, mediaType, size }, stored.get(fileId))) throw invalid('response.files', 'not-yours');
    }
  }

  /** Lets go of what was put into an answer and taken out again. In a transaction that holds the attempt. */
  async keepOnly(ctx: RequestContext, attemptId: string, files: readonly AnswerFile[]): Promise<void> {
    await this.files.attach(
      ctx,
      { kind: ATTEMPT_FILES, id: attemptId },
      files.map(({ fileId }) => fileId),
    );
  }

  async of(ctx: RequestContext, attemptId: string): Promise<readonly FileInfo[]> {
    return (await this.files.of(ctx, ATTEMPT_FILES, [attemptId])).get(attemptId) ?? [];
  }
}
