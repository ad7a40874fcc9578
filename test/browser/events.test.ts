import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestSchool } from '@sreda/testing/school';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launch.js';
import { faults, PHONE } from './looks.js';
import { givePasswords, signIn } from './people.js';
import { button, heading, link } from './steps.js';

let app: TestApp;
let browser: Browser;
let [a, b]: TestSchool[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  [a, b] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза')];
  await agree(app, a, b, ['events.events']);
  await givePasswords(app, [a.teacher, b.teacher]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.close();
}, 60_000);

const wall = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);
const check = async (page: Page): Promise<void> => expect(await faults(page)).toEqual([]);

it('holds a webinar with another school, and its certificate verifies until a byte is changed', async () => {
  if (!a || !b) throw new Error('No schools');
  const holder = await signIn(app, browser, a.teacher);
  await holder.goto('/events');
  await heading(holder, 'Мероприятий нет').waitFor();
  await check(holder);
  await link(holder, 'Новое мероприятие').first().click();
  await holder.getByLabel('Название').fill('Цифровые инструменты урока');
  await holder.getByLabel('Начало').fill(wall(24));
  await holder.getByLabel('Конец').fill(wall(23));
  await holder.getByLabel('Ссылка на видеосвязь').fill('https://video.example/room');
  await button(holder, 'Сохранить').click();
  await holder.getByText('Конец должен быть позже начала').waitFor();
  await check(holder);
  await holder.getByLabel('Конец').fill(wall(26));
  await button(holder, 'Сохранить').click();
  await holder.getByText('Черновик: видите только вы').waitFor();
  await button(holder, 'Объявить').click();
  await holder.getByText('Пока никто не записался').waitFor();
  await check(holder);

  const guest = await signIn(app, browser, b.teacher, PHONE);
  await guest.goto('/events');
  await link(guest, 'Цифровые инструменты урока').click();
  await button(guest, 'Записаться').click();
  await link(guest, 'Подключиться по видеосвязи').waitFor();
  await check(guest);

  // It was held yesterday.
  await app.db.sql(`update events.event set starts_at = now() - interval '26 hours', ends_at = now() - interval '25 hours'`);
  await holder.reload();
  await holder.getByRole('checkbox', { name: /Берёза Учитель/ }).check();
  await holder.getByText('Пришли 1 из 1').waitFor();
  await check(holder);
  await button(holder, 'Выдать сертификаты тем, кто пришёл').click();
  await holder.getByText('Сертификат выдан', { exact: true }).waitFor();

  await guest.reload();
  await guest.getByText('4', { exact: true }).click();
  await guest.getByLabel('Что сказать организаторам').fill('Полезно');
  await button(guest, 'Отправить').click();
  await guest.getByText('Спасибо за отзыв').first().waitFor();
  await check(guest);
  await guest.goto('/events/certificates');
  const [download] = await Promise.all([guest.waitForEvent('download'), button(guest, 'PDF: Цифровые инструменты урока').click()]);
  await check(guest);
  const file = await download.path();
  const number = download.suggestedFilename().replace('.pdf', '');

  // Who is shown it needs no account.
  const visitor = await (await browser.newContext({ baseURL: app.url, locale: 'ru-RU', viewport: PHONE })).newPage();
  await visitor.goto(`/events/verify?number=${number}`);
  await button(visitor, 'Проверить номер').click();
  await visitor.getByText('Сертификат с таким номером выдан').waitFor();
  await visitor.getByText('Цифровые инструменты урока').waitFor();
  await check(visitor);
  await visitor.locator('input[type=file]').setInputFiles(file);
  await visitor.getByText('Подлинный: это тот самый файл').waitFor();
  const changed = readFileSync(file);
  changed[1000] = (changed[1000] ?? 0) ^ 1;
  writeFileSync(file, changed);
  await visitor.locator('input[type=file]').setInputFiles(file);
  await visitor.getByText('Файл не тот, что был выдан').waitFor();
  await check(visitor);
  await visitor.getByLabel('Номер сертификата').fill('2026-00000-00000');
  await button(visitor, 'Проверить номер').click();
  await visitor.getByText('Такого сертификата здесь не выдавали').waitFor();
}, 180_000);
