import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import type { TestApp } from '@sreda/testing/app';
import type { TestPerson, TestSchool } from '@sreda/testing/school';
import { Grades } from '../src/grades.service.js';

export interface Created {
  readonly id: string;
}
interface Note {
  readonly column: number;
  readonly raw?: number;
  readonly markState?: string;
  readonly typed?: boolean;
  readonly late?: boolean;
  readonly excluded?: boolean;
}
export interface Cell extends Omit<Note, 'column'> {
  readonly final: number | null;
  readonly version: number;
}
export interface Total {
  readonly categoryId: string;
  readonly value: number | null;
  readonly percent: number | null;
  readonly mark: number | null;
}
export interface Row {
  readonly personId: string;
  /** Of a table, not of what was written. */
  readonly name?: string;
  readonly finals: readonly (number | null)[];
  readonly versions: readonly number[];
  readonly notes: readonly Note[];
  readonly totals: readonly (number | null)[];
  readonly marks: readonly (number | null)[];
}
export interface Written {
  readonly columns: readonly string[];
  readonly totals: readonly string[];
  readonly items: readonly Row[];
}
export interface Table {
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly locked: boolean;
    readonly version: number;
    readonly day: string;
    readonly max: number;
  }[];
  readonly totals: readonly { readonly categoryId: string }[];
  readonly items: readonly Row[];
}
export interface Problems {
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

const product = createContext();

export function rowOf({ items }: Pick<Table, 'items'>, { id }: TestPerson): Row {
  const row = items.find(({ personId }) => personId === id);
  if (!row) throw new Error('No row');
  return row;
}
/** Undefined: nothing was ever there. */
export function cellOf({ columns, ...table }: Table, person: TestPerson, itemId: string): Cell | undefined {
  const { finals, versions, notes } = rowOf(table, person);
  const column = columns.findIndex(({ id }) => id === itemId);
  const version = versions[column];
  return version ? { ...notes.find((note) => note.column === column), final: finals[column] ?? null, version } : undefined;
}

/** A published course of the school's class with a test of 20 points and two columns of October, and what one does with it. */
export async function makeJournal(app: TestApp, school: TestSchool, name: string) {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
  const { client } = school.teacher;
  const courseId = (await client.post<Created>('courses/courses', { name })).json.id;
  await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  const sectionId = (await client.post<Created>(`courses/courses/${courseId}/sections`, { name: 'Раздел' })).json.id;
  await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
  const activity = { sectionId, type: 'quiz', name: `Тест: ${name}` };
  const activityId = (await client.post<Created>(`courses/courses/${courseId}/activities`, activity)).json.id;
  await get(Database).tx(product, (ctx) => get(Grades).setItem(ctx, activityId, 20));
  const column = async (title: string, scale: string, more: object = {}): Promise<string> => {
    const answer = await client.post<Created>(`grades/courses/${courseId}/items`, { name: title, day: '2026-10-05', scale, ...more });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json.id;
  };
  const [essay, work] = [await column(`Сочинение: ${name}`, 'mark'), await column(`Работа: ${name}`, 'points', { max: 40 })];
  const [test] = await app.db.sql<Created>(`select id from grades.item where activity_id = $1`, [activityId]);
  return {
    ...{ courseId, activityId, test: test?.id ?? '', essay, work, column },
    /** As the activity does it. */
    record: (personId: string, raw: number): Promise<void> =>
      get(Database).tx(product, (ctx) =>
        get(Grades).record(ctx, { activityId, personId, raw, state: 'graded', rule: 'quiz.rule.highest', inputs: [] }),
      ),
    write: (cells: readonly object[], more: object = {}, by: TestPerson = school.teacher) =>
      by.client.put<Written & Problems>(`grades/courses/${courseId}/cells`, { cells, ...more }),
    table: async (): Promise<Table> => (await client.get<Table>(`grades/courses/${courseId}/table?limit=200`)).json,
  };
}
export type Journal = Awaited<ReturnType<typeof makeJournal>>;
