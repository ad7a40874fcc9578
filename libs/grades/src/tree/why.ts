import type { I18nMessage } from '@sreda/plugin-sdk';
import type { Aggregation, MarkState, Range } from './grade-tree.js';

/**
 * What became of an input:
 * - `counted`; `counted-as-lowest`: an empty cell that counts;
 * - `extra`: counted as an extra credit;
 * - `dropped`: by "drop the lowest" or "keep the highest"; `excluded`: by a teacher for this person;
 * - `state`: «н», «зачёт» and the like, which are no grades here; `empty`: no grade yet;
 * - `not-counted`: an item that is never part of a total, a category with nothing in it that could be.
 */
export type InputUse = 'counted' | 'counted-as-lowest' | 'extra' | 'dropped' | 'excluded' | 'state' | 'empty' | 'not-counted';

/** One item or category that a total was made of, in the order of creation. */
export interface WhyInput {
  readonly id: string;
  /** In points, five decimals; null: no grade. */
  readonly value: number | null;
  readonly state: MarkState | null;
  readonly range: Range;
  /** Of the range, as the aggregation takes it: natural takes it from 0. Null: no grade. */
  readonly percent: number | null;
  readonly use: InputUse;
  /** Effective share of the total, 1 = all of it, five decimals; 0 when it was not used. Extra credits are beyond the 1. */
  readonly weight: number;
  /** What it adds to the total above the total's minimum, in points of the total, five decimals. */
  readonly points: number;
}

/**
 * - an aggregation: the total was computed;
 * - `overridden`: a teacher typed it; `no-total`: the category has none by its settings;
 * - `nothing-graded`: no grade in it yet; `nothing-left`: all grades were excluded or dropped; `no-weight`: what is graded has no weight.
 */
export type TotalRule = Aggregation | 'overridden' | 'no-total' | 'nothing-graded' | 'nothing-left' | 'no-weight';

/** Why a total is what it is. Weights times percentages of the inputs give `computed`. */
export interface Why {
  readonly rule: TotalRule;
  readonly inputs: readonly WhyInput[];
  /** The exact result to five decimals, before the limits and whole points; null: there is none. */
  readonly computed: number | null;
  /** Which limit of the range it was cut to. */
  readonly cutTo: 'min' | 'max' | null;
  /** The total is rounded to the nearest multiple of this, halves up. */
  readonly roundedTo: 1 | 0.00001;
}

export interface Total {
  readonly id: string;
  /** In points, five decimals; null: none. */
  readonly value: number | null;
  /** Of this person: a natural total can only reach what was counted. */
  readonly range: Range;
  /** 0 and more; null: none, or there was nothing to reach. */
  readonly percent: number | null;
}

export interface ExplainedTotal extends Total {
  readonly why: Why;
}

/** The sentences around the list of inputs, as keys of this package's locales. */
export function sentences({ why, value, range }: ExplainedTotal): I18nMessage[] {
  const texts: I18nMessage[] = [{ key: `grades.why.rule.${why.rule}` }];
  for (const use of ['dropped', 'excluded', 'state', 'empty', 'counted-as-lowest', 'extra'] as const) {
    const count = why.inputs.filter((input) => input.use === use).length;
    if (count > 0) texts.push({ key: `grades.why.inputs.${use}`, params: { count } });
  }
  if (value === null) return texts;
  texts.push({ key: 'grades.why.range', params: { min: range.min, max: range.max } });
  if (why.cutTo) texts.push({ key: `grades.why.cut-to-${why.cutTo}`, params: { limit: value } });
  if (why.roundedTo === 1 && why.computed !== null) texts.push({ key: 'grades.why.rounded', params: { from: why.computed, to: value } });
  return texts;
}
