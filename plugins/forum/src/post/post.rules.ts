import { type Board, refusalOf } from '../board/board.js';
import type { PlacedPost } from './post.store.js';

/** Minutes in which an author may still change a post. */
export const CHANGE_MINUTES = 60;

const FORBIDDEN = 'kernel.forbidden';

type Post = Pick<PlacedPost, 'authorId' | 'createdAt' | 'hiddenAt' | 'hasAnswers' | 'locked' | 'points'>;
type On = Pick<Board, 'mayWrite' | 'mayModerate' | 'refusal'>;

/** Of the author: what a moderator has hidden stays as the moderator saw it. */
function refusalToAuthor(post: Post, board: On, personId: string | null): string | null {
  if (personId === null || post.authorId !== personId || !board.mayWrite) return FORBIDDEN;
  if (post.hiddenAt) return 'forum.hidden';
  return refusalOf(board) ?? (post.locked && !board.mayModerate ? 'forum.locked' : null);
}

/** Code of what keeps a person from changing a post; null: nothing. Moderators change any at any time. */
export function refusalToChange(post: Post, board: On, personId: string | null, now: Date): string | null {
  if (board.mayModerate) return null;
  const tooLate = now.getTime() - post.createdAt.getTime() > CHANGE_MINUTES * 60_000;
  return refusalToAuthor(post, board, personId) ?? (tooLate ? 'forum.too-late-to-change' : null);
}

/** The same of deleting: only by the author, and nobody has answered or marked it. Moderators hide. */
export function refusalToDelete(post: Post, board: On, personId: string | null): string | null {
  return refusalToAuthor(post, board, personId) ?? (post.hasAnswers ? 'forum.has-answers' : post.points !== null ? 'forum.marked' : null);
}
