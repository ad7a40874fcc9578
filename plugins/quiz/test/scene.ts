import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import type { AttemptDto, SavedDto } from '../src/attempt.dto.js';
import type { QuizDto } from '../src/quiz.dto.js';

/** Dates are texts outside of the server. */
export type Json<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };
export interface Items<T> {
  readonly items: T[];
  readonly next: string | null;
}
export type Attempt = Json<AttemptDto>;

/** Two categories, one in the other, and one beside them: questions that are right with the first choice, and an essay. */
const BANK = `$CATEGORY: Алгебра

::А1::Первый? {=да ~нет}

::А2::Второй? {=да ~нет}

$CATEGORY: Алгебра/Дроби

::Д1::Третий? {=да ~нет}

::Д2::Четвёртый? {=да ~нет}

::Д3::Пятый? {=да ~нет ~может быть}

$CATEGORY: Прочее

::Верно::Дважды два — четыре.{TRUE}

::Объясните::Почему?{}
`;

/** A course in a school with a bank, and what its people do. */
export class Scene {
  private constructor(
    readonly app: TestApp,
    readonly school: TestSchool,
    readonly other: TestSchool,
    readonly courseId: string,
    readonly sectionId: string,
    readonly bankId: string,
    /** By name. */
    readonly questions: Readonly<Record<string, string>>,
    readonly categories: Readonly<Record<string, string>>,
  ) {}

  static async make(): Promise<Scene> {
    const app = await startTestApp();
    const school = await makeSchool(app, 'Лицей');
    const other = await makeSchool(app, 'КАНАРЕЙКА');
    const { client } = school.teacher;
    const courseId = (await client.post<{ id: string }>('courses/courses', { name: 'Алгебра' })).json.id;
    await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
    const sectionId = (await client.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Раздел' })).json.id;
    await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
    const bankId = (await client.get<Items<{ id: string }>>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
    const imported = await client.upload<{ report: { imported: number } }>(`questions/banks/${bankId}/import`, 'банк.gift', BANK);
    if (imported.json.report.imported !== 7) throw new Error(imported.text);
    type Named = Items<{ id: string; name: string }>;
    const byName = async (path: string) => Object.fromEntries((await client.get<Named>(path)).json.items.map(({ id, name }) => [name, id]));
    const questions = await byName(`questions/banks/${bankId}/questions`);
    const categories = await byName(`questions/banks/${bankId}/categories`);
    return new Scene(app, school, other, courseId, sectionId, bankId, questions, categories);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  question = (name: string, maxMark = 1) => ({ questionId: this.questions[name], maxMark });
  random = (category: string | null, picks: number, rule: { deep?: boolean; tags?: string[] } = {}) => ({
    rule: { bankId: this.bankId, categoryId: category && this.categories[category], deep: true, tags: [], picks, ...rule },
  });

  async quiz(questions: object[], settings: object = {}): Promise<string> {
    const { json, status, text } = await this.school.teacher.client.post<{ id: string }>(`courses/courses/${this.courseId}/activities`, {
      sectionId: this.sectionId,
      type: 'quiz',
      name: 'Проверка',
      settings: { ...settings, questions },
    });
    if (status !== 201) throw new Error(text);
    return json.id;
  }

  /** Changes the test as its form does. */
  async change(activityId: string, body: object) {
    const { version } = (await this.school.teacher.client.get<{ version: number }>(`courses/activities/${activityId}`)).json;
    return this.school.teacher.client.patch(`courses/activities/${activityId}`, { version, ...body });
  }

  get = (activityId: string, { client }: TestPerson = this.school.student) => client.get<Json<QuizDto>>(`quiz/activities/${activityId}`);
  start = (activityId: string, { client }: TestPerson = this.school.student, body?: object) =>
    client.post<Attempt>(`quiz/activities/${activityId}/attempts`, body);
  attempt = (id: string, { client }: TestPerson = this.school.student) => client.get<Attempt>(`quiz/attempts/${id}`);
  save = (id: string, slot: number, response: object, sequence = 1, { client }: TestPerson = this.school.student) =>
    client.put<Json<SavedDto>>(`quiz/attempts/${id}/slots/${slot}`, { response, sequence });
  finish = (id: string, { client }: TestPerson = this.school.student) => client.post<Attempt>(`quiz/attempts/${id}/finish`);

  /** A whole attempt: the response to each question in the order of the attempt. */
  async take(activityId: string, responses: readonly (object | null)[], person: TestPerson = this.school.student): Promise<Attempt> {
    const { json, status, text } = await this.start(activityId, person);
    if (status !== 200) throw new Error(text);
    for (const [i, response] of responses.entries()) if (response) await this.save(json.id, i + 1, response, 1, person);
    return (await this.finish(json.id, person)).json;
  }

  sql = <T = Record<string, unknown>>(text: string, parameters: unknown[] = []) => this.app.db.sql<T>(text, parameters);
}

export const right = { choices: [0] };
export const wrong = { choices: [1] };
