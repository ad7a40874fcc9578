const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/** Milliseconds to wait before the given attempt (1 is the first): 0.25 s, 0.5 s, 1 s … 30 s. */
export function restartDelay(attempt: number): number {
  return Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
}
