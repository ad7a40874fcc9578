/** When a test may be begun and worked on. Pure; the server's clock is an argument. */
export interface Conditions {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly attemptsAllowed: number | null;
  /** Attempts of this person, finished and open. */
  readonly attempts: number;
  readonly questions: number;
}

/** An answer given in time may arrive a little late: the bell rings for a whole class at once. */
const GRACE_MS = 10_000;

/** Code of the problem, or null: begin. */
export function refusalToStart({ opensAt, closesAt, attemptsAllowed, attempts, questions }: Conditions, now: Date): string | null {
  if (opensAt && now < opensAt) return 'quiz.not-open-yet';
  if (closesAt && now >= closesAt) return 'quiz.closed';
  if (questions === 0) return 'quiz.no-questions';
  if (attemptsAllowed !== null && attempts >= attemptsAllowed) return 'quiz.no-attempts-left';
  return null;
}

/** The earlier of the time limit and the closing; null: no end. */
export function deadlineOf(
  { timeLimitMinutes, closesAt }: { timeLimitMinutes: number | null; closesAt: Date | null },
  start: Date,
): Date | null {
  const limit = timeLimitMinutes === null ? null : new Date(start.getTime() + timeLimitMinutes * 60_000);
  if (!limit || !closesAt) return limit ?? closesAt;
  return limit < closesAt ? limit : closesAt;
}

export const isOver = (deadline: Date | null, now: Date): boolean => deadline !== null && now.getTime() > deadline.getTime() + GRACE_MS;
