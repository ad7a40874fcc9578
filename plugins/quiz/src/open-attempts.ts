import { Injectable } from '@nestjs/common';
import { Recent } from '@sreda/kernel';
import { withSteps } from './answering.js';
import type { AttemptRow, SlotRow } from './attempt.rows.js';
import type { LoadedAttempt, NewStep } from './attempt.store.js';

interface Known {
  readonly attempt: AttemptRow;
  readonly slots: Map<number, SlotRow>;
}

/** Steps that are kept: of 200 to 450 attempts, some 5 MB. Of one that is not kept an answer costs a reading more. */
const MOST_STEPS = 10_000;

/**
 * Attempts under way as this process has seen them last, so that an answer can be saved without reading first. What is known may be old: another process
 * may have written, a teacher may have moved the end. So it is a guess, good only for a write that checks it (`AttemptStore.appendWhileOpen`).
 */
@Injectable()
export class OpenAttempts {
  private readonly known = new Recent<Known>(MOST_STEPS, ({ slots }) =>
    [...slots.values()].reduce((sum, { steps }) => sum + steps.length, 1),
  );

  /** Undefined when one of the questions is not known. */
  get(attemptId: string, slots: readonly number[]): LoadedAttempt | undefined {
    const known = this.known.get(attemptId);
    if (!known) return undefined;
    const rows = slots.flatMap((slot) => known.slots.get(slot) ?? []);
    return rows.length === slots.length ? { attempt: known.attempt, slots: rows } : undefined;
  }

  /** What was read, or written and committed. */
  learn({ attempt, slots }: LoadedAttempt): void {
    if (attempt.state !== 'open') return this.forget(attempt.id);
    const known = new Map(this.known.get(attempt.id)?.slots);
    for (const row of slots) known.set(row.slot, row);
    this.known.set(attempt.id, { attempt, slots: known });
  }

  /** The steps are in the database now. */
  append({ attempt, slots }: LoadedAttempt, steps: readonly NewStep[]): void {
    this.learn({ attempt, slots: withSteps(slots, steps) });
  }

  forget(attemptId: string): void {
    this.known.delete(attemptId);
  }
}
