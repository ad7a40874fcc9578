import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type FieldError, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { BookReader } from '../book/book.reader.js';
import { type BookItem, type CourseBook, planOf, rootOf, treeOf } from '../book/course-book.js';
import type { ExplainedTotalDto } from '../book/total.dto.js';
import { explainedTotals } from '../book/totals.js';
import { markTable, treeSettings } from '../marks.settings.js';
import { type GradeCategory, isCategory } from '../tree/grade-tree.js';
import { problemsOfTree } from '../tree/tree-problems.js';
import type {
  GradeCategoryDto,
  ChangeGradeSetUpDto,
  GradeExampleDto,
  PlacedGradeItemDto,
  GradeSetUpDto,
  GradeSetUpTreeDto,
} from './set-up.dto.js';

/** The tree by which a course counts. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly database: Database,
    private readonly books: BookReader,
  ) {}

  async get(ctx: RequestContext, courseId: string): Promise<GradeSetUpDto> {
    return setUpOf(await this.books.ofCourse(ctx, courseId));
  }

  /**
   * The whole tree at once. Items that are not named stay where they are. Throws 409 when it has changed since `version`, or when an item of a closed
   * period would count in another way, and 422 with each fault.
   */
  async change(ctx: RequestContext, courseId: string, change: ChangeGradeSetUpDto): Promise<GradeSetUpDto> {
    return this.database.tx(ctx, async (inner) => {
      await this.lock(inner, courseId, change.version);
      const before = await this.books.ofCourse(inner, courseId);
      const after = changed(before, change);
      if (
        after.items.some(
          (item) =>
            item.locked &&
            countsOtherwise(
              item,
              before.items.find(({ id }) => id === item.id),
            ),
        )
      ) {
        throw conflict('grades.period-locked');
      }
      await this.store(inner, courseId, change);
      return setUpOf(await this.books.ofCourse(inner, courseId));
    });
  }

  /** What totals somebody with these grades would have. Stores nothing. */
  async example(ctx: RequestContext, courseId: string, { grades, ...tree }: GradeExampleDto): Promise<ExplainedTotalDto[]> {
    const book = changed(await this.books.ofCourse(ctx, courseId), tree);
    const settings = await this.books.settingsOf(ctx, book);
    const entries = new Map(grades.map(({ itemId, value, state }) => [itemId, { value, state }]));
    return explainedTotals(book, planOf(book, treeSettings(settings)), entries, markTable(settings));
  }

  /** The row of the course's total carries the version of all. */
  private async lock(ctx: RequestContext, courseId: string, version: number): Promise<void> {
    const { aggregation, total } = rootOf({ courseId, categories: [] });
    await this.database.query(
      ctx,
      `insert into grades.category (id, course_id, aggregation, total, version) values ($1, $1, $2, $3, 0) on conflict do nothing`,
      [courseId, aggregation, total],
    );
    const row = await this.database.queryOne<{ version: number }>(ctx, `select version from grades.category where id = $1 for update`, [
      courseId,
    ]);
    if (row?.version !== version) throw conflict('grades.changed-meanwhile');
  }

  private async store(ctx: RequestContext, courseId: string, { root, categories, items }: GradeSetUpTreeDto): Promise<void> {
    const ids = categories.map(({ id }) => id);
    // Parents first: each refers to one that is there already.
    const rows = [
      { ...root, id: courseId, parentId: null, name: null, weight: null, extraCredit: false, position: 0 },
      ...parentsFirst(courseId, categories),
    ];
    const stored = await this.database.query(
      ctx,
      `insert into grades.category as k
         (id, course_id, parent_id, name, aggregation, total, empty_counts, drop_lowest, keep_highest, weight, extra_credit, position)
       select id, $2, "parentId", name, aggregation, total, "emptyCounts", "dropLowest", "keepHighest", weight, "extraCredit", position
       from json_to_recordset($1) as x(id uuid, "parentId" uuid, name text, aggregation text, total text, "emptyCounts" boolean, "dropLowest" smallint,
                                       "keepHighest" smallint, weight numeric(10, 5), "extraCredit" boolean, position integer)
       on conflict (id) do update
         set parent_id = excluded.parent_id, name = excluded.name, aggregation = excluded.aggregation, total = excluded.total,
             empty_counts = excluded.empty_counts, drop_lowest = excluded.drop_lowest, keep_highest = excluded.keep_highest,
             weight = excluded.weight, extra_credit = excluded.extra_credit, position = excluded.position, version = k.version + 1
         where k.course_id = $2
       returning id`,
      [JSON.stringify(rows), courseId],
    );
    // The id of a category of another course.
    if (stored.length !== rows.length) throw conflict('grades.changed-meanwhile');
    await this.database.query(
      ctx,
      `update grades.item i
       set category_id = x."categoryId", weight = x.weight, extra_credit = x."extraCredit", counts = x.counts, position = x.position
       from json_to_recordset($1) as x(id uuid, "categoryId" uuid, weight numeric(10, 5), "extraCredit" boolean, counts boolean, position integer)
       where i.id = x.id and i.course_id = $2`,
      [JSON.stringify(items.map((item) => ({ ...item, categoryId: item.categoryId === courseId ? null : item.categoryId }))), courseId],
    );
    await this.database.query(ctx, `delete from grades.category where course_id = $1 and parent_id is not null and id <> all($2::uuid[])`, [
      courseId,
      ids,
    ]);
  }
}

