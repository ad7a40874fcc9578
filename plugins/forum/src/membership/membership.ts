/** What somebody did in a section in a period. */
export interface Activity {
  /** Follows the section. */
  readonly joined: boolean;
  /** Topics begun. */
  readonly topics: number;
  /** Other posts, without answers that were accepted. */
  readonly posts: number;
  /** Answers that were accepted. */
  readonly accepted: number;
}

export const standings = ['member', 'silent', 'not-joined'] as const;
/** Member; joined, and wrote nothing in the period; wrote, and has not joined. */
export type Standing = (typeof standings)[number];

/** Who has joined a community and was active in it in the period is a member: one topic, post or accepted answer is enough. */
export function standingOf({ joined, topics, posts, accepted }: Activity): Standing {
  if (!joined) return 'not-joined';
  return topics + posts + accepted > 0 ? 'member' : 'silent';
}

export interface Span {
  /** yyyy-mm-dd */
  readonly since: string;
  /** The first day after it. */
  readonly until: string;
}
