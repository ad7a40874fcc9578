import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './launch.js';
import { faults, PHONE } from './looks.js';
import { givePasswords, signIn } from './people.js';
import { settled } from './settled.js';
import { button, dialog, heading, link } from './steps.js';

// `a` publishes a category of questions, `b` has an agreement with `a` and takes a copy, `c` has an agreement with nobody.

interface Items<T> {
  readonly items: readonly T[];
}
interface Named {
  readonly id: string;
  readonly name: string;
}
interface Question extends Named {
  readonly version: number;
  readonly state: string;
  readonly definition: { readonly text: { readonly text: string; readonly format: string } };
}

const conformance = path.resolve(
  process.env.SREDA_CONFORMANCE ?? '../shared',
  'samples/moodle-xml/cwarwicker__moodle-demo/question__format__xml__tests__fixtures__nested_categories_with_questions.xml',
);
/** A bank of another system where it is there; otherwise one like it. */
const bankFile = existsSync(conformance) ? conformance : path.resolve('test/fixtures/materials/nested.xml');

let app: TestApp;
let browser: Browser;
let [a, b, c]: TestSchool[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  await agree(app, a, b, ['network.materials']);
  await givePasswords(app, [a.teacher, a.methodist, b.teacher, c.teacher]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.close();
}, 60_000);

/** An open course of the person with the class in it; answers its ids. */
async function course({ teacher: { client }, classId }: TestSchool): Promise<{ courseId: string; bankId: string }> {
  const courseId = (await client.post<Named>('courses/courses', { name: 'Логика' })).json.id;
  await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  await client.post(`enrolment/courses/${courseId}/participants`, { classId, role: 'student' });
  const bankId = (await client.get<Items<Named>>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
  return { courseId, bankId };
}
/** The questions in a category and below it, by name. */
async function questionsOf({ client }: TestPerson, bankId: string, categoryId: string): Promise<Question[]> {
  const { items } = (await client.get<Items<Named>>(`questions/banks/${bankId}/questions?categoryId=${categoryId}&deep=true&limit=50`))
    .json;
  const questions = await Promise.all(items.map(async ({ id }) => (await client.get<Question>(`questions/questions/${id}`)).json));
  return questions.sort((one, other) => (one.name < other.name ? -1 : 1));
}
const textOf = ({ definition }: Question): string => definition.text.text;
async function rewrite({ client }: TestPerson, question: Question | undefined, change: { name?: string; text?: string }): Promise<void> {
  if (!question) throw new Error('No such question');
  const { id, name, version, state, definition } = question;
  const text = { ...definition.text, text: change.text ?? definition.text.text };
  const body = { name: change.name ?? name, tags: [], state, version, definition: { ...definition, text } };
  const { status, text: answer } = await client.put(`questions/questions/${id}`, body);
  if (status !== 200) throw new Error(answer);
}

const tab = (page: Page, name: string): Locator => link(page.getByRole('navigation', { name: 'Материалы сети' }), name);
const part = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });
const choose = (within: Locator, name: string): Promise<void> => within.getByText(name, { exact: true }).click();

/** Hands in what the author's category says now. */
async function handIn(author: Page, { courseId, category }: { courseId: string; category: string }): Promise<void> {
  await author.goto(`/courses/${courseId}/bank`);
  await button(author, `Действия с категорией «${category}»`).click();
  await sendIn(author, 'Верно или неверно');
}

/** From where the link to the network is. */
async function sendIn(author: Page, title: string): Promise<void> {
  await link(author, 'В сеть').click();
  await heading(author, 'В сеть').waitFor();
  await author.getByLabel('Название').fill(title);
  await author.getByLabel('Предмет').fill('Математика');
  await author.getByLabel('Права').fill('Составлено нами');
  expect(await faults(author)).toEqual([]);
  await button(author, 'В сеть').click();
  await author.getByText('На проверке', { exact: true }).waitFor();
}

/** On the page of what waits. */
async function publish(methodist: Page, title = 'Верно или неверно'): Promise<void> {
  await methodist.goto('/network/own');
  await link(methodist, title).click();
  await button(methodist, 'Опубликовать').click();
  await button(dialog(methodist), 'Опубликовать').click();
  await button(methodist, 'Снять с публикации').waitFor();
}

