import { pipeline, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Locale, RequestContext } from '@sreda/plugin-sdk';
import { Audit, peopleByName, People } from '@sreda/plugin-sdk/server';
import { stringify } from 'csv-stringify';
import { BookReader } from '../book/book.reader.js';
import type { CourseBook } from '../book/course-book.js';
import { CourseStudents } from '../book/course-students.js';
import { GradeRows } from '../book/grade-rows.service.js';
import type { WrittenRowDto } from '../cells/cells.dto.js';
import type { MarkState } from '../tree/grade-tree.js';
import { type Value, workbook } from './workbook.js';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const WORDS: Readonly<Record<Locale, { student: string; total: string; mark: string; outOf: string; states: Record<MarkState, string> }>> =
  {
    ru: { student: 'Ученик', total: 'Итог', mark: 'Отметка', outOf: 'из', states: { absent: 'н', passed: 'зач', failed: 'незач' } },
    en: { student: 'Student', total: 'Total', mark: 'Mark', outOf: 'of', states: { absent: 'abs', passed: 'pass', failed: 'fail' } },
  };

/** Rows that are read at a time. */
const CHUNK = 200;

/** The class table as a file for a spreadsheet. */
@Injectable()
export class ExportService {
  constructor(
    private readonly books: BookReader,
    private readonly rows: GradeRows,
    private readonly students: CourseStudents,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async table(ctx: RequestContext, courseId: string, format: ExportFormat): Promise<{ name: string; stream: Readable }> {
    const book = await this.books.ofCourse(ctx, courseId);
    const name = `${book.courseName}.${format}`;
    const lines = this.lines(ctx, book);
    return { name, stream: format === 'csv' ? csv(ctx.locale, lines) : workbook(lines, ctx.now()) };
  }

  private async *lines(ctx: RequestContext, book: CourseBook): AsyncGenerator<Value[]> {
    const words = WORDS[ctx.locale];
    const columns = book.items.map((item) => (item.scale === 'points' ? `${item.name} (${words.outOf} ${item.max})` : item.name));
    yield [words.student, ...columns, words.total, words.mark];
    const students = await this.students.now(ctx, book.courseId);
    for (let after: string | undefined, more = true; more;) {
      const { items, next } = await peopleByName(ctx, this.people, students, { limit: CHUNK, after });
      const personIds = items.map(({ personId }) => personId);
      this.audit.seen(ctx, personIds, 'grades.export');
      const rows = await this.rows.of(ctx, book, personIds);
      for (const [index, row] of rows.entries()) yield [items[index]?.name ?? '', ...values(row, words.states)];
      after = next ?? undefined;
      more = next !== null;
    }
  }
}

function values({ totals, marks, ...cells }: WrittenRowDto, states: Readonly<Record<MarkState, string>>): Value[] {
  const line: Value[] = [...cells.finals];
  for (const { column, markState } of cells.notes) if (markState) line[column] = states[markState];
  return [...line, totals[0] ?? null, marks[0] ?? null];
}

/**
 * As spreadsheets of the reader's country read it: with the byte order mark, and in Russian with semicolons and a decimal comma. What looks like a
 * formula is made text: names of people and items may hold one.
 */
function csv(locale: Locale, lines: AsyncIterable<Value[]>): Readable {
  const number = (value: number): string => (locale === 'ru' ? String(value).replace('.', ',') : String(value));
  const stream = stringify({
    bom: true,
    delimiter: locale === 'ru' ? ';' : ',',
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number },
  });
  // A fault shows as an answer that breaks off; who reads may go away.
  pipeline(Readable.from(lines), stream, () => undefined);
  return stream;
}
