import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestSchool } from '@sreda/testing/school';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launch.js';
import { faults, PHONE } from './looks.js';
import { givePasswords, signIn, write } from './people.js';
import { settled } from './settled.js';
import { button, heading, link } from './steps.js';

// `a` consults, `b` has an agreement with `a`, `c` with nobody.

let app: TestApp;
let browser: Browser;
let [a, b, c]: TestSchool[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  await agree(app, a, b, ['consultations.requests']);
  const theme = { name: 'Уроки по видео', description: 'Камеры и звук', workingDays: 5, answererIds: [a.teacher.id] };
  expect((await a.methodist.client.post('consultations/themes', theme)).status).toBe(201);
  await givePasswords(app, [a.teacher, a.colleague, b.teacher, c.teacher]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.close();
}, 60_000);

async function attach(page: Page, name: string): Promise<void> {
  await page.getByLabel('Приложить файлы').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
  await button(page, `Убрать: ${name}`).waitFor();
}
const agreed = (page: Page): Promise<void> => settled(page, () => page.getByLabel('Согласен опубликовать').click());

it('is asked with a file from a phone, answered, rated and published by both, and shows nothing to a school without an agreement', async () => {
  if (!a || !b || !c) throw new Error('No schools');

  // A teacher of B asks; what was written is still there when the page is opened anew.
  const asking = await signIn(app, browser, b.teacher, PHONE);
  await asking.goto('/consultations');
  await link(asking, 'Спросить').first().click();
  await asking.getByLabel('Тема').selectOption({ label: 'Уроки по видео (Алмаз)' });
  await write(asking, 'Вопрос одной строкой', 'Ученики выключают камеры');
  await write(asking, 'Подробно', 'Что делать, если весь класс сидит в темноте?');
  await attach(asking, 'план урока.txt');
  expect(await faults(asking)).toEqual([]);
  await asking.getByText('Черновик на этом устройстве').waitFor();
  await asking.reload();
  await asking.getByText('весь класс сидит в темноте').waitFor();
  await button(asking, 'Убрать: план урока.txt').waitFor();
  await button(asking, 'Отправить запрос').click();
  await heading(asking, 'Ученики выключают камеры').waitFor();
  const path = new URL(asking.url()).pathname;

  // It waits for who answers in A.
  const answering = await signIn(app, browser, a.teacher);
  await answering.goto('/consultations');
  await answering.getByText('Мне отвечать', { exact: true }).click();
  await link(answering, 'Ученики выключают камеры').click();
  const file = link(answering, 'план урока.txt');
  const fileAddress = (await file.getAttribute('href')) ?? '';
  expect((await answering.request.get(fileAddress)).status()).toBe(200);
  await write(answering, 'Ваше сообщение', 'Договоритесь о коротких включениях в начале урока.');
  await attach(answering, 'памятка.txt');
  expect(await faults(answering)).toEqual([]);
  await button(answering, 'Отправить ответ').click();
  await answering.getByText('Отвечен', { exact: true }).waitFor();

  // B rates it, and both agree that others may read it.
  await asking.reload();
  await link(asking, 'памятка.txt').waitFor();
  await asking.getByLabel('Оценка').selectOption('5');
  expect(await faults(asking)).toEqual([]);
  await button(asking, 'Оценить и завершить').click();
  await asking.getByText('5 из 5').waitFor();
  await agreed(asking);
  await asking.getByText('Пока не опубликовано.').waitFor();
  await answering.reload();
  await answering.getByText('Другая сторона согласна').waitFor();
  await agreed(answering);
  await answering.getByText('Вопрос и ответ опубликованы.').waitFor();

  // Another teacher of A finds it by other forms of its words.
  const reading = await signIn(app, browser, a.colleague, PHONE);
  await reading.goto('/consultations');
  await link(reading, 'Опубликованные ответы').click();
  await reading.getByLabel('Найти в ответах').fill('слон');
  await heading(reading, 'Ничего не нашлось').waitFor();
  await reading.getByLabel('Найти в ответах').fill('короткое включение');
  await heading(reading, 'Ученики выключают камеры').waitFor();
  await link(reading, 'памятка.txt').waitFor();
  expect(await reading.locator('body').innerText()).not.toContain('Берёза Учитель');
  expect(await faults(reading)).toEqual([]);

  // C has no agreement: no theme to ask in, nothing published, nothing by its address.
  const outside = await signIn(app, browser, c.teacher);
  await outside.goto('/consultations/published');
  await heading(outside, 'Пока ничего не опубликовано').waitFor();
  await outside.goto('/consultations/new');
  await heading(outside, 'Спросить пока некого').waitFor();
  await settled(outside, () => outside.goto(path));
  expect(await outside.locator('body').innerText()).not.toMatch(/камер|темноте|включени/i);
  expect((await outside.request.get(fileAddress)).status()).toBe(404);
}, 240_000);
