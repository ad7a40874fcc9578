import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { WrittenRowDto, WrittenRowsDto } from '../cells/cells.dto.js';
import { markTable, treeSettings } from '../marks.settings.js';
import { BookReader } from './book.reader.js';
import { type CellRow, cellRow, entriesReader, type StoredCells } from './cell-row.js';
import { type CourseBook, planOf, totalIds } from './course-book.js';
import { totalsReader } from './totals.js';

/** Rows of the class table: the cells as they are stored, and the totals that follow from them. */
@Injectable()
export class GradeRows {
  constructor(
    private readonly database: Database,
    private readonly books: BookReader,
  ) {}

  /** One row for each person, in their order. One statement. */
  async of(ctx: RequestContext, book: CourseBook, personIds: readonly string[]): Promise<WrittenRowDto[]> {
    const [cells, settings] = [await this.cells(ctx, book, personIds), await this.books.settingsOf(ctx, book)];
    const totals = totalsReader(book, planOf(book, treeSettings(settings)), markTable(settings), totalIds(book));
    const entriesOf = entriesReader(book.items);
    return personIds.map((personId) => {
      const row = cells(personId);
      const { totals: values, marks } = totals(entriesOf(row));
      return { personId, finals: row.finals, versions: row.versions, notes: row.notes, totals: values, marks };
    });
  }

  /** The same rows with what their positions mean, for a reader who may have an older table. */
  async written(ctx: RequestContext, courseId: string, personIds: readonly string[]): Promise<WrittenRowsDto> {
    const book = await this.books.ofCourse(ctx, courseId);
    return { columns: book.items.map(({ id }) => id), totals: totalIds(book), items: await this.of(ctx, book, personIds) };
  }

  /**
   * By person. The database answers a line of numbers for each: a row for each cell cost this process a third of the whole table, an object of JSON for
   * each cell the database more than that.
   */
  async cells(
    ctx: RequestContext,
    { items }: Pick<CourseBook, 'items'>,
    personIds: readonly string[],
  ): Promise<(personId: string) => CellRow> {
    const rows = await this.database.query<StoredCells & { personId: string }>(
      ctx,
      `select g.person_id as "personId", json_agg(i.n::int - 1) as columns, json_agg(g.final::float8) as finals, json_agg(g.version) as versions,
              json_strip_nulls(json_agg(json_build_object('column', i.n - 1, 'state', nullif(g.state, 'graded'), 'markState', g.mark_state,
                'typed', nullif(g.typed, false), 'raw', case when g.typed then g.raw end, 'excluded', nullif(g.excluded, false),
                'late', nullif(g.late, false), 'hidden', nullif(g.hidden, false)))
                filter (where g.state <> 'graded' or g.mark_state is not null or g.typed and i.activity or g.excluded or g.late or g.hidden)) as notes
       from unnest($1::uuid[], $2::boolean[]) with ordinality i (id, activity, n)
       join grades.grade g on g.item_id = i.id and g.person_id = any($3::uuid[])
       group by g.person_id`,
      [items.map(({ id }) => id), items.map(({ activityId }) => activityId !== null), personIds],
    );
    const stored = new Map(rows.map((row) => [row.personId, row]));
    return (personId) => cellRow(items.length, stored.get(personId));
  }
}
