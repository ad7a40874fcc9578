/** How a category makes its total of what is in it. */
export const aggregations = [
  'natural',
  'weighted-mean',
  'simple-weighted-mean',
  'mean',
  'mean-with-extra-credit',
  'median',
  'lowest',
  'highest',
  'mode',
] as const;
export type Aggregation = (typeof aggregations)[number];

/** In points. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

interface InCategory {
  /** Unique in the tree. */
  readonly id: string;
  /**
   * Its meaning depends on the aggregation of the category around it.
   * - natural: share of the total, 0 to 1, that the teacher has fixed; null: by its maximum;
   * - weighted-mean: weight, 0 or more; null: 1;
   * - mean-with-extra-credit: factor of an extra credit; null: 1;
   * - otherwise not used.
   */
  readonly weight?: number | null;
  /** Adds to the total and not to what can be reached. Of use in natural, simple-weighted-mean and mean-with-extra-credit. */
  readonly extraCredit?: boolean;
  /** False: never part of a total, as a remark or a scale that the school keeps out; a category without total. Default: true. */
  readonly counts?: boolean;
  /** True: only whole points, as of a scale whose grades are its positions. */
  readonly whole?: boolean;
}

export interface GradeItem extends InCategory {
  readonly range: Range;
  /** Grade = raw grade × multiplier + offset. */
  readonly multiplier?: number;
  readonly offset?: number;
}

export interface GradeCategory extends InCategory {
  readonly aggregation: Aggregation;
  /** True: where there is no grade, the lowest possible one counts (as soon as there is any grade at all). */
  readonly emptyCounts?: boolean;
  /** Of the grades that count, without extra credits. At most one of the two is above 0. */
  readonly dropLowest?: number;
  readonly keepHighest?: number;
  /** Of the total; of a natural one null: 0 to the sum of what is in it. */
  readonly range: Range | null;
  /** In the order of creation, which decides between equal grades. */
  readonly children: readonly (GradeItem | GradeCategory)[];
}

export function isCategory(node: GradeItem | GradeCategory): node is GradeCategory {
  return 'children' in node;
}

/** What stands in a cell instead of a grade: «н» absent, «зачёт» passed, «незачёт» failed. */
export const markStates = ['absent', 'passed', 'failed'] as const;
export type MarkState = (typeof markStates)[number];

/** What a state means for totals: left out, taken as an empty cell, or taken as a grade of so many percent. */
export type StateRule = 'left-out' | 'empty' | { readonly percent: number };
export type StateRules = Readonly<Record<MarkState, StateRule>>;

/** No state is a grade unless the school says so. */
export const defaultStateRules: StateRules = { absent: 'left-out', passed: 'left-out', failed: 'left-out' };

export interface TreeSettings {
  readonly states?: StateRules;
  /** Grades may reach the maximum times this, 1 or more. Default: 1. */
  readonly ceiling?: number;
}

/** What is known of one person for one item or category. */
export interface Entry {
  /** In points; null: nothing yet. Of a category only when it is overridden. */
  readonly value: number | null;
  readonly state?: MarkState | null;
  /** Left out of all totals for this person. */
  readonly excluded?: boolean;
  /** Typed by a teacher over what would have been computed. */
  readonly overridden?: boolean;
  /** The range that the grade was given in, where it is not that of the item any more. */
  readonly range?: Range;
}

/** By id of the item or category; what is not in it is empty. */
export type PersonEntries = Pick<ReadonlyMap<string, Entry>, 'get'>;
