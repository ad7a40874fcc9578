import { type Computed, compute, type Input } from './compute.js';
import { effectiveWeights } from './extra-credit.js';
import { type Fraction, fraction, multiply, round, ZERO } from './fraction.js';
import type { PersonEntries } from './grade-tree.js';
import type { GradeTree } from './plan.js';
import { decimals, numberOf, UNIT } from './units.js';
import type { ExplainedTotal, Total, Why, WhyInput } from './why.js';

const percent = (n: number, d: number): number => decimals(fraction(100 * n, d));

function valueOf({ node, value, min, max }: Computed): Pick<Total, 'id' | 'value' | 'range'> {
  return { id: node.id, value: value === null ? null : numberOf(value), range: { min: numberOf(min), max: numberOf(max) } };
}

function totalOf(computed: Computed): Total {
  const { value, min, max } = computed;
  return { ...valueOf(computed), percent: value === null || max === min ? null : value <= min ? 0 : percent(value - min, max - min) };
}

function whyInput({ node, value, state, min, max, share, use }: Input, weight: Fraction, span: number): WhyInput {
  return {
    id: node.id,
    value: value === null ? null : numberOf(value),
    state,
    range: { min: numberOf(min), max: numberOf(max) },
    percent: value === null ? null : percent(share.n, share.d),
    use,
    weight: decimals(weight),
    points: numberOf(round(multiply(weight, fraction(BigInt(share.n) * BigInt(span), share.d)))),
  };
}

function whyOf({ node, inputs, aggregated, overridden, cutTo }: Computed, tree: GradeTree): Why {
  const { rule, used, weights, span, result } = aggregated;
  const effective = weights ? effectiveWeights(used, weights, node.whole ? UNIT : tree.ceiling) : [];
  const weightOf = new Map(used.map((input, index) => [input, effective[index]]));
  // Without a total nothing was taken as the lowest grade: it is missing, and no more.
  const useOf = ({ use }: Input): Input['use'] => (result === null && use === 'counted-as-lowest' ? 'empty' : use);
  return {
    rule: overridden ? 'overridden' : rule,
    inputs: inputs.map((input) => whyInput({ ...input, use: useOf(input) }, weightOf.get(input) ?? ZERO, span)),
    computed: result === null ? null : numberOf(result),
    cutTo,
    roundedTo: node.whole ? 1 : 0.00001,
  };
}

function computedOf(tree: GradeTree, entries: PersonEntries): Computed[] {
  const totals = new Map<string, Computed>();
  compute(tree.root, entries, tree, totals);
  return [...totals.values()];
}

/** All totals of one person by id of the category; each after those that it is made of. */
export function totalsOf(tree: GradeTree, entries: PersonEntries): ReadonlyMap<string, Total> {
  return new Map(computedOf(tree, entries).map((computed) => [computed.node.id, totalOf(computed)]));
}

/** No more of them than a table of many persons shows. */
export function valuesOf(tree: GradeTree, entries: PersonEntries): readonly Pick<Total, 'id' | 'value' | 'range'>[] {
  return computedOf(tree, entries).map(valueOf);
}

/** The same totals, each with the reasons for it. */
export function explainTotals(tree: GradeTree, entries: PersonEntries): ReadonlyMap<string, ExplainedTotal> {
  return new Map(computedOf(tree, entries).map((computed) => [computed.node.id, { ...totalOf(computed), why: whyOf(computed, tree) }]));
}
