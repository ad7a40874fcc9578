import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { startSmtp, type TestSmtp } from '@sreda/testing/smtp';
import type { Browser } from 'playwright-core';
import { DeliveryService } from '../../libs/notifications/src/delivery/delivery.service.js';
import { launchBrowser } from './launch.js';
import { faults, PHONE } from './looks.js';
import { eventually, givePasswords, signIn, write } from './people.js';
import { button, heading, link } from './steps.js';

let app: TestApp;
let smtp: TestSmtp;
let browser: Browser;
let school: TestSchool;

const addressOf = ({ id }: TestPerson): string => `${id}@school.example`;

beforeAll(async () => {
  smtp = await startSmtp();
  [app, browser] = await Promise.all([startTestApp({ env: { SMTP_URL: smtp.url } }), launchBrowser()]);
  school = await makeSchool(app, 'Лицей');
  const { classTeacher, student, classmate, guardian } = school;
  await givePasswords(app, [classTeacher, student, guardian]);
  const readers = [student, classmate, guardian];
  await app.db.sql(`update identity.account set email = person_id || '@school.example' where id = any ($1)`, [
    readers.map(({ accountId }) => accountId),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.close();
  await smtp.stop();
}, 60_000);

/** Sends what is due, quiet hours or not; how many letters the person has by then. */
async function letters(to: TestPerson): Promise<number> {
  const [last] = await app.db.sql<{ due: Date | null }>(`select max(due_at) as due from notifications.delivery`);
  const now = last?.due ? new Date(last.due.getTime() + 60_000) : new Date();
  await app.server.app.get(DeliveryService, { strict: false }).deliver(createContext({ now: () => now }));
  return smtp.received.filter((letter) => letter.to.includes(addressOf(to))).length;
}
const hasLetters = (to: TestPerson, count: number) => eventually(async () => ((await letters(to)) === count ? true : undefined));

it('is written for a class, read on phones by a pupil and a guardian, and those who have not are named and reminded once', async () => {
  const { classTeacher, student, classmate, guardian } = school;
  const sending = await signIn(app, browser, classTeacher);
  await sending.goto('/announcements');
  await link(sending, 'Новое объявление').first().click();
  await sending.getByLabel('Ученики').check();
  await sending.getByLabel('Родители').check();
  await write(sending, 'Заголовок', 'Экскурсия в субботу');
  await write(sending, 'Текст', 'Сбор у школы в девять утра');
  await sending.getByLabel(/^Обязательно прочитать/).check();
  expect(await faults(sending)).toEqual([]);
  await button(sending, 'Отправить').click();
  await heading(sending, 'Экскурсия в субботу').waitFor();
  await sending.getByText('прочитали 0 из 3').waitFor();
  for (const person of [student, classmate, guardian]) await hasLetters(person, 1);

  for (const person of [student, guardian]) {
    const reading = await signIn(app, browser, person, PHONE);
    await reading.goto('/');
    await link(reading, /Экскурсия в субботу/)
      .first()
      .click();
    await reading.getByText('Сбор у школы в девять утра').waitFor();
    expect(await faults(reading)).toEqual([]);
    await button(reading, 'Прочитал(а)').click();
    await reading.getByText(/^Прочитано: /).waitFor();
    await reading.context().close();
  }

  await sending.reload();
  await link(sending, 'Кто не прочитал').click();
  await sending.getByText('прочитали 2 из 3').first().waitFor();
  await sending.getByText('Лицей Одноклассник').waitFor();
  expect(await sending.getByText(/Лицей (Ученик|Родитель)/).count()).toBe(0);
  expect(await faults(sending)).toEqual([]);
  await button(sending, 'Напомнить им').click();
  await sending.getByText('Напоминание ушло: 1 человек').waitFor();
  await button(sending, 'Напомнить им').click();
  await sending.getByText('уже напомнили меньше суток назад').waitFor();
  await hasLetters(classmate, 2);
  expect([await letters(classmate), await letters(student), await letters(guardian)]).toEqual([2, 1, 1]);
}, 240_000);
