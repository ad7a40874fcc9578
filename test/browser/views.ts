import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { call, findCourse, idOf, type Items, type Named } from './api.js';
import { DemoSchool } from './demo-school.js';
import { faultsAt, looks, named, wear } from './looks.js';
import { settled } from './settled.js';

/** A page, and what is opened on it before one looks. */
export interface View {
  readonly path: string;
  readonly open?: (page: Page) => Promise<void>;
  /** Looked at in every look, not in Russian alone. */
  readonly named?: boolean;
}
interface Quiz {
  readonly myAttempts: readonly { readonly id: string; readonly state: string }[];
}

export const shown = (...paths: readonly string[]): View[] => paths.map((path) => ({ path }));
export const shownAlways = (...paths: readonly string[]): View[] => paths.map((path) => ({ path, named: true }));
/** Opens a dialog. */
export const press =
  (name: RegExp) =>
  (page: Page): Promise<void> =>
    settled(page, async () => {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
    });

/** The page of a topic by its title. */
export async function topicOf(context: BrowserContext, boardId: string, title: string): Promise<string> {
  const { items } = await call<Items<{ id: string; title: string }>>(context, 'GET', `forum/boards/${boardId}/topics`);
  return `/forum/topics/${items.find((topic) => topic.title === title)?.id}`;
}

/** Addresses of what the demo school has to show: a test in every state, and who has nothing. */
async function findPlaces(teacher: BrowserContext, student: BrowserContext) {
  const [course, draft] = [await findCourse(teacher, 'Информатика, 7 класс'), await findCourse(teacher, 'Информатика, 8 класс')];
  const [toTake, taken, missed, written] = [
    course.activity('Устройство компьютера'),
    course.activity('Информация и её единицы'),
    course.activity('Виды информации'),
    course.activity('Надёжный пароль'),
  ];
  const open = await call<{ id: string }>(student, 'POST', `quiz/activities/${toTake}/attempts`);
  const resultOf = async (activityId: string): Promise<string> => {
    const { myAttempts } = await call<Quiz>(student, 'GET', `quiz/activities/${activityId}`);
    return `/quiz/attempts/${myAttempts.find(({ state }) => state === 'finished')?.id}/result`;
  };
  const [bank] = (await call<Items<Named>>(teacher, 'GET', `questions/banks?courseId=${course.id}`)).items;
  const questions = (await call<Items<Named>>(teacher, 'GET', `questions/banks/${bank?.id}/questions`)).items;
  const graded = await call<Items<{ questionId: string; waiting: number }>>(teacher, 'GET', `quiz/activities/${written}/grading`);
  const [announcement] = (await call<Items<{ id: string }>>(student, 'GET', 'announcements/mine?unread=true')).items;
  const [consultation] = (await call<Items<{ id: string }>>(teacher, 'GET', 'consultations/requests?view=mine')).items;
  return {
    consultation: `/consultations/requests/${consultation?.id}`,
    announcement: `/announcements/${announcement?.id}`,
    course: `/courses/${course.id}`,
    draft: `/courses/${draft.id}`,
    toTake: `/quiz/${toTake}`,
    taken: `/quiz/${taken}`,
    missed: `/quiz/${missed}`,
    written: `/quiz/${written}`,
    toGrade: `/quiz/${written}/grading/${graded.items.find(({ waiting }) => waiting > 0)?.questionId}`,
    attempt: `/quiz/attempts/${open.id}`,
    result: await resultOf(taken),
    ungraded: await resultOf(written),
    reading: `/resources/${course.activity('Бит, байт и их друзья')}`,
    drawing: `/assignment/${course.activity('Рисунок по координатам')}`,
    essay: `/assignment/${course.activity('Компьютер моей мечты')}`,
    lessons: `/forum/${course.activity('Вопросы по урокам')}`,
    talk: await topicOf(student, course.activity('Вопросы по урокам'), 'Почему в килобайте 1024 байта?'),
    waiting: await topicOf(student, course.activity('Пароль из четырёх слов'), 'Почему его трудно подобрать?'),
    paper: `/courses/${course.id}/bank/paper?bank=${bank?.id}&questions=${questions[0]?.id}`,
    question: (name: string): string => `/courses/${course.id}/bank/questions/${idOf(questions, name)}`,
  };
}
export type Places = Awaited<ReturnType<typeof findPlaces>>;

/** The pages of each reader by demo sign-in have no faults, on a desktop and on a phone. */
export function describeViews(viewsOf: Readonly<Record<string, (places: Places) => readonly View[]>>): void {
  const school = DemoSchool.forTests();
  const contexts = new Map<string, BrowserContext>();
  let places: Places;

  beforeAll(async () => {
    for (const login of new Set(['teacher', 'student', ...Object.keys(viewsOf)])) contexts.set(login, await school.signIn(login));
    const [teacher, student] = [contexts.get('teacher'), contexts.get('student')];
    if (teacher && student) places = await findPlaces(teacher, student);
  }, 60_000);
  afterAll(() => contexts.clear());

  describe.each(looks)('in $name', (look) => {
    it.each(Object.entries(viewsOf))(
      'the pages of %s have no faults on a desktop and on a phone',
      async (login, find) => {
        const context = contexts.get(login);
        if (!context) throw new Error(`Nobody is signed in as ${login}`);
        await wear(context, look);
        const page = await context.newPage();
        const found: string[] = [];
        for (const { path, open } of find(places).filter(named(look))) found.push(...(await faultsAt(page, path, open)));
        expect(found).toEqual([]);
        await page.close();
      },
      600_000,
    );
  });
}
