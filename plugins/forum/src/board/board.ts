import { type Audience, conflict, forbidden, type RequestContext } from '@sreda/plugin-sdk';

/** What topics hang on, and what the actor may do there. Whoever gets one may look at it. */
export interface Board {
  readonly id: string;
  readonly kind: 'course' | 'network';
  readonly name: string;
  readonly courseId: string | null;
  /** The school that it belongs to. */
  readonly organisationId: string;
  /** Who is told of reports. */
  readonly moderators: Audience;
  /** Others' posts are shown to who has written in the topic. */
  readonly isQuestionForum: boolean;
  /** Where each group of the course has one topic: whose the actor sees. Null: elsewhere. */
  readonly groups: 'own' | 'all' | null;
  readonly mayWrite: boolean;
  readonly mayModerate: boolean;
  readonly mayGrade: boolean;
  /** Code of the problem why nobody but a moderator writes there now. */
  readonly refusal: string | null;
}

/** What an id is of. */
export type BoardBy = 'board' | 'topic';
/** SQL: the id of the board. */
export const boardIdSql = (parameter: string, by: BoardBy): string =>
  by === 'board' ? parameter : `(select board_id from forum.topic where id = ${parameter})`;

/** The boards of one kind. */
export interface BoardsOfKind {
  /** Undefined: there is no such board of this kind. Throws 403 or 404 where the actor may not look. */
  find(ctx: RequestContext, id: string, by: BoardBy): Promise<Board | undefined>;
}

/** Address of its page. */
export const boardPage = ({ kind, id }: Board): string => (kind === 'network' ? `/forum/network/${id}` : `/forum/${id}`);

/** Border of notices: people of several schools talk in a section of the network. */
export const borderOf = ({ kind, organisationId }: Board): string | null => (kind === 'network' ? null : organisationId);

/** What keeps the actor from writing on the board now; null: nothing. */
export const refusalOf = ({ mayModerate, refusal }: Pick<Board, 'mayModerate' | 'refusal'>): string | null =>
  mayModerate ? null : refusal;

/** Throws 403 for who never writes there, 409 while nobody does. */
export function requireWrite(board: Board): void {
  if (!board.mayWrite) throw forbidden();
  const refusal = refusalOf(board);
  if (refusal) throw conflict(refusal);
}
