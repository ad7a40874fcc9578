import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { HandedInService } from '../src/handed-in.service.js';
import { gift } from './bank.js';

interface Created {
  id: string;
}
interface Items<T> {
  items: T[];
  next: string | null;
}
interface Figures {
  handedIn: number;
  handedInBefore: number;
  waiting: number;
}
interface HandedIn extends Items<{ name: string; figures: Figures }> {
  figures: Figures;
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
/** A test that a machine grades, and one with a question for the teacher. */
let automatic: string;
let written: string;
let service: HandedInService;

async function makeQuizzes({ teacher, classId }: TestSchool): Promise<[string, string]> {
  const { client } = teacher;
  const courseId = (await client.post<Created>('courses/courses', { name: 'Информатика' })).json.id;
  await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  const sectionId = (await client.post<Created>(`courses/courses/${courseId}/sections`, { name: 'Биты' })).json.id;
  await client.post(`enrolment/courses/${courseId}/participants`, { classId, role: 'student' });
  const bankId = (await client.get<Items<Created>>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
  await client.upload(`questions/banks/${bankId}/import`, 'биты.gift', gift);
  const { items } = (await client.get<Items<Created & { name: string }>>(`questions/banks/${bankId}/questions`)).json;
  const make = async (name: string, question: string): Promise<string> => {
    const questions = [{ questionId: items.find((q) => q.name === question)?.id }];
    const body = { sectionId, type: 'quiz', name, settings: { questions } };
    return (await client.post<Created>(`courses/courses/${courseId}/activities`, body)).json.id;
  };
  return [await make('Биты', 'Верно ли'), await make('Сочинение', 'Объясните')];
}
async function handIn(activityId: string, { client }: TestPerson, daysAgo = 0): Promise<void> {
  const { id } = (await client.post<Created>(`quiz/activities/${activityId}/attempts`)).json;
  const response = { answer: activityId === written ? 'Так удобнее' : true };
  await client.put(`quiz/attempts/${id}/slots/1`, { response, sequence: 1 });
  const { status, text } = await client.post(`quiz/attempts/${id}/finish`);
  if (status !== 200) throw new Error(text);
  await app.db.sql(`update quiz.attempt set finished_at = finished_at - make_interval(days => $2) where id = $1`, [id, daysAgo]);
}
const contextOf = ({ id, accountId }: TestPerson) => createContext({ actor: { personId: id, accountId }, organisationId: school.id });

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  service = app.server.app.get(HandedInService, { strict: false });
  [automatic, written] = await makeQuizzes(school);
  await handIn(automatic, school.student);
  await handIn(automatic, school.classmate, 8);
  await handIn(written, school.student, 30);
  await handIn(written, school.classmate, 6);
  const [elsewhere] = await makeQuizzes(other);
  await handIn(elsewhere, other.student);
}, 120_000);
afterAll(() => app.close(), 60_000);

describe('what waits for a teacher', () => {
  const toGrade = async ({ client }: TestPerson) =>
    (await client.get<Items<{ name: string; courseName: string; waiting: number }>>('quiz/to-grade')).json.items;

  it('is counted by test for who teaches the course', async () => {
    expect(await toGrade(school.teacher)).toMatchObject([{ name: 'Сочинение', courseName: 'Информатика', waiting: 2 }]);
  });

  it.each(['head', 'methodist', 'administrator', 'colleague', 'student', 'guardian'] as const)('is nothing for %s', async (part) => {
    expect(await toGrade(school[part])).toEqual([]);
  });

  it('costs one query', async () => {
    await expectQueries(1, () => service.toGrade(contextOf(school.teacher), { limit: 50 }));
  });

  it('is the queue that the results can be narrowed to', async () => {
    const results = async (activityId: string) =>
      (await school.teacher.client.get<Items<{ grade: number | null }>>(`quiz/activities/${activityId}/results?state=waiting`)).json.items;
    expect((await results(written)).map(({ grade }) => grade)).toEqual([null, null]);
    expect(await results(automatic)).toEqual([]);
  });
});

describe('what a school hands in', () => {
  it('is counted beside the week before, test by test', async () => {
    const { json } = await school.head.client.get<HandedIn>(`quiz/organisations/${school.id}/handed-in`);
    expect(json.figures).toEqual({ handedIn: 2, handedInBefore: 1, waiting: 2 });
    expect(json.items.map(({ name, figures }) => [name, figures])).toEqual([
      ['Биты', { handedIn: 1, handedInBefore: 1, waiting: 0 }],
      ['Сочинение', { handedIn: 1, handedInBefore: 0, waiting: 2 }],
    ]);
  });

  it('has the same figures on every page', async () => {
    const first = await service.ofOrganisation(contextOf(school.head), school.id, { limit: 1 });
    const second = await service.ofOrganisation(contextOf(school.head), school.id, { limit: 1, after: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Биты', 'Сочинение']);
    expect(second).toMatchObject({ figures: first.figures, next: null });
  });

  it('costs one query', async () => {
    await expectQueries(1, () => service.ofOrganisation(contextOf(school.head), school.id, { limit: 50 }));
  });

  it('is told to nobody else', async () => {
    expect((await school.teacher.client.get(`quiz/organisations/${school.id}/handed-in`)).status).toBe(403);
    expect((await school.head.client.get(`quiz/organisations/${other.id}/handed-in`)).status).toBe(404);
  });
});

describe('new grades', () => {
  const recent = async ({ client }: TestPerson) =>
    client.get<Items<{ name: string; courseName: string; final: number; why: { inputs: unknown[] } }>>(
      `grades/persons/${school.student.id}/recent`,
    );

  it('come with their why to the student and the guardian', async () => {
    for (const person of [school.student, school.guardian]) {
      const [grade, ...rest] = (await recent(person)).json.items;
      expect(grade).toMatchObject({ name: 'Биты', courseName: 'Информатика', final: 1, why: { inputs: [{ counts: true }] } });
      // What waits for a teacher is no grade yet.
      expect(rest).toEqual([]);
    }
  });

  it('are new for two weeks', async () => {
    await app.db.sql(`update grades.grade set changed_at = changed_at - interval '15 days' where person_id = $1`, [school.student.id]);
    expect((await recent(school.student)).json.items).toEqual([]);
  });
});
