import { weighted, type Weights, weightsBy } from './aggregate.js';
import { round } from './fraction.js';
import type { Entry, MarkState, PersonEntries } from './grade-tree.js';
import { fit, itemGrade } from './item-grade.js';
import { droppedBy } from './limits.js';
import type { GradeTree, PlannedCategory, PlannedItem } from './plan.js';
import { NOTHING, type Share, shareOf } from './share.js';
import { unitsOf } from './units.js';
import type { InputUse, TotalRule } from './why.js';

/** The grade of an item or the total of a category for one person, on the way up; in units. */
interface Grade {
  readonly node: PlannedItem | PlannedCategory;
  readonly value: number | null;
  readonly state: MarkState | null;
  readonly min: number;
  readonly max: number;
}

export interface Input extends Grade {
  readonly share: Share;
  readonly use: InputUse;
}

/** What the aggregation of a category gave; in units. */
export interface Aggregated {
  readonly rule: TotalRule;
  /** The inputs that were aggregated, with their weights. */
  readonly used: readonly Input[];
  readonly weights: Weights | null;
  /** The total is base + result of the weights × span; before its limits. */
  readonly base: number;
  readonly span: number;
  readonly result: number | null;
  /** Lowest possible total: natural ones show 0 as their minimum and may go below it. */
  readonly lowest: number;
}

/** A total with all that it came from; in units. */
export interface Computed extends Grade {
  readonly node: PlannedCategory;
  readonly inputs: readonly Input[];
  readonly aggregated: Aggregated;
  readonly overridden: boolean;
  readonly cutTo: 'min' | 'max' | null;
}

function useOf(
  node: PlannedItem | PlannedCategory,
  value: number | null,
  state: MarkState | null,
  entry: Entry | undefined,
  category: PlannedCategory,
  tree: GradeTree,
): InputUse {
  if (!node.takesPart || !category.hasTotal) return 'not-counted';
  if (value === null && state && tree.states[state] === 'left-out') return 'state';
  if (value === null && !(category.emptyCounts && node.canBeMissing)) return 'empty';
  if (entry?.excluded) return 'excluded';
  if (node.extra) return 'extra';
  return value === null ? 'counted-as-lowest' : 'counted';
}

export function counts({ use }: { readonly use: InputUse }): boolean {
  return use === 'counted' || use === 'extra' || use === 'counted-as-lowest';
}

function inputsOf(category: PlannedCategory, entries: PersonEntries, tree: GradeTree, totals: Map<string, Computed>): Input[] {
  const inputs = category.children.map((node): Input => {
    const entry = entries.get(node.id);
    // Not in parts that are put together: a class has thousands of them.
    const total = 'children' in node ? compute(node, entries, tree, totals) : null;
    const range = entry?.range;
    const value = 'children' in node ? (total?.value ?? null) : itemGrade(node, entry, tree.states, tree.ceiling);
    const state = total ? total.state : (entry?.state ?? null);
    const min = total ? total.min : range ? unitsOf(range.min) : node.min;
    const max = total ? total.max : range ? unitsOf(range.max) : node.max;
    // Natural points are taken from 0, so that what is below 0 stays below 0.
    const share = value === null ? NOTHING : shareOf(value, category.aggregation === 'natural' ? 0 : min, max);
    return { node, value, state, min, max, share, use: useOf(node, value, state, entry, category, tree) };
  });
  const dropped = droppedBy(category.drop + category.keep > 0 ? inputs.filter(counts) : [], category.drop, category.keep);
  return dropped.size === 0 ? inputs : inputs.map((input) => (dropped.has(input) ? { ...input, use: 'dropped' } : input));
}

function aggregate(category: PlannedCategory, inputs: readonly Input[]): Aggregated {
  const { min, max, aggregation } = category;
  const none = (rule: TotalRule): Aggregated => ({ rule, used: [], weights: null, result: null, base: min, span: max - min, lowest: min });
  if (!category.hasTotal) return none('no-total');
  if (inputs.every(({ value }) => value === null)) return none('nothing-graded');
  const used = inputs.filter(counts);
  const known = inputs.some((input) => input.value !== null && (counts(input) || input.use === 'dropped'));
  if (!known || used.length === 0) return none('nothing-left');
  const weights = weightsBy(aggregation, used);
  if (!weights) return none('no-weight');
  const reachable = aggregation === 'natural' ? used.filter(({ node }) => !node.extra && node.weight > 0) : null;
  const span = reachable ? reachable.reduce((all, input) => all + input.max, 0) : max - min;
  const lowest = reachable ? reachable.reduce((all, input) => all + input.min, 0) : min;
  const { n, d } = weighted(used, weights);
  const result = round({ n: n * BigInt(span) + BigInt(min) * d, d });
  return { rule: aggregation, used, weights, result, base: min, span, lowest };
}

/**
 * Computes a category and what is below it, and puts each into `totals`, those below first. Each level goes on from the rounded total of the one below it.
 */
export function compute(category: PlannedCategory, entries: PersonEntries, tree: GradeTree, totals: Map<string, Computed>): Computed {
  const inputs = inputsOf(category, entries, tree, totals);
  const aggregated = aggregate(category, inputs);
  const { base, span, lowest, result } = aggregated;
  const entry = entries.get(category.id);
  const overridden = entry?.overridden === true && category.hasTotal;
  const typed = entry && entry.value !== null ? unitsOf(entry.value) : null;
  const max = overridden ? category.max : base + span;
  const before = overridden ? typed : result;
  const fitted =
    before === null ? null : fit(before, { min: overridden ? category.min : lowest, max, whole: category.whole }, tree.ceiling);
  const { value, cutTo } = fitted ?? { value: null, cutTo: null };
  const computed = { node: category, value, state: null, min: category.min, max, inputs, aggregated, overridden, cutTo };
  totals.set(category.id, computed);
  return computed;
}
