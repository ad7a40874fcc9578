import type { I18nMessage } from '@sreda/plugin-sdk';
import { fraction, round } from './fraction.js';
import type { MarkState, Range } from './grade-tree.js';
import { markOf, type MarkTable } from './marks.js';
import { numberOf, UNIT, unitsOf } from './units.js';

/** The school's written rule («положение о текущем контроле») for the mark of a четверть, триместр, полугодие or year. */
export interface PeriodRule {
  /** The mean is rounded up from this fraction on: 0.5 is the usual rule, 0.6 makes 4.6 a 5 and 4.5 a 4. Above 0, below 1, at most five decimals. */
  readonly roundUpFrom: number;
  /** With fewer marks there is no mark of the period («н/а»). 1 or more. */
  readonly fewest: number;
  /** How points become marks. */
  readonly table: MarkTable;
}

export function problemsOfPeriodRule({ roundUpFrom, fewest }: PeriodRule): I18nMessage[] {
  const problems: I18nMessage[] = [];
  if (!(roundUpFrom > 0 && roundUpFrom < 1))
    problems.push({ key: 'grades.period-rule-problem.round-up-from', params: { from: roundUpFrom } });
  if (!Number.isInteger(fewest) || fewest < 1) problems.push({ key: 'grades.period-rule-problem.fewest', params: { fewest } });
  return problems;
}

/** A cell of the journal in the period: a mark, points or a state. */
export interface PeriodInput {
  readonly id: string;
  /** Of this kind of work: a test may count twice. 0 or more, at most five decimals. */
  readonly weight: number;
  /** Null: nothing yet. */
  readonly value: number | null;
  /** In what the value is given: null: it is a mark itself. */
  readonly range: Range | null;
  readonly state?: MarkState | null;
  /** By a teacher for this person. */
  readonly excluded?: boolean;
}

export interface WhyPeriodInput {
  readonly id: string;
  readonly value: number | null;
  readonly state: MarkState | null;
  /** By the table, when the value is in points. */
  readonly mark: number | null;
  readonly weight: number;
  readonly use: 'counted' | 'state' | 'empty' | 'excluded' | 'no-weight';
}

/** Why a mark of a period is what it is; the mean is the sum of weight × mark of the counted inputs by the sum of their weights. */
export interface PeriodMark {
  /** Null: there is none. */
  readonly mark: number | null;
  /** Weighted mean of the marks to five decimals; null: no mark. */
  readonly mean: number | null;
  readonly rule: PeriodRule;
  readonly outcome: 'rounded-up' | 'rounded-down' | 'exact' | 'too-few';
  readonly inputs: readonly WhyPeriodInput[];
}

function periodInput(input: PeriodInput, table: MarkTable): WhyPeriodInput {
  const { id, value, range, weight } = input;
  const state = input.state ?? null;
  const mark = state || value === null ? null : range ? markOf(value, range, table) : value;
  const use = state ? 'state' : mark === null ? 'empty' : input.excluded ? 'excluded' : weight > 0 ? 'counted' : 'no-weight';
  return { id, value, state, mark, weight, use };
}

/**
 * The mark of a period: the weighted mean of its marks, rounded by the school's rule. States («н», «зачёт») are shown and do not count. The mean is exact until
 * it is compared with the rule: 4.49999 is no 4.5.
 */
export function periodMark(cells: readonly PeriodInput[], rule: PeriodRule): PeriodMark {
  const inputs = cells.map((cell) => periodInput(cell, rule.table));
  const counted = inputs.filter(({ use }) => use === 'counted');
  const weights = counted.reduce((all, { weight }) => all + unitsOf(weight), 0);
  const total = counted.reduce((all, { mark, weight }) => all + BigInt(unitsOf(mark ?? 0)) * BigInt(unitsOf(weight)), 0n);
  const mean = weights === 0 ? null : numberOf(round(fraction(total, weights)));
  if (counted.length < rule.fewest || weights === 0) return { mark: null, mean, rule, outcome: 'too-few', inputs };
  const step = BigInt(weights) * BigInt(UNIT);
  const below = total / step;
  const rest = total % step;
  const up = rest * BigInt(UNIT) >= BigInt(unitsOf(rule.roundUpFrom)) * step;
  const outcome = rest === 0n ? 'exact' : up ? 'rounded-up' : 'rounded-down';
  return { mark: Number(below) + (up ? 1 : 0), mean, rule, outcome, inputs };
}

/** The sentences around the list of inputs, as keys of this package's locales. */
export function periodSentences({ mark, mean, rule, outcome, inputs }: PeriodMark): I18nMessage[] {
  const count = inputs.filter(({ use }) => use === 'counted').length;
  if (mark === null || mean === null) return [{ key: 'grades.why.period.too-few', params: { count, fewest: rule.fewest } }];
  return [
    { key: 'grades.why.period.mean', params: { count, mean } },
    { key: `grades.why.period.${outcome}`, params: { mark, from: rule.roundUpFrom } },
  ];
}