it('publishes a category, keeps a linked copy of it, and takes back what was made better', async () => {
  if (!a || !b || !c) throw new Error('No schools');
  const home = await course(a);
  await a.teacher.client.upload(`questions/banks/${home.bankId}/import`, 'bank.xml', readFileSync(bankFile, 'utf8'));
  const categories = (await a.teacher.client.get<Items<Named>>(`questions/banks/${home.bankId}/categories`)).json.items;
  const category = categories.find(({ name }) => name === 'Iota');
  if (!category) throw new Error('No category');
  const author = await signIn(app, browser, a.teacher);
  const methodist = await signIn(app, browser, a.methodist);
  await handIn(author, { courseId: home.courseId, category: category.name });

  // A methodist remarks at a question, the author mends it and answers, and it is published.
  const [mended] = await questionsOf(a.teacher, home.bankId, category.id);
  await methodist.goto('/network/own');
  await link(methodist, 'Верно или неверно').click();
  await methodist.getByLabel('К чему замечание').selectOption({ label: mended?.name ?? '' });
  await methodist.getByLabel('Замечание', { exact: true }).fill('Скажите, о чём речь');
  await button(methodist, 'Добавить замечание').click();
  await part(methodist, `Замечание: ${mended?.name}`).waitFor();
  expect(await faults(methodist)).toEqual([]);
  await rewrite(a.teacher, mended, { text: 'Речь о логике' });
  await handIn(author, { courseId: home.courseId, category: category.name });
  await author.getByText('Скажите, о чём речь').waitFor();
  await button(author, 'Ответить').click();
  await author.getByLabel('Ваш ответ').fill('Дописано');
  await button(author, 'Ответить').click();
  await author.getByText('Дописано').waitFor();
  await button(author, 'Исправлено').click();
  await button(author, 'Открыть снова').waitFor();
  expect(await faults(author)).toEqual([]);
  await publish(methodist);
  const versionPath = new URL(methodist.url()).pathname;

  // A teacher of B finds it on a phone, tries a question, and takes a copy.
  const away = await course(b);
  const taker = await signIn(app, browser, b.teacher, PHONE);
  await taker.goto('/network');
  await taker.getByLabel('Найти материал').fill('вопросы математике');
  await taker.getByText('Ничего не нашлось').waitFor();
  await taker.getByLabel('Найти материал').fill('верное');
  await link(taker, 'Верно или неверно').click();
  await heading(taker, 'Верно или неверно').waitFor();
  await taker.getByText('Алмаз Учитель').waitFor();
  expect(await taker.locator('body').innerText()).not.toContain('о чём речь');
  expect(await faults(taker)).toEqual([]);
  await button(taker, /^Попробовать: Iota/).click();
  await dialog(taker).getByText('Верно', { exact: true }).click();
  await button(dialog(taker), 'Проверить ответ').click();
  await dialog(taker).getByText('1 из 1').waitFor();
  expect(await faults(taker)).toEqual([]);
  await button(dialog(taker), 'Закрыть').first().click();
  await button(taker, 'Взять копию').click();
  await taker.getByLabel('В чей банк').selectOption({ label: 'Логика' });
  await taker.getByLabel('Куда в банке').selectOption({ label: 'Весь банк' });
  expect(await faults(taker)).toEqual([]);
  await button(taker, 'Взять').click();
  await heading(taker, 'Банк вопросов').waitFor();

  // Changes one question, uses all in a test, and a pupil begins.
  const { client } = b.teacher;
  const taking = b.teacher;
  const [copied] = (await client.get<Items<Named>>(`questions/banks/${away.bankId}/categories`)).json.items.filter(
    ({ name }) => name === 'Iota',
  );
  const own = (): Promise<Question[]> => questionsOf(taking, away.bankId, copied?.id ?? '');
  const [first, second, third, fourth] = await own();
  const four = [first, second, third, fourth].map((question) => question?.id);
  await rewrite(b.teacher, third, { text: 'Наш третий вопрос' });
  await rewrite(b.teacher, fourth, { name: 'Наш четвёртый' });
  const sectionId = (await client.post<Named>(`courses/courses/${away.courseId}/sections`, { name: 'Проверка' })).json.id;
  const questions = four.map((questionId) => ({ questionId }));
  const activityId = (
    await client.post<Named>(`courses/courses/${away.courseId}/activities`, {
      sectionId,
      type: 'quiz',
      name: 'Тест',
      settings: { questions },
    })
  ).json.id;
  const attemptId = (await b.student.client.post<Named>(`quiz/activities/${activityId}/attempts`)).json.id;
  const attempt = async (): Promise<string> => {
    const { json } = (await b?.student.client.get<{ slots: unknown }>(`quiz/attempts/${attemptId}`)) ?? {};
    return JSON.stringify(json?.slots);
  };
  const begun = await attempt();
  expect(begun).toContain('Наш третий вопрос');

  // A goes on: version 2.
  const sources = await questionsOf(a.teacher, home.bankId, category.id);
  for (const [at, question] of sources.slice(0, 4).entries())
    await rewrite(a.teacher, question, { text: `Вторая версия, вопрос ${at + 1}` });
  await handIn(author, { courseId: home.courseId, category: category.name });
  await author.locator('ins').getByText('Вторая версия, вопрос 2').waitFor();
  expect(await faults(author)).toEqual([]);
  await publish(methodist);

  // B sees the difference, accepts two, keeps the third and merges the fourth.
  await taker.goto('/network');
  await tab(taker, 'Мои копии').click();
  await taker.getByText('Источник обновился').waitFor();
  expect(await faults(taker)).toEqual([]);
  await link(taker, 'Верно или неверно').click();
  await part(taker, first?.name ?? '')
    .getByText('Изменилось в источнике')
    .waitFor();
  await part(taker, second?.name ?? '')
    .locator('ins')
    .getByText('Вторая версия, вопрос 2')
    .waitFor();
  const conflict = part(taker, third?.name ?? '');
  await conflict.getByText('Изменили и вы, и авторы').waitFor();
  await choose(conflict, 'Оставить своё');
  const apart = part(taker, 'Наш четвёртый');
  await choose(apart, 'Объединить');
  expect(await faults(taker)).toEqual([]);
  await button(taker, 'Применить').click();
  await heading(taker, 'Мои копии').waitFor();
  await taker.getByText('Источник обновился').waitFor({ state: 'detached' });
  expect((await own()).flatMap((question) => (four.includes(question.id) ? [[question.name, textOf(question)]] : [])).sort()).toEqual(
    [
      [first?.name, 'Вторая версия, вопрос 1'],
      [second?.name, 'Вторая версия, вопрос 2'],
      [third?.name, 'Наш третий вопрос'],
      ['Наш четвёртый', 'Вторая версия, вопрос 4'],
    ].sort(),
  );
  expect(await attempt()).toBe(begun);

  // B offers its third question back, and A accepts it.
  await link(taker, 'Верно или неверно').click();
  await button(taker, 'Предложить авторам').click();
  await taker.getByRole('checkbox', { name: 'Наш четвёртый' }).uncheck();
  await taker.getByLabel('Что стало лучше').fill('Так понятнее');
  expect(await faults(taker)).toEqual([]);
  await button(dialog(taker), 'Отправить').click();
  await dialog(taker).waitFor({ state: 'hidden' });
  await author.goto('/network');
  await tab(author, 'Предложения').click();
  await link(author, 'Верно или неверно').click();
  await author.getByText('Так понятнее').waitFor();
  await author.locator('ins').getByText('Наш третий вопрос').waitFor();
  expect(await faults(author)).toEqual([]);
  await button(author, 'Принять').click();
  await button(dialog(author), 'Принять').click();
  await link(author, 'Предложить новую версию').waitFor();
  expect((await questionsOf(a.teacher, home.bankId, category.id)).map(textOf)).toContain('Наш третий вопрос');

  // A sees that its material is used, in numbers without a name.
  await author.goto(versionPath);
  await heading(author, 'Как пользуются другие школы').waitFor();
  await author.getByText('меньше пяти', { exact: true }).waitFor();
  expect(await author.locator('main').innerText()).not.toContain('Берёза Учитель');
  expect(await faults(author)).toEqual([]);

  // C has no agreement: nothing in the catalogue, nothing by its address.
  const outside = await signIn(app, browser, c.teacher);
  await outside.goto('/network');
  await heading(outside, 'В каталоге пока пусто').waitFor();
  await settled(outside, () => outside.goto(versionPath));
  expect(await outside.locator('body').innerText()).not.toMatch(/Верно или неверно|Iota|Алмаз/);
}, 240_000);

