import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { actorOf, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Events, Files } from '@sreda/plugin-sdk/server';
import { attachedFiles, plainText, sanitiseHtml, withoutNames } from '@sreda/rich-text';
import type { Board } from '../board/board.js';
import { postWritten } from '../forum.events.js';
import { MentionService } from '../mention/mention.service.js';
import { POST_FILES, type PostRow, PostStore } from './post.store.js';

/** Posts of one person in a time: more is no talk. */
const RATE = { posts: 30, minutes: 10 };

export interface NewPost {
  readonly topicId: string;
  readonly starts: boolean;
  readonly answersId: string | null;
  readonly text: string;
  readonly fileIds?: readonly string[];
  readonly sendId?: string;
}

/** Writes what its caller has found to be allowed, with its files. In the caller's transaction, which holds the topic. */
@Injectable()
export class PostWriter {
  constructor(
    private readonly store: PostStore,
    private readonly files: Files,
    private readonly events: Events,
    private readonly mentions: MentionService,
  ) {}

  /** 422 `forum.empty-text`; 429 `forum.too-many-posts`, but not to moderators. */
  async write(ctx: RequestContext, board: Board, { topicId, starts, answersId, text, fileIds = [], sendId }: NewPost): Promise<string> {
    const { personId } = actorOf(ctx);
    const clean = cleanText(text, fileIds);
    if (!board.mayModerate) await this.requireRate(ctx, personId);
    const id = newId();
    await this.store.add(ctx, { id, topicId, authorId: personId, starts, answersId, text: clean, sendId: sendId ?? null });
    await this.attach(ctx, id, clean, fileIds);
    await this.mentions.keep(ctx, board, id, clean);
    await this.events.record(ctx, postWritten, topicId, {
      ...{ postId: id, topicId, boardId: board.id, courseId: board.courseId, boardName: board.name, personId, starts },
    });
    return id;
  }

  /** Without `fileIds` the files stay. */
  async change(
    ctx: RequestContext,
    board: Board,
    post: PostRow,
    { text, fileIds }: { text: string; fileIds?: readonly string[] },
  ): Promise<void> {
    const kept = fileIds ?? (await this.filesOf(ctx, post));
    const clean = cleanText(text, kept);
    await this.store.change(ctx, post.id, clean);
    await this.attach(ctx, post.id, clean, kept);
    await this.mentions.keep(ctx, board, post.id, clean);
  }

  private async filesOf(ctx: RequestContext, { id, text }: PostRow): Promise<string[]> {
    const pictures = new Set(attachedFiles(text));
    const all = (await this.files.of(ctx, POST_FILES, [id])).get(id) ?? [];
    return all.map((file) => file.id).filter((fileId) => !pictures.has(fileId));
  }

  private async attach(ctx: RequestContext, postId: string, text: string, fileIds: readonly string[]): Promise<void> {
    await this.files.attach(ctx, { kind: POST_FILES, id: postId }, [...new Set([...attachedFiles(text), ...fileIds])]);
  }

  private async requireRate(ctx: RequestContext, personId: string): Promise<void> {
    const since = new Date(ctx.now().getTime() - RATE.minutes * 60_000);
    if ((await this.store.countSince(ctx, personId, since)) < RATE.posts) return;
    throw new Problem(429, 'forum.too-many-posts', { params: { posts: RATE.posts, minutes: RATE.minutes }, retryAfter: RATE.minutes * 60 });
  }
}

/** A picture or a file says something, too. */
function cleanText(text: string, fileIds: readonly string[]): string {
  const clean = withoutNames(sanitiseHtml(text));
  const isEmpty = plainText({ text: clean, format: 'html' }) === '' && !/<img\b/.test(clean) && fileIds.length === 0;
  if (isEmpty) throw new Problem(422, 'forum.empty-text');
  return clean;
}
