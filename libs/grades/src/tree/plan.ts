import {
  type Aggregation,
  defaultStateRules,
  type GradeCategory,
  type GradeItem,
  isCategory,
  type StateRules,
  type TreeSettings,
} from './grade-tree.js';
import { naturalWeights } from './natural-weights.js';
import { problemsOfTree } from './tree-problems.js';
import { UNIT, unitsOf } from './units.js';

/** An item or category made ready for many persons; points, weights and factors in units. */
interface PlannedNode {
  readonly id: string;
  /** Whether it may be part of the total around it. */
  readonly takesPart: boolean;
  /** Whether somebody can be without a grade in it; nobody can in a category that holds nothing to grade. */
  readonly canBeMissing: boolean;
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  readonly extra: boolean;
  /** As the aggregation around it means it; a natural one's is its share when all is graded. */
  readonly weight: number;
  /** A natural share that a teacher has fixed. */
  readonly fixed: boolean;
}
export interface PlannedItem extends PlannedNode {
  readonly multiplier: number;
  readonly offset: number;
}
export interface PlannedCategory extends PlannedNode {
  readonly aggregation: Aggregation;
  readonly hasTotal: boolean;
  readonly emptyCounts: boolean;
  readonly drop: number;
  readonly keep: number;
  readonly children: readonly (PlannedItem | PlannedCategory)[];
}
export interface GradeTree {
  readonly root: PlannedCategory;
  readonly states: StateRules;
  /** In units. */
  readonly ceiling: number;
}

const WITH_EXTRA: ReadonlySet<Aggregation> = new Set(['natural', 'simple-weighted-mean', 'mean-with-extra-credit']);

function planItem(item: GradeItem): PlannedItem {
  return {
    id: item.id,
    takesPart: item.counts ?? true,
    canBeMissing: true,
    whole: item.whole ?? false,
    min: unitsOf(item.range.min),
    max: unitsOf(item.range.max),
    extra: false,
    weight: UNIT,
    fixed: false,
    multiplier: unitsOf(item.multiplier ?? 1),
    offset: unitsOf(item.offset ?? 0),
  };
}

/** What the category around a node says of it. */
function place<T extends PlannedItem | PlannedCategory>(planned: T, node: GradeItem | GradeCategory, aggregation: Aggregation): T {
  const weight = node.weight ?? null;
  const extra = WITH_EXTRA.has(aggregation) && (node.extraCredit ?? false);
  return { ...planned, extra, weight: weight === null ? UNIT : unitsOf(weight), fixed: aggregation === 'natural' && weight !== null };
}

type Children = readonly (PlannedItem | PlannedCategory)[];

function withNaturalWeights(children: Children): Children {
  const parts = children.filter(({ takesPart }) => takesPart);
  const weights = naturalWeights(parts.map(({ max, weight, fixed, extra }) => ({ max, fixed: fixed ? weight : null, extra })));
  const byId = new Map(parts.map(({ id }, index) => [id, weights[index]]));
  return children.map((child) => ({ ...child, weight: byId.get(child.id) ?? 0 }));
}

/** Dropping grades of a natural total is fair only among equal ones; elsewhere the total's maximum would depend on which one goes. */
function limitsApply(children: Children): boolean {
  const parts = children.filter(({ takesPart }) => takesPart);
  const [first] = parts;
  return parts.every((part) => !('children' in part) && !part.extra && part.max === first?.max && part.weight === first.weight);
}

function naturalMax(children: Children, drop: number, keep: number): number {
  const maxima = children.filter(({ takesPart, extra, weight }) => takesPart && !extra && weight > 0).map(({ max }) => max);
  const left = keep > 0 ? keep : Math.max(0, maxima.length - drop);
  return maxima.slice(0, left).reduce((a, b) => a + b, 0);
}

function planCategory(category: GradeCategory): PlannedCategory {
  const { aggregation, range } = category;
  const natural = aggregation === 'natural';
  const placed = category.children.map((node) =>
    isCategory(node) ? place(planCategory(node), node, aggregation) : place(planItem(node), node, aggregation),
  );
  const children = natural ? withNaturalWeights(placed) : placed;
  const limited = !natural || limitsApply(children);
  const [drop, keep] = limited ? [category.dropLowest ?? 0, category.keepHighest ?? 0] : [0, 0];
  const hasTotal = category.counts ?? true;
  return {
    id: category.id,
    takesPart: hasTotal,
    canBeMissing: children.some(({ takesPart, canBeMissing }) => takesPart && canBeMissing),
    whole: category.whole ?? false,
    min: natural || !range ? 0 : unitsOf(range.min),
    max: natural || !range ? naturalMax(children, drop, keep) : unitsOf(range.max),
    extra: false,
    weight: UNIT,
    fixed: false,
    aggregation,
    hasTotal,
    emptyCounts: category.emptyCounts ?? false,
    drop,
    keep,
    children,
  };
}

/**
 * Makes a tree ready for `totalsOf`: once per course, not once per person. Throws an error that names every problem of the tree.
 */
export function planTree(root: GradeCategory, settings: TreeSettings = {}): GradeTree {
  const problems = problemsOfTree(root, settings);
  if (problems.length > 0)
    throw new Error(`The grade tree is not sound: ${problems.map(({ key, params }) => `${key} ${JSON.stringify(params)}`).join('; ')}`);
  return { root: planCategory(root), states: settings.states ?? defaultStateRules, ceiling: unitsOf(settings.ceiling ?? 1) };
}