it('publishes a lesson card, keeps a linked copy of it, and takes stages that its authors have added', async () => {
  if (!a || !b || !c) throw new Error('No schools');
  const author = await signIn(app, browser, a.teacher, PHONE);
  await author.goto('/lesson-cards');
  await heading(author, 'Карт пока нет').waitFor();
  expect(await faults(author)).toEqual([]);
  await link(author, 'Новая карта').first().click();
  await button(author, 'Сохранить').waitFor({ state: 'hidden' });
  await author.getByLabel('Тема').fill('Степень числа');
  await author.getByLabel('Класс').fill('7');
  await author.getByLabel('Цель').fill('Понять, зачем степень');
  await author.getByLabel('Дистанционные технологии (ДОТ)').fill('Видеосвязь для двух учеников');
  await button(author, 'Добавить ссылку').click();
  await author.getByRole('group', { name: 'Ссылка 1' }).getByLabel('Название').fill('Тест на степени');
  await author.getByRole('group', { name: 'Ссылка 1' }).getByLabel('Адрес').fill('javascript:alert(1)');
  await button(author, 'Обычные этапы урока').click();
  const stage = (page: Page, number: number): Locator => page.getByRole('group', { name: `Этап ${number}`, exact: true });
  await stage(author, 4).getByLabel('Что делает учитель').fill('Рассказывает про зёрна на доске');
  await stage(author, 4).getByLabel('Минут').fill('15');
  await button(author, 'Сохранить').click();
  await author.getByText('У каждой ссылки должно быть название и адрес').waitFor();
  await author.getByRole('group', { name: 'Ссылка 1' }).getByLabel('Адрес').fill(`${app.url}/quiz/1`);
  expect(await faults(author)).toEqual([]);
  await button(author, 'Сохранить').click();
  await heading(author, 'Степень числа').waitFor();
  await author.getByText('Карту видите только вы').waitFor();
  await author.getByText('Всего 15 минут').waitFor();
  expect(await faults(author)).toEqual([]);
  const cardPath = new URL(author.url()).pathname;
  for (const format of ['DOCX', 'PDF']) {
    const [file] = await Promise.all([author.waitForEvent('download'), button(author, `Скачать ${format}`).click()]);
    expect(file.suggestedFilename()).toBe(`Степень числа.${format.toLowerCase()}`);
  }
  await sendIn(author, 'Карта: степень числа');
  const methodist = await signIn(app, browser, a.methodist);
  await publish(methodist, 'Карта: степень числа');
  const versionPath = new URL(methodist.url()).pathname;

  // B takes a copy and changes a stage.
  const taker = await signIn(app, browser, b.teacher);
  await taker.goto('/network');
  await link(taker, 'Карта: степень числа').click();
  await taker.getByText('Рассказывает про зёрна на доске').waitFor();
  expect(await faults(taker)).toEqual([]);
  await button(taker, 'Взять копию').click();
  await button(dialog(taker), 'Взять').click();
  await heading(taker, 'Степень числа').waitFor();
  await link(taker, 'Изменить').click();
  await stage(taker, 7).getByLabel('Что делают ученики').fill('Пишут, что поняли');
  await button(taker, 'Сохранить').click();
  await taker.getByText('Пишут, что поняли').waitFor();

  // A adds a stage and changes another one: version 2.
  await author.goto(`${cardPath}/edit`);
  await stage(author, 4).getByLabel('Что делает учитель').fill('Рассказывает про рис на доске');
  await button(author, 'Добавить этап').click();
  await stage(author, 8).getByLabel('Название этапа').fill('Итог урока');
  await button(author, 'Этап 8 выше').click();
  await button(author, 'Сохранить').click();
  await author.getByText('Итог урока').waitFor();
  await sendIn(author, 'Карта: степень числа');
  await publish(methodist, 'Карта: степень числа');

  // B sees both, and its own stage stays.
  await taker.goto('/network');
  await tab(taker, 'Мои копии').click();
  await link(taker, 'Карта: степень числа').click();
  await part(taker, 'Открытие нового знания').locator('ins').getByText('рис').waitFor();
  await part(taker, 'Итог урока').first().waitFor();
  expect(await faults(taker)).toEqual([]);
  await button(taker, 'Применить').click();
  await heading(taker, 'Мои копии').waitFor();
  await taker.goto('/lesson-cards');
  await link(taker, 'Степень числа').click();
  await taker.getByText('Рассказывает про рис на доске').waitFor();
  const stages = (await taker.locator('main h3').allInnerTexts()).map((name) => name.split(' · ')[0]);
  expect(stages.slice(-2)).toEqual(['Итог урока', 'Рефлексия']);
  await taker.getByText('Пишут, что поняли').waitFor();

  // C has no agreement.
  const outside = await signIn(app, browser, c.teacher);
  await settled(outside, () => outside.goto(versionPath));
  expect(await outside.locator('body').innerText()).not.toMatch(/Степень|зёрна/);
}, 240_000);
