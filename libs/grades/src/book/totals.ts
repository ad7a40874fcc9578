import type { PersonEntries } from '../tree/grade-tree.js';
import { markOf, type MarkTable } from '../tree/marks.js';
import type { GradeTree } from '../tree/plan.js';
import { explainTotals, totalsOf } from '../tree/totals.js';
import { sentences, type Total } from '../tree/why.js';
import { type BookCategory, type CourseBook, rootOf } from './course-book.js';
import type { ExplainedTotalDto, TotalDto } from './total.dto.js';

type Naming = Pick<CourseBook, 'courseId' | 'categories' | 'items'>;

const categoryOf = (book: Naming, id: string): BookCategory | undefined =>
  id === book.courseId ? rootOf(book) : book.categories.find((category) => category.id === id);

/** A mean of marks is read as it is: a percentage of it would be a different mark. */
function markOfTotal({ id, value, range }: Total, book: Naming, table: MarkTable): number | null {
  return value === null || categoryOf(book, id)?.total === 'marks' ? null : markOf(value, range, table);
}

function totalDto(total: Total, book: Naming, table: MarkTable): TotalDto {
  const { id, value, range, percent } = total;
  return {
    categoryId: id,
    name: categoryOf(book, id)?.name ?? null,
    value,
    max: range.max,
    percent,
    mark: markOfTotal(total, book, table),
  };
}

/** The totals of one person; that of the course first. */
export function totalDtos(book: Naming, tree: GradeTree, entries: PersonEntries, table: MarkTable): TotalDto[] {
  return [...totalsOf(tree, entries).values()].reverse().map((total) => totalDto(total, book, table));
}

/** The same by id, with no more than a table shows of them. */
export function totalsById(
  book: Naming,
  tree: GradeTree,
  entries: PersonEntries,
  table: MarkTable,
): ReadonlyMap<string, Pick<TotalDto, 'value' | 'mark'>> {
  const totals = totalsOf(tree, entries);
  return new Map([...totals.values()].map((total) => [total.id, { value: total.value, mark: markOfTotal(total, book, table) }]));
}

/** The same, each with all that it was made of, by name. */
export function explainedTotals(book: Naming, tree: GradeTree, entries: PersonEntries, table: MarkTable): ExplainedTotalDto[] {
  const names = new Map([...book.categories, ...book.items].map(({ id, name }) => [id, name ?? '']));
  return [...explainTotals(tree, entries).values()].reverse().map((total) => ({
    ...totalDto(total, book, table),
    rule: total.why.rule,
    sentences: sentences(total),
    inputs: total.why.inputs.map(({ id, value, state, range, percent, use, weight, points }) => ({
      ...{ id, name: names.get(id) ?? '', value, state, max: range.max, percent, use, weight, points },
    })),
  }));
}
