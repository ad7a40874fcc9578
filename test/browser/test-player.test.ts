import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { call, findCourse, idOf, type Items, type Named } from './api.js';
import { DemoSchool, newPage } from './demo-school.js';
import { faults, PHONE } from './looks.js';
import { takePhoto } from './photo.js';

interface Attempt {
  readonly id: string;
  readonly state: string;
  readonly mark: number | null;
  readonly slots: readonly { readonly response: unknown; readonly sequence: number }[];
}

const QUESTIONS = `::П1::Дважды два — четыре.{TRUE}

::П2::Дважды два — пять.{FALSE}

::П3::Трижды три — девять.{TRUE}

::П4::Почему трижды три — девять?{}
`;

const school = DemoSchool.forTests();
let teacher: BrowserContext;
let questionIds: readonly string[];
let courseId: string;
let sectionId: string;

beforeAll(async () => {
  teacher = await school.signIn('teacher');
  ({ id: courseId, sectionId } = await findCourse(teacher, 'Информатика, 7 класс'));
  const [bank] = (await call<Items<Named>>(teacher, 'GET', `questions/banks?courseId=${courseId}`)).items;
  const session = (await (await teacher.request.get('/api/v1/identity/session')).json()) as { csrfToken: string };
  await teacher.request.post(`/api/v1/questions/banks/${bank?.id}/import`, {
    headers: { 'x-csrf-token': session.csrfToken },
    multipart: { file: { name: 'проба.gift', mimeType: 'text/plain', buffer: Buffer.from(QUESTIONS) } },
  });
  const found = (await call<Items<Named>>(teacher, 'GET', `questions/banks/${bank?.id}/questions?limit=200`)).items;
  questionIds = ['П1', 'П2', 'П3', 'П4'].map((name) => idOf(found, name));
  const essay = `questions/questions/${questionIds[3]}`;
  const { definition, version } = await call<{ definition: object; version: number }>(teacher, 'GET', essay);
  const attachments = { max: 2, required: 1, types: ['image'] };
  await call(teacher, 'PUT', essay, { name: 'П4', definition: { ...definition, attachments }, state: 'ready', version });
});

async function begin(login: string, count: number, settings: object = {}): Promise<{ student: BrowserContext; attempt: Attempt }> {
  const { id } = await call<Named>(teacher, 'POST', `courses/courses/${courseId}/activities`, {
    sectionId,
    type: 'quiz',
    name: `Проба ${login}`,
    settings: { ...settings, questions: questionIds.slice(0, count).map((questionId) => ({ questionId })) },
  });
  const student = await school.signIn(login);
  return { student, attempt: await call<Attempt>(student, 'POST', `quiz/activities/${id}/attempts`) };
}
async function open(student: BrowserContext, attempt: Attempt, withClock = false): Promise<Page> {
  const page = await newPage(student, PHONE);
  if (withClock) await page.clock.install();
  await page.goto(`/quiz/attempts/${attempt.id}`);
  return page;
}
const saved = (page: Page) =>
  page
    .getByText(/^Сохранено/)
    .first()
    .waitFor();
const choose = (page: Page, answer: string) => page.getByRole('radio', { name: answer, exact: true }).check();
const next = (page: Page, name = 'Далее') => page.getByRole('button', { name, exact: true }).click();
const answers = async (student: BrowserContext, { id }: Attempt) =>
  (await call<Attempt>(student, 'GET', `quiz/attempts/${id}`)).slots.map(({ response }) => response);

