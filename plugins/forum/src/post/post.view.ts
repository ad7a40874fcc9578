import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Files, People } from '@sreda/plugin-sdk/server';
import { attachedFiles, renderHtml, withNames } from '@sreda/rich-text';
import type { Board } from '../board/board.js';
import { personOf } from '../board/sight.js';
import { MentionService } from '../mention/mention.service.js';
import type { PostAuthorDto, PostDto } from './post.dto.js';
import { refusalToChange, refusalToDelete } from './post.rules.js';
import { POST_FILES, type PostRow } from './post.store.js';

export const authorOf = (id: string | null, names: ReadonlyMap<string, string>): PostAuthorDto | null => {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
};

/** Whose names are shown with these posts. */
const authorsOf = (rows: readonly PostRow[]): (string | null)[] =>
  rows.flatMap(({ authorId, answers }) => [authorId, answers?.authorId ?? null]);

/** Posts as the actor may read them. Two queries for a page, and one for whom the posts of a network name. */
@Injectable()
export class PostView {
  constructor(
    private readonly people: People,
    private readonly files: Files,
    private readonly mentions: MentionService,
  ) {}

  async of(ctx: RequestContext, board: Board, topic: { readonly locked: boolean }, rows: readonly PostRow[]): Promise<PostDto[]> {
    return (await this.andNames(ctx, board, topic, rows, [])).posts;
  }

  /** And the names of these other people, asked for together. */
  async andNames(
    ctx: RequestContext,
    board: Board,
    { locked }: { readonly locked: boolean },
    rows: readonly PostRow[],
    others: readonly (string | null)[],
  ): Promise<{ posts: PostDto[]; names: ReadonlyMap<string, string> }> {
    if (rows.length === 0) return { posts: [], names: new Map() };
    const personId = personOf(ctx);
    const mentioned = await this.mentions.readable(ctx, board, rows);
    const shown = [...authorsOf(rows), ...mentioned, ...others].filter((id) => id !== null);
    const names = await this.people.names(ctx, [...new Set(shown)]);
    const readable = new Set(mentioned);
    const said = (text: string): string => withNames(text, (id) => (readable.has(id) ? names.get(id) : undefined));
    const files = await this.files.of(
      ctx,
      POST_FILES,
      rows.map(({ id }) => id),
    );
    const posts = rows.map((row) => {
      const { id, authorId, school, createdAt, changedAt, version, answers, isNew, hiddenAt, hasAnswers, points } = row;
      const isOwn = authorId !== null && authorId === personId;
      const knows = isOwn || board.mayModerate;
      const mayRead = !hiddenAt || knows;
      const placed = { authorId, createdAt, hiddenAt, hasAnswers, points, locked };
      const mayChange = refusalToChange(placed, board, personId, ctx.now()) === null;
      const pictures = new Set(attachedFiles(row.text));
      return {
        id,
        school,
        isOwn,
        createdAt,
        changedAt,
        version,
        mayChange,
        isNew,
        author: authorOf(authorId, names),
        text: mayRead ? renderHtml({ text: said(row.text), format: 'html' }) : null,
        source: mayChange ? said(row.text) : null,
        hidden: hiddenAt && { at: hiddenAt, reason: knows ? row.hiddenReason : null },
        answers: answers && { id: answers.id, authorName: authorOf(answers.authorId, names)?.name ?? null, excerpt: answers.excerpt },
        reactions: row.reactions ?? [],
        files: mayRead ? (files.get(id) ?? []).filter((file) => !pictures.has(file.id)) : [],
        points: isOwn || board.mayGrade ? points : null,
        pointsVersion: row.pointsVersion,
        mayDelete: refusalToDelete(placed, board, personId) === null,
      };
    });
    return { posts, names };
  }
}
