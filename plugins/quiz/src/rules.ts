/** When a test may be begun and worked on. Pure; the server's clock is an argument. */

/** What a teacher sets for everybody, and an exception changes for one person. */
export interface Limits {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** null: without a limit. */
  readonly timeLimitMinutes: number | null;
  /** null: any number. */
  readonly attemptsAllowed: number | null;
}
export interface Conditions extends Omit<Limits, 'timeLimitMinutes'> {
  /** Attempts of this person, finished and open. */
  readonly attempts: number;
  readonly questions: number;
}

/** An exception: null is as for everybody, 0 minutes or attempts is without a limit. */
export type Override = Limits;

/** An answer given in time may arrive a little late: the bell rings for a whole class at once. */
export const GRACE_MS = 10_000;

export function limitsFor(limits: Limits, override: Override | null): Limits {
  if (!override) return limits;
  const number = (own: number | null, common: number | null): number | null => (own === 0 ? null : (own ?? common));
  return {
    opensAt: override.opensAt ?? limits.opensAt,
    closesAt: override.closesAt ?? limits.closesAt,
    timeLimitMinutes: number(override.timeLimitMinutes, limits.timeLimitMinutes),
    attemptsAllowed: number(override.attemptsAllowed, limits.attemptsAllowed),
  };
}

/** Code of the problem, or null: begin. */
export function refusalToStart({ opensAt, closesAt, attemptsAllowed, attempts, questions }: Conditions, now: Date): string | null {
  if (opensAt && now < opensAt) return 'quiz.not-open-yet';
  if (closesAt && now >= closesAt) return 'quiz.closed';
  if (questions === 0) return 'quiz.no-questions';
  if (attemptsAllowed !== null && attempts >= attemptsAllowed) return 'quiz.no-attempts-left';
  return null;
}

/** The earlier of the time limit and the closing; null: no end. */
export function deadlineOf({ timeLimitMinutes, closesAt }: Pick<Limits, 'timeLimitMinutes' | 'closesAt'>, start: Date): Date | null {
  const limit = timeLimitMinutes === null ? null : new Date(start.getTime() + timeLimitMinutes * 60_000);
  if (!limit || !closesAt) return limit ?? closesAt;
  return limit < closesAt ? limit : closesAt;
}

export const isOver = (deadline: Date | null, now: Date): boolean => deadline !== null && now.getTime() > deadline.getTime() + GRACE_MS;
