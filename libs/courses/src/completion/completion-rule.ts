import type { CompletionRule, CompletionState } from '@sreda/plugin-sdk';

export const completionRules = ['none', 'viewed', 'submitted', 'graded', 'passed', 'manual'] as const satisfies readonly CompletionRule[];
export const markers = ['student', 'teacher'] as const;
export type Marker = (typeof markers)[number];

/** The rule of an activity as it is stored. */
export interface Completion {
  readonly rule: CompletionRule;
  /** With `passed`: share of the maximum from which it is passed, in percent. */
  readonly percent?: number;
  /** With `manual`: who marks. Whoever teaches may always. */
  readonly by?: Marker;
}

/** What is known of one person and one activity. */
export interface Facts {
  readonly viewed: boolean;
  readonly marked: boolean;
  /** By the activity's own type. */
  readonly own: CompletionState;
  /** Share of the maximum; undefined: no grade yet. */
  readonly grade: number | undefined;
}

/** Null: the activity has no completion. Work that is handed in and waits for its grade is begun. */
export function stateBy({ rule, percent = 0 }: Completion, { viewed, marked, own, grade }: Facts): CompletionState | null {
  switch (rule) {
    case 'none':
      return null;
    case 'viewed':
      return viewed ? 'complete' : 'incomplete';
    case 'manual':
      return marked ? 'complete' : 'incomplete';
    case 'submitted':
      return own === 'passed' || own === 'failed' ? 'complete' : own;
    case 'graded':
      return grade === undefined ? waiting(own) : 'complete';
    case 'passed':
      return grade === undefined ? waiting(own) : atLeast(grade, percent) ? 'passed' : 'failed';
  }
}

const waiting = (own: CompletionState): CompletionState => (own === 'incomplete' ? 'incomplete' : 'begun');

/** 7 of 10 are 70 %, whatever binary fractions make of it: marks have seven decimals. */
export const atLeast = (share: number, percent: number): boolean => share * 100 > percent - 1e-6;

/** Whether it counts as done. What was not passed is not. */
export const isComplete = (state: CompletionState | null): boolean => state === 'complete' || state === 'passed';