describe('a test on a phone', () => {
  it('goes on for ten minutes without a network, through a closed tab, and loses nothing', async () => {
    const { student, attempt } = await begin('student', 4);
    let page = await open(student, attempt, true);
    await choose(page, 'Верно');
    await saved(page);
    await student.setOffline(true);
    await next(page);
    await choose(page, 'Неверно');
    await page
      .getByText(/на этом устройстве/)
      .first()
      .waitFor();
    await next(page);
    await choose(page, 'Верно');
    await next(page);
    // The editor is here, although nobody has seen it while there was a network.
    await page.getByRole('textbox', { name: 'Ваш ответ' }).click();
    await page.keyboard.type('Потому что \\(3^2\\) есть');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Вопрос 4 из 4').first().waitFor();
    const choice = page.getByLabel('Выбрать файлы');
    await choice.setInputFiles({ name: 'лист.jpg', mimeType: 'image/jpeg', buffer: await takePhoto(page) });
    await page.getByText('Пока на этом устройстве').waitFor();
    await page.clock.fastForward('10:00');
    expect(await page.getByText(/^Сохранено/).count()).toBe(0);
    await next(page, 'К сдаче');
    await page.getByRole('button', { name: 'Сдать работу' }).click();
    await page.getByText(/Не удалось сдать: нет связи/).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.close();
    await student.setOffline(false);
    expect(await answers(student, attempt)).toEqual([{ answer: true }, { answer: null }, { answer: null }, { answer: '' }]);

    page = await open(student, attempt);
    await saved(page);
    const file = { fileId: expect.any(String), name: 'лист.jpg', mediaType: 'image/jpeg', size: expect.any(Number) };
    const essay = { answer: '<p>Потому что \\(3^2\\) есть</p>', files: [file] };
    expect(await answers(student, attempt)).toEqual([{ answer: true }, { answer: false }, { answer: true }, essay]);
    await page.goto(`/quiz/attempts/${attempt.id}?q=4`);
    await page.getByText('Приложено').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Убрать: лист.jpg' }).click();
    await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await page.getByText('Приложено').waitFor();
    await saved(page);
    await page.goto(`/quiz/attempts/${attempt.id}?q=end`);
    await page.getByText('Вы ответили на все вопросы.').waitFor();
    await page.getByRole('button', { name: 'Сдать работу' }).click();
    await page.locator('.s-panel math msup').waitFor();
    await page.getByRole('img', { name: 'лист.jpg' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await student.close();
  }, 120_000);

  it('takes files in a teacher’s preview, too', async () => {
    const settings = { questions: [{ questionId: questionIds[3] }] };
    const { id } = await call<Named>(teacher, 'POST', `courses/courses/${courseId}/activities`, {
      ...{ sectionId, type: 'quiz', name: 'Проба с файлами', settings },
    });
    const page = await newPage(teacher, PHONE);
    await page.goto(`/quiz/${id}/preview`);
    await page.getByLabel('Выбрать файлы').setInputFiles({ name: 'лист.jpg', mimeType: 'image/jpeg', buffer: await takePhoto(page) });
    await page.getByText('Приложено').waitFor();
    await saved(page);
    await page.reload();
    await page.getByText('Приложено').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.close();
  }, 60_000);

  it('is handed in by itself when the time is over, with what was saved', async () => {
    const { student, attempt } = await begin('student', 3, { timeLimitMinutes: 30, layout: 'all' });
    let page = await open(student, attempt);
    await page.getByText('Вопросы 1–3 из 3').first().waitFor();
    await page.getByRole('radio', { name: 'Верно', exact: true }).first().check();
    await saved(page);
    await page.getByRole('button', { name: 'Вернуться позже' }).nth(1).click();
    await page.close();
    await school.database.sql(`update quiz.attempt set deadline = now() + interval '4 seconds' where id = $1`, [attempt.id]);

    page = await open(student, attempt);
    await page.getByRole('button', { name: 'Снять отметку' }).first().waitFor();
    await page.getByRole('heading', { name: /: результат$/ }).waitFor();
    await page.getByText('1 из 3').first().waitFor();
    expect(await call<Attempt>(student, 'GET', `quiz/attempts/${attempt.id}`)).toMatchObject({ state: 'finished', mark: 1 });
    await student.close();
  }, 120_000);
});
