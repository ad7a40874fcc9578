import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { GradeCellDto, WrittenRowDto } from '../cells/cells.dto.js';
import { markTable, treeSettings } from '../marks.settings.js';
import { BookReader } from './book.reader.js';
import { type CourseBook, planOf } from './course-book.js';
import { type CellValue, entriesOf } from './person-entries.js';
import { totalDtos } from './totals.js';

const cellValue = ({ final, ...cell }: GradeCellDto): CellValue => ({ ...cell, final: final ?? null });

/** Rows of the class table: the cells as they are stored, and the totals that follow from them. */
@Injectable()
export class GradeRows {
  constructor(
    private readonly database: Database,
    private readonly books: BookReader,
  ) {}

  /** One row for each person, in their order. One statement. */
  async of(ctx: RequestContext, book: CourseBook, personIds: readonly string[]): Promise<WrittenRowDto[]> {
    const [cells, settings] = [await this.cells(ctx, book.courseId, personIds), await this.books.settingsOf(ctx, book)];
    const [tree, table] = [planOf(book, treeSettings(settings)), markTable(settings)];
    return personIds.map((personId) => {
      const grades = cells.get(personId) ?? [];
      return { personId, grades, totals: totalDtos(book, tree, entriesOf(grades.map(cellValue)), table) };
    });
  }

  /** By person; only what there is. */
  async cells(ctx: RequestContext, courseId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, GradeCellDto[]>> {
    const rows = await this.database.query<{ personId: string; grades: GradeCellDto[] }>(
      ctx,
      `select g.person_id as "personId", json_agg(json_strip_nulls(json_build_object(
                'itemId', g.item_id, 'final', g.final::float8, 'raw', case when g.typed then g.raw::float8 end, 'state', g.state,
                'markState', g.mark_state, 'typed', nullif(g.typed, false), 'excluded', nullif(g.excluded, false), 'late', nullif(g.late, false),
                'hidden', nullif(g.hidden, false), 'version', g.version))) as grades
       from grades.grade g join grades.item i on i.id = g.item_id
       where i.course_id = $1 and i.removed_at is null and g.person_id = any($2::uuid[]) group by g.person_id`,
      [courseId, personIds],
    );
    return new Map(rows.map(({ personId, grades }) => [personId, grades]));
  }
}
