import type { Attempt } from '@sreda/ui';

const key = (attemptId: string): string => `sreda.attempt.${attemptId}`;
const flagsKey = (attemptId: string): string => `sreda.flags.${attemptId}`;

/** The questions of an attempt in progress, on this device: a phone that closes the page in a bus opens it again without a connection. */
export const attemptStore = {
  read(attemptId: string): Attempt | undefined {
    try {
      return (JSON.parse(localStorage.getItem(key(attemptId)) ?? 'null') as Attempt | null) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(attempt: Attempt): void {
    try {
      localStorage.setItem(key(attempt.id), JSON.stringify(attempt));
    } catch {
      // No room: the page works as long as it is open.
    }
  },
  /** Questions that the student has marked to come back to. */
  flags(attemptId: string): ReadonlySet<number> {
    try {
      return new Set(JSON.parse(localStorage.getItem(flagsKey(attemptId)) ?? '[]') as number[]);
    } catch {
      return new Set();
    }
  },
  keepFlags(attemptId: string, flags: ReadonlySet<number>): void {
    try {
      localStorage.setItem(flagsKey(attemptId), JSON.stringify([...flags]));
    } catch {
      // No room: they are there as long as the page is open.
    }
  },
  forget(attemptId: string): void {
    try {
      localStorage.removeItem(key(attemptId));
      localStorage.removeItem(flagsKey(attemptId));
    } catch {
      // Nothing was kept.
    }
  },
};
