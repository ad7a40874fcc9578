import { fraction, round } from './fraction.js';
import type { Entry, StateRules } from './grade-tree.js';
import type { PlannedItem } from './plan.js';
import { UNIT, unitsOf } from './units.js';

/** Where a value must lie; in units. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}
export interface Fitted {
  readonly value: number;
  readonly cutTo: 'min' | 'max' | null;
}

/** One hundred-thousandth: what roundings further down may have taken from a half. */
const ROUNDING_LOSS = 1;

/** Cuts a value to its limits and rounds it to whole points where there are no others; `ceiling`: how far above the maximum it may go. In units. */
export function fit(value: number, { min, max, whole }: Limits, ceiling: number): Fitted {
  const highest = whole || ceiling === UNIT ? max : round(fraction(BigInt(max) * BigInt(ceiling), UNIT));
  if (value > highest) return { value: highest, cutTo: 'max' };
  if (value < min) return { value: min, cutTo: 'min' };
  return { value: whole ? round(fraction(value + ROUNDING_LOSS, UNIT)) * UNIT : value, cutTo: null };
}

/** What was entered × multiplier + offset; all in units. */
function adjusted(raw: number, { multiplier, offset }: PlannedItem): number {
  return multiplier === UNIT ? raw + offset : round(fraction(BigInt(raw) * BigInt(multiplier), UNIT)) + offset;
}

/**
 * The grade of an item in units: what was entered × multiplier + offset, within the range. Null: none, or a state that is none; a state that the school counts
 * gives its percentage of the range. What a teacher typed over it is taken as it is.
 */
export function itemGrade(item: PlannedItem, entry: Entry | undefined, states: StateRules, ceiling: number): number | null {
  if (!entry) return null;
  if (entry.state) {
    const rule = states[entry.state];
    if (typeof rule === 'string') return null;
    const part = round(fraction(BigInt(item.max - item.min) * BigInt(unitsOf(rule.percent)), 100 * UNIT));
    return fit(item.min + part, item, UNIT).value;
  }
  if (entry.value === null) return null;
  const raw = unitsOf(entry.value);
  return fit(entry.overridden ? raw : adjusted(raw, item), item, ceiling).value;
}
