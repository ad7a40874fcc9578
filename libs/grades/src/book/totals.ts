import type { PersonEntries } from '../tree/grade-tree.js';
import { markOf, type MarkTable } from '../tree/marks.js';
import type { GradeTree } from '../tree/plan.js';
import { explainTotals, totalsOf, valuesOf } from '../tree/totals.js';
import { sentences, type Total } from '../tree/why.js';
import { columnDay, type CourseBook, rootOf } from './course-book.js';
import type { ExplainedTotalDto, TotalDto } from './total.dto.js';

type Naming = Pick<CourseBook, 'courseId' | 'categories' | 'items'>;

type Value = Pick<Total, 'id' | 'value' | 'range'>;

/** What a total is called and which mark it makes. A mean of marks is read as it is: a percentage of it would be a different mark. */
function reader(book: Naming, table: MarkTable) {
  const categories = new Map([rootOf(book), ...book.categories].map((category) => [category.id, category]));
  return {
    nameOf: (id: string): string | null => categories.get(id)?.name ?? null,
    markOf: ({ id, value, range }: Value): number | null =>
      value === null || categories.get(id)?.total === 'marks' ? null : markOf(value, range, table),
  };
}

function totalDto(total: Total, read: ReturnType<typeof reader>): TotalDto {
  const { id, value, range, percent } = total;
  return { categoryId: id, name: read.nameOf(id), value, max: range.max, percent, mark: read.markOf(total) };
}

/** The totals of one person; that of the course first. */
export function totalDtos(book: Naming, tree: GradeTree, entries: PersonEntries, table: MarkTable): TotalDto[] {
  const read = reader(book, table);
  return [...totalsOf(tree, entries).values()].reverse().map((total) => totalDto(total, read));
}

/** Values and marks of the totals of many persons, in the order of `ids`. */
export function totalsReader(book: Naming, tree: GradeTree, table: MarkTable, ids: readonly string[]) {
  const read = reader(book, table);
  return (entries: PersonEntries): { totals: (number | null)[]; marks: (number | null)[] } => {
    const values = new Map(valuesOf(tree, entries).map((total) => [total.id, total]));
    const marks = (total: Value | undefined): number | null => (total ? read.markOf(total) : null);
    return { totals: ids.map((id) => values.get(id)?.value ?? null), marks: ids.map((id) => marks(values.get(id))) };
  };
}

/** Those of `totalDtos`, each with all that it was made of, by name. */
export function explainedTotals(book: Naming, tree: GradeTree, entries: PersonEntries, table: MarkTable): ExplainedTotalDto[] {
  const read = reader(book, table);
  const names = new Map([...book.categories, ...book.items].map(({ id, name }) => [id, name ?? '']));
  const days = new Map(book.items.map((item) => [item.id, columnDay(item)]));
  return [...explainTotals(tree, entries).values()].reverse().map((total) => ({
    ...totalDto(total, read),
    rule: total.why.rule,
    sentences: sentences(total),
    inputs: total.why.inputs.map(({ id, value, state, range, percent, use, weight, points }) => ({
      ...{ id, name: names.get(id) ?? '', day: days.get(id) ?? null, value, state, max: range.max, percent, use, weight, points },
    })),
  }));
}
