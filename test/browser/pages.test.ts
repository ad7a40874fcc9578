import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startInstallation } from '../kills/installation.js';
import { launchBrowser } from './launch.js';
import { call, faultsAt, looks, named, signIn, wear } from './looks.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Course {
  readonly sections: readonly { readonly activities: readonly Named[] }[];
}
interface Quiz {
  readonly myAttempts: readonly { readonly id: string; readonly state: string }[];
}

/** A page, and what is opened on it before one looks. */
interface View {
  readonly path: string;
  readonly open?: (page: Page) => Promise<void>;
  /** Looked at in every look, not in Russian alone. */
  readonly named?: boolean;
}
type Reader = 'student' | 'student2' | 'parent' | 'teacher' | 'head' | 'coordinator';

let installation: Awaited<ReturnType<typeof startInstallation>>;
let browser: Browser;
let contexts: Readonly<Record<Reader, BrowserContext>>;
let views: Readonly<Record<Reader, readonly View[]>>;

const press =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  };
const shown = (...paths: readonly string[]): View[] => paths.map((path) => ({ path }));
const shownAlways = (...paths: readonly string[]): View[] => paths.map((path) => ({ path, named: true }));

async function importBroken(page: Page): Promise<void> {
  await press(/Загрузить вопросы|Import questions/)(page);
  const buffer = Buffer.from('::Хорошо::2 + 2?{=4 ~5}\n\n::Плохо::Нет закрывающей скобки {=1 ~2\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'вопросы.gift', mimeType: 'text/plain', buffer });
  await page.locator('.bank-problems').waitFor();
  for (const summary of await page.locator('.bank-more > summary').all()) await summary.click();
}
async function answerOne(page: Page): Promise<void> {
  // Another one than in the look before: what is saved already is not saved again.
  await page.getByRole('radio', { checked: false }).first().check();
  await page
    .getByText(/Сохранено|Saved at/)
    .first()
    .waitFor();
}

/** What the demo school has to show: a test in every state, and who has nothing. */
async function findViews(): Promise<typeof views> {
  const { items } = await call<{ items: Named[] }>(contexts.teacher, 'GET', 'courses/courses');
  const course = `/courses/${items.find(({ name }) => name.includes('7'))?.id}`;
  const draft = `/courses/${items.find(({ name }) => name.includes('8'))?.id}`;
  const { sections } = await call<Course>(contexts.teacher, 'GET', `courses${course}`);
  const test = (name: string) => sections.flatMap(({ activities }) => activities).find((activity) => activity.name === name)?.id ?? '';
  const [toTake, taken, missed, written] = ['Устройство компьютера', 'Информация и её единицы', 'Виды информации', 'Надёжный пароль'].map(
    test,
  );
  const open = await call<Named>(contexts.student, 'POST', `quiz/activities/${toTake}/attempts`);
  const finished = async (activityId = '') =>
    (await call<Quiz>(contexts.student, 'GET', `quiz/activities/${activityId}`)).myAttempts.find(({ state }) => state === 'finished')?.id;
  const result = `/quiz/attempts/${await finished(taken)}/result`;
  const ungraded = `/quiz/attempts/${await finished(written)}/result`;
  const attempt = `/quiz/attempts/${open.id}`;
  const reading = `/resources/${test('Бит, байт и их друзья')}`;
  const { items: banks } = await call<{ items: Named[] }>(
    contexts.teacher,
    'GET',
    `questions/banks?courseId=${course.slice('/courses/'.length)}`,
  );
  const { items: questions } = await call<{ items: Named[] }>(contexts.teacher, 'GET', `questions/banks/${banks[0]?.id}/questions`);
  const question = (name: string): string => `${course}/bank/questions/${questions.find((one) => one.name === name)?.id}`;
  const [drawing, essay] = ['Рисунок по координатам', 'Компьютер моей мечты'].map((name) => `/assignment/${test(name)}`);
  const graded = await call<{ items: { questionId: string; waiting: number }[] }>(
    contexts.teacher,
    'GET',
    `quiz/activities/${written}/grading`,
  );
  const toGrade = graded.items.find(({ waiting }) => waiting > 0)?.questionId;
  return {
    student: [
      ...shownAlways('/', course, result, '/grades'),
      ...shown(
        '/courses',
        '/courses/enter',
        `/quiz/${toTake}`,
        `/quiz/${taken}`,
        `/quiz/${missed}`,
        ungraded,
        reading,
        '/footprint',
        '/more',
      ),
      { path: '/grades', open: press(/Почему|Why/) },
      { path: attempt, open: answerOne, named: true },
      ...shown(`${attempt}?q=3`, `${attempt}?q=4`, `${attempt}?q=end`),
      { path: attempt, open: press(/^\d из 4$|^\d of 4$/) },
      ...shown(`${drawing}`, `${essay}`),
    ],
    student2: shown('/', '/courses', '/grades', '/footprint'),
    parent: shown('/', '/grades', '/footprint'),
    teacher: [
      ...shownAlways('/', `${course}/grades`),
      ...shown(`${course}/grades/periods`, `${course}/grades/set-up`, `${course}/grades/print`),
      { path: `${course}/grades`, open: press(/Добавить столбец|Add a column/) },
      { path: `${course}/grades/periods`, open: press(/Почему такая|Why this/) },
      { path: `${course}/grades/set-up`, open: press(/^Изменить: |^Edit: /) },
      ...shown(`${course}/settings`, `${course}/groups`),
      ...shown('/courses', course, draft, `${course}/participants`, `${draft}/participants`, `${draft}/grades`, `${draft}/bank`),
      ...shown(`/quiz/${toTake}`, `/quiz/${toTake}/questions`, `/quiz/${taken}/results`, `/quiz/${missed}/results`),
      ...shown(`/quiz/${toTake}/settings`, `/quiz/${taken}/question-figures`, `/quiz/${taken}/regrade`, `/quiz/${written}/grading`),
      ...shown(`/quiz/${written}/grading/${toGrade}`, `/quiz/${toTake}/paper?variants=2`),
      ...shown(`${course}/bank/paper?bank=${banks[0]?.id}&questions=${questions[0]?.id}`),
      { path: `/quiz/${toTake}/settings`, open: press(/Добавить исключение|Add an exception/) },
      { path: `/quiz/${toTake}/questions`, open: press(/Случайные вопросы|Random questions/) },
      ...shown(`/quiz/${written}/results?show=waiting`, `/quiz/${taken}/results?show=waiting`, result, ungraded),
      ...shown(
        `${drawing}`,
        `${drawing}/works`,
        `${drawing}/works?show=late`,
        `${drawing}/marking`,
        `${essay}/marking`,
        `${essay}/settings`,
      ),
      { path: '/courses', open: press(/Новый курс|New course/) },
      { path: course, open: press(/Добавить занятие|Add an activity/) },
      { path: `${course}/participants`, open: press(/Добавить участников|Add participants/) },
      { path: course, open: press(/Условия и выполнение|Conditions and completion/) },
      { path: `${course}/progress` },
      { path: `${course}/participants`, open: press(/Новый код|New code/) },
      { path: `${course}/groups`, open: press(/Новая группа|New group/) },
      { path: `${course}/settings`, open: press(/Скопировать|Copy/) },
      { path: `${course}/bank`, open: async (page) => page.getByRole('button', { name: 'Носители' }).click(), named: true },
      { path: `${draft}/bank`, open: importBroken },
      ...shown(reading, `${course}/bank/new`, question('Носители'), question('Килобайт')),
      { path: `${reading}/edit`, named: true },
      { path: `${course}/bank`, open: press(/Выгрузить|Export/) },
    ],
    head: shown('/', '/courses', '/courses/categories', course, '/quiz/handed-in'),
    coordinator: shown('/'),
  };
}

beforeAll(async () => {
  browser = await launchBrowser();
  installation = await startInstallation();
  const enter = (login: Reader) => signIn(browser, installation.url, login);
  contexts = {
    student: await enter('student'),
    student2: await enter('student2'),
    parent: await enter('parent'),
    teacher: await enter('teacher'),
    head: await enter('head'),
    coordinator: await enter('coordinator'),
  };
  views = await findViews();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

describe.each(looks)('in $name', (look) => {
  it.each(['student', 'student2', 'parent', 'teacher', 'head', 'coordinator'] as const)(
    'the pages of %s have no faults on a desktop and on a phone',
    async (reader) => {
      const toSee = views[reader].filter(named(look));
      await wear(contexts[reader], look);
      const page = await contexts[reader].newPage();
      const found: string[] = [];
      for (const { path, open } of toSee) found.push(...(await faultsAt(page, path, open)));
      expect(found).toEqual([]);
      await page.close();
    },
    600_000,
  );
});
