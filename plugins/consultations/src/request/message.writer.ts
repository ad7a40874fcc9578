import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { attachedFiles, plainText, sanitiseHtml } from '@sreda/rich-text';
import { type NewMessage, RequestStore } from './request.store.js';

/** Key of the point `fileOwner`: pictures and files of messages; the owner's id is the message's. */
export const MESSAGE_FILES = 'consultations.message';

/** Writes what its caller has found to be allowed, with its files. In the caller's transaction. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly store: RequestStore,
    private readonly files: Files,
  ) {}

  /** 422 `consultations.empty-text`. */
  async write(ctx: RequestContext, message: Omit<NewMessage, 'id'>, fileIds: readonly string[] = []): Promise<void> {
    const id = newId();
    const text = sanitiseHtml(message.text);
    const says = plainText({ text, format: 'html' }) !== '' || /<img\b/.test(text);
    // A file alone asks nothing; whatever follows the question it may answer.
    if (!says && (fileIds.length === 0 || message.kind === 'question')) throw new Problem(422, 'consultations.empty-text');
    await this.store.addMessage(ctx, { ...message, id, text });
    await this.files.attach(ctx, { kind: MESSAGE_FILES, id }, [...new Set([...attachedFiles(text), ...fileIds])]);
  }
}
