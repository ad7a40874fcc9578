/** Rows of an attempt as the engine's values. Pure; the queries are in `attempt.store.ts`. */
import type { QuestionDefinition } from '@sreda/contracts';
import type { QuestionBehaviour, QuestionType } from '@sreda/plugin-sdk';
import { type QuestionAttempt, readDefinition, readStep, type StoredStep } from '@sreda/questions';
import type { Band, ReviewOptions } from './review.js';

export interface AttemptRow {
  readonly id: string;
  readonly activityId: string;
  readonly activityName: string;
  readonly courseId: string;
  readonly personId: string;
  readonly number: number;
  readonly state: 'open' | 'finished';
  readonly startedAt: Date;
  /** The earlier of the time limit and the closing of the activity. */
  readonly deadline: Date | null;
  readonly finishedAt: Date | null;
  readonly mark: number | null;
  readonly maxMark: number;
  /** Of the test, and what decides what of the attempt is shown. */
  readonly closesAt: Date | null;
  /** null: everything. */
  readonly review: ReviewOptions | null;
  readonly bands: readonly Band[];
  /** A teacher's look at the test as a student sees it; it is stored apart from all attempts. */
  readonly isPreview?: true;
}

/** A question as it is pinned: the version, the behaviour and the mark of the moment when the attempt began. */
export interface PinnedQuestion {
  readonly versionId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly definition: unknown;
  readonly behaviour: string;
  readonly maxMark: number;
}
/** A question of an attempt under way, as `quiz.attempt.plan` has it: the names are those of the columns of `quiz.question_attempt`, which it becomes at the end. */
export interface PlannedQuestion {
  readonly slot: number;
  readonly page: number;
  /** Number of the test's slot. */
  readonly origin: number;
  readonly version_id: string;
  readonly behaviour: string;
  readonly max_mark: number;
  /** All that chance and circumstance have decided. */
  readonly first: StoredStep;
}
export interface SlotRow extends PinnedQuestion {
  readonly slot: number;
  readonly list: number;
  readonly page: number;
  readonly steps: readonly StoredStep[];
}

/** Contributions of the plugins that are on. */
export interface Kinds {
  readonly types: ReadonlyMap<string, QuestionType>;
  readonly behaviours: ReadonlyMap<string, QuestionBehaviour>;
}

/** What the engine needs to begin; null when a plugin that it needs is off. */
export function questionOf(pinned: PinnedQuestion, { types, behaviours }: Kinds): Omit<QuestionAttempt, 'steps'> | null {
  const type = types.get(pinned.type);
  const behaviour = behaviours.get(pinned.behaviour);
  if (!type || !behaviour) return null;
  const definition: QuestionDefinition = readDefinition(type, pinned);
  return { type, behaviour, definition, maxMark: pinned.maxMark };
}

export function questionAttemptOf(row: SlotRow, kinds: Kinds): QuestionAttempt | null {
  const question = questionOf(row, kinds);
  return question && { ...question, steps: row.steps.map((step) => readStep(question.type, question.behaviour, step)) };
}

/** Number of the last step: what a client names when it saves the next one. */
export const sequenceOf = ({ steps }: Pick<SlotRow, 'steps'>): number => steps.length - 1;
