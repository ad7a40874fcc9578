import type { Aggregation, GradeCategory, GradeItem, TreeSettings } from '../tree/grade-tree.js';
import { type GradeTree, planTree } from '../tree/plan.js';

/**
 * What is written into an item's cells: points from 0 to its maximum; a mark by the school's scale; or nothing but «зачёт» and «незачёт».
 */
export const itemScales = ['points', 'mark', 'pass'] as const;
export type ItemScale = (typeof itemScales)[number];

/** In what a category gives its total: the points that were summed up, 0 to 100 %, or the mean of marks (средний балл). */
export const totalScales = ['points', 'percent', 'marks'] as const;
export type TotalScale = (typeof totalScales)[number];

/** The best mark of the scale 2–5: 4 of 5 is 80 %, so that marks and points can stand in one total. */
export const BEST_MARK = 5;
export const WORST_MARK = 2;

/** What its category says of an item or category; the meaning of the weight is that of the tree. */
interface Placed {
  readonly weight: number | null;
  readonly extraCredit: boolean;
  /** Order within the category. */
  readonly position: number;
}

export interface BookItem extends Placed {
  readonly id: string;
  readonly activityId: string | null;
  readonly name: string;
  readonly scale: ItemScale;
  readonly max: number;
  /** null: directly in the course's total. */
  readonly categoryId: string | null;
  readonly counts: boolean;
  /** Calendar day in the school's zone: of a column its own; of an activity the day on which it closes, or was made. */
  readonly day: string;
  readonly closesAt: string | null;
  /** For students, as the teacher has set it; `shown` says what that means now. */
  readonly hidden: boolean;
  readonly hiddenUntil: string | null;
  readonly shown: boolean;
  readonly locked: boolean;
  readonly version: number;
}

export interface Rules {
  readonly aggregation: Aggregation;
  readonly total: TotalScale;
  readonly emptyCounts: boolean;
  readonly dropLowest: number;
  readonly keepHighest: number;
}

export interface BookCategory extends Rules, Placed {
  readonly id: string;
  /** null: of the course's total itself. */
  readonly parentId: string | null;
  readonly name: string | null;
}

/** What tells columns of one name apart; of activities, whose names do, null. */
export const columnDay = ({ activityId, day }: Pick<BookItem, 'activityId' | 'day'>): string | null => (activityId === null ? day : null);

/** How the grades of a course are kept and counted. */
export interface CourseBook {
  readonly courseId: string;
  readonly courseName: string;
  readonly organisationId: string;
  readonly timeZone: string;
  /** Of the whole set-up; 0: nobody has changed the defaults. */
  readonly version: number;
  readonly categories: readonly BookCategory[];
  /** Those that were not removed, in the order of their position. */
  readonly items: readonly BookItem[];
}

/** A course begins with one total: the mean in percent, where everything weighs the same. */
export const defaultRules: Rules = { aggregation: 'weighted-mean', total: 'percent', emptyCounts: false, dropLowest: 0, keepHighest: 0 };

export function rootOf(book: Pick<CourseBook, 'courseId' | 'categories'>): BookCategory {
  return (
    book.categories.find(({ id }) => id === book.courseId) ?? {
      ...defaultRules,
      ...{ id: book.courseId, parentId: null, name: null, weight: null, extraCredit: false, position: 0 },
    }
  );
}

const RANGES: Readonly<Record<TotalScale, GradeCategory['range']>> = {
  points: null,
  percent: { min: 0, max: 100 },
  marks: { min: 0, max: BEST_MARK },
};

function itemNode({ id, max, weight, extraCredit, counts }: BookItem): GradeItem {
  return { id, range: { min: 0, max }, weight, extraCredit, counts };
}

/** The tree to count with. Categories that lead to no root are not in it: the set-up refuses them. */
export function treeOf(book: Pick<CourseBook, 'courseId' | 'categories' | 'items'>): GradeCategory {
  const root = rootOf(book);
  const nodeOf = (category: BookCategory): GradeCategory => {
    const inside = [
      ...book.categories.filter(({ parentId }) => parentId === category.id),
      ...book.items.filter(({ categoryId }) => (categoryId ?? root.id) === category.id),
    ].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    const { id, aggregation, total, emptyCounts, dropLowest, keepHighest, weight, extraCredit } = category;
    const children = inside.map((node) => ('scale' in node ? itemNode(node) : nodeOf(node)));
    return { id, aggregation, emptyCounts, dropLowest, keepHighest, weight, extraCredit, range: RANGES[total], children };
  };
  return nodeOf(root);
}

/** Of the totals, in the order in which they are shown: that of the course first, under the course's own id. */
export function totalIds({ courseId, categories }: Pick<CourseBook, 'courseId' | 'categories'>): string[] {
  return [courseId, ...categories.flatMap(({ id, parentId }) => (parentId ? [id] : []))];
}

/** A book as students see it: what is hidden from them takes no part in their totals. */
export function shownPart(book: CourseBook): CourseBook {
  return { ...book, items: book.items.filter(({ shown }) => shown) };
}

export function planOf(book: Pick<CourseBook, 'courseId' | 'categories' | 'items'>, settings: TreeSettings): GradeTree {
  return planTree(treeOf(book), settings);
}
