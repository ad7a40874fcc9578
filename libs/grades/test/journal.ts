import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import type { TestApp } from '@sreda/testing/app';
import type { TestPerson, TestSchool } from '@sreda/testing/school';
import { Grades } from '../src/grades.service.js';

export interface Created {
  readonly id: string;
}
export interface Cell {
  readonly itemId: string;
  readonly final?: number;
  readonly raw?: number;
  readonly markState?: string;
  readonly typed?: boolean;
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
  readonly grades: readonly Cell[];
  readonly totals: readonly Total[];
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
export const cellOf = (row: Row, itemId: string): Cell | undefined => row.grades.find((cell) => cell.itemId === itemId);

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
      by.client.put<{ items: readonly Row[] } & Problems>(`grades/courses/${courseId}/cells`, { cells, ...more }),
    table: async (): Promise<Table> => (await client.get<Table>(`grades/courses/${courseId}/table?limit=200`)).json,
  };
}
export type Journal = Awaited<ReturnType<typeof makeJournal>>;
