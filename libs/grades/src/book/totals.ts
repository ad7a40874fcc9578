import type { PersonEntries } from '../tree/grade-tree.js';
import { markOf, type MarkTable } from '../tree/marks.js';
import type { GradeTree } from '../tree/plan.js';
import { explainTotals, totalsOf } from '../tree/totals.js';
import { sentences, type Total } from '../tree/why.js';
import { type CourseBook, rootOf } from './course-book.js';
import type { ExplainedTotalDto, TotalDto } from './total.dto.js';

type Naming = Pick<CourseBook, 'courseId' | 'categories' | 'items'>;

/** A mean of marks is read as it is: a percentage of it would be a different mark. */
function totalDto({ id, value, range, percent }: Total, book: Naming, table: MarkTable): TotalDto {
  const category = id === book.courseId ? rootOf(book) : book.categories.find((other) => other.id === id);
  const mark = value === null || category?.total === 'marks' ? null : markOf(value, range, table);
  return { categoryId: id, name: category?.name ?? null, value, max: range.max, percent, mark };
}

/** The totals of one person; that of the course first. */
export function totalDtos(book: Naming, tree: GradeTree, entries: PersonEntries, table: MarkTable): TotalDto[] {
  return [...totalsOf(tree, entries).values()].reverse().map((total) => totalDto(total, book, table));
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
