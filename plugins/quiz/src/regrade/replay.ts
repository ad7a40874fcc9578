/** An attempt graded anew, question by question. Pure. */
import type { I18nMessage } from '@sreda/plugin-sdk';
import { lastStep, type QuestionAttempt, readDefinition, regrade, type StoredStep, storeStep } from '@sreda/questions';
import { type Kinds, questionAttemptOf, type SlotRow } from '../attempt.rows.js';
import { markOfAttempt, pointsOf, rounded } from '../score.js';

/** A version of a question, and the marks that the test gives for it. */
export interface Target {
  readonly versionId: string;
  readonly schemaVersion: number;
  readonly definition: unknown;
  readonly maxMark: number;
}

/** What a regrade makes of one question. */
export interface Replayed {
  readonly slot: number;
  readonly list: number;
  readonly versionId: string;
  readonly maxMark: number;
  readonly oldMark: number | null;
  readonly newMark: number | null;
  readonly state: string;
  /** The new list of steps; null: nothing changes. */
  readonly steps: readonly StoredStep[] | null;
  readonly refused: I18nMessage | null;
}
export interface ReplayedAttempt {
  readonly slots: readonly Replayed[];
  /** Of the whole attempt; null: waits for a teacher. */
  readonly mark: number | null;
  readonly maxMark: number;
}

/** `target` answers the version to grade with and the points; points change also where the version cannot grade. Answers null when the plugin of a question is off: such an attempt is left alone. */
export function replay<Row extends SlotRow>(rows: readonly Row[], kinds: Kinds, target: (row: Row) => Target): ReplayedAttempt | null {
  const questions: QuestionAttempt[] = [];
  const slots: Replayed[] = [];
  for (const row of rows) {
    const before = questionAttemptOf(row, kinds);
    if (!before) return null;
    const to = target(row);
    const { maxMark } = to;
    const regraded = regrade(before, { definition: readDefinition(before.type, to), maxMark });
    const [now, versionId] = 'refused' in regraded ? [{ ...before, maxMark }, row.versionId] : [regraded.attempt, to.versionId];
    questions.push(now);
    // The same steps by the same version for the same points are the same list.
    const isSame = versionId === row.versionId && maxMark === row.maxMark && JSON.stringify(now.steps) === JSON.stringify(before.steps);
    slots.push({
      slot: row.slot,
      list: row.list,
      versionId,
      maxMark,
      oldMark: pointsOf(before),
      newMark: pointsOf(now),
      state: lastStep(now).state,
      steps: isSame ? null : now.steps.map((step) => storeStep(now.type, now.behaviour, step)),
      refused: 'refused' in regraded ? regraded.refused : null,
    });
  }
  return { slots, mark: markOfAttempt(questions), maxMark: rounded(questions.reduce((sum, { maxMark }) => sum + maxMark, 0)) };
}
