import type { ChosenLevels, Criterion, Scale } from '../rubric.js';
import type { Sheet } from '../sheets.js';
import type { ChosenLevelDto, Outcome, WorkState } from './work.dto.js';

/** An assignment with its activity, as every rule needs it. */
export interface AssignmentRow {
  readonly id: string;
  readonly courseId: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isDraft: boolean;
  readonly courseIsOpen: boolean;
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly cutOffAt: Date | null;
  readonly instructions: string;
  readonly takesText: boolean;
  readonly takesFiles: boolean;
  readonly maxFiles: number;
  readonly maxMegabytes: number;
  readonly scale: Scale;
  readonly maxPoints: number;
  readonly rubric: readonly Criterion[];
  readonly takeBack: boolean;
  readonly confirm: boolean;
}

/** A person's own work; before anything is written, one with no id. */
export interface WorkRow {
  readonly id: string | null;
  readonly state: WorkState;
  readonly draftText: string;
  readonly draftSheets: readonly Sheet[];
  readonly draftRevision: number;
  readonly draftSavedAt: Date | null;
  readonly versions: number;
  readonly handedInAt: Date | null;
  readonly late: boolean;
  /** The last one that was given; a return for correction leaves it. */
  readonly mark: number | null;
  readonly extendedTo: Date | null;
}

export interface Released {
  readonly mark: number | null;
  readonly levels: ChosenLevels;
  readonly comment: string;
}
export interface VersionRow {
  readonly number: number;
  readonly text: string;
  readonly sheets: readonly Sheet[];
  readonly handedInAt: Date;
  readonly late: boolean;
  readonly clientKey: string;
  readonly takenBackAt: Date | null;
  readonly outcome: Outcome | null;
  readonly released: Released | null;
  readonly releasedAt: Date | null;
  /** A teacher has written something about it. */
  readonly begun: boolean;
}

/** In an order of its own, for the database keeps none. */
export const levelList = (levels: ChosenLevels): ChosenLevelDto[] =>
  Object.keys(levels)
    .sort()
    .map((criterionId) => ({ criterionId, level: levels[criterionId] ?? 0 }));
export const levelsOf = (list: readonly ChosenLevelDto[]): ChosenLevels =>
  Object.fromEntries(list.map(({ criterionId, level }) => [criterionId, level]));