function setUpOf(book: CourseBook): GradeSetUpDto {
  const { aggregation, total, emptyCounts, dropLowest, keepHighest } = rootOf(book);
  return {
    version: book.version,
    root: { aggregation, total, emptyCounts, dropLowest, keepHighest },
    categories: book.categories.filter(({ parentId }) => parentId !== null) as GradeCategoryDto[],
    items: book.items as unknown as GradeSetUpDto['items'],
  };
}

function countsOtherwise(after: BookItem, before: BookItem | undefined): boolean {
  return (
    before === undefined ||
    after.weight !== before.weight ||
    after.extraCredit !== before.extraCredit ||
    after.counts !== before.counts ||
    after.categoryId !== before.categoryId
  );
}

/** The book with another tree; throws 422 with what is wrong with that. */
function changed(book: CourseBook, { root, categories, items }: GradeSetUpTreeDto): CourseBook {
  const placed = new Map<string, PlacedGradeItemDto>(items.map((item) => [item.id, item]));
  const after: CourseBook = {
    ...book,
    categories: [{ ...rootOf(book), ...root }, ...categories],
    items: book.items.map((item) => {
      const place = placed.get(item.id);
      if (!place) return item;
      const { categoryId, weight, extraCredit, counts, position } = place;
      return { ...item, categoryId: categoryId === book.courseId ? null : categoryId, weight, extraCredit, counts, position };
    }),
  };
  const tree = treeOf(after);
  const errors = [...misplaced(after, tree, items), ...scaleProblems(after), ...problemsOfTree(tree).map(treeError(after))];
  if (errors.length > 0) throw new Problem(422, 'kernel.invalid-input', { errors });
  return after;
}

function idsIn(category: GradeCategory): string[] {
  return [category.id, ...category.children.flatMap((child) => (isCategory(child) ? idsIn(child) : [child.id]))];
}

/** What no way from the course's total leads to: in a circle, in a category that is not there, or not of this course. */
function misplaced({ categories, items }: CourseBook, tree: GradeCategory, named: readonly PlacedGradeItemDto[]): FieldError[] {
  const reached = new Set(idsIn(tree));
  const lost = ({ id }: { id: string }): boolean => !reached.has(id);
  return [...categories, ...items, ...named].filter(lost).map(({ id }) => ({ field: id, code: 'tree-lost' }));
}

function scaleProblems({ categories }: CourseBook): FieldError[] {
  return categories
    .filter(({ aggregation, total }) => (aggregation === 'natural') !== (total === 'points'))
    .map(({ id }) => ({ field: id, code: 'tree-total' }));
}

const treeError =
  ({ courseId }: CourseBook) =>
  ({ key, params }: ReturnType<typeof problemsOfTree>[number]): FieldError => ({
    field: String(params?.['id'] ?? courseId),
    code: key.replace('grades.tree-problem.', 'tree-'),
  });

function parentsFirst(parentId: string, categories: readonly GradeCategoryDto[]): GradeCategoryDto[] {
  const inside = categories.filter((category) => category.parentId === parentId);
  return inside.flatMap((category) => [category, ...parentsFirst(category.id, categories)]);
}
