import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestSchool } from '@sreda/testing/school';
import { startSmtp, type TestSmtp } from '@sreda/testing/smtp';
import type { Browser, Page } from 'playwright-core';
import { DeliveryService } from '../../libs/notifications/src/delivery/delivery.service.js';
import { launchBrowser } from './launch.js';
import { faults, PHONE } from './looks.js';
import { eventually, givePasswords, signIn, write } from './people.js';
import { settled } from './settled.js';
import { button, dialog, heading, link } from './steps.js';

// People of three schools talk in a section of the network: `a` keeps it, `b` has an agreement with `a`, `c` with nobody.

let app: TestApp;
let smtp: TestSmtp;
let browser: Browser;
let [a, b, c]: TestSchool[] = [];
let sectionId: string;

beforeAll(async () => {
  smtp = await startSmtp();
  [app, browser] = await Promise.all([startTestApp({ env: { SMTP_URL: smtp.url } }), launchBrowser()]);
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  await agree(app, a, b, ['forum.topics']);
  const made = await a.methodist.client.post<{ id: string }>('forum/network/sections', {
    ...{ subject: 'Математика', theme: 'Дроби', description: 'Как мы учим дробям' },
  });
  sectionId = made.json.id;
  await givePasswords(app, [a.teacher, a.methodist, b.teacher, c.teacher]);
  await app.db.sql(`update identity.account set email = 'teacher@bereza.example' where id = $1`, [b.teacher.accountId]);
  // Quiet hours are another test's.
  const { json } = await b.teacher.client.get<{ version: number; digestAt: string }>('notifications/preferences');
  const preferences = { version: json.version, digestAt: json.digestAt, quietFrom: null, quietUntil: null, choices: [] };
  expect((await b.teacher.client.put('notifications/preferences', preferences)).status).toBe(200);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.close();
  await smtp.stop();
}, 60_000);

/** The menu of the post of a person. */
const menuOf = (page: Page, name: string) => button(page, new RegExp(`^Действия: ${name}`));

it('asks, answers, accepts, tells by mail, searches, hides with a reason and hears the author, and shows nothing to a school without an agreement', async () => {
  if (!a || !b || !c) throw new Error('No schools');
  const section = `/forum/network/${sectionId}`;

  // A teacher of B asks, on a phone.
  const asking = await signIn(app, browser, b.teacher, PHONE);
  await asking.goto('/forum/network');
  await link(asking, /Дроби/).first().click();
  await heading(asking, 'Дроби').waitFor();
  await link(asking, 'Новая тема').first().click();
  await asking.getByText('Вопрос', { exact: true }).click();
  await write(asking, 'Вопрос', 'Как объяснить ежу дроби?');
  await write(asking, 'Сообщение', 'Дети путаются в задачах на части. Иногда помогает ёж из яблок.');
  await asking.getByRole('combobox', { name: /^Метки/ }).fill('ежи');
  await asking.keyboard.press('Enter');
  await button(asking, 'Убрать метку «ежи»').waitFor();
  expect(await faults(asking)).toEqual([]);
  await button(asking, 'Задать вопрос').click();
  await heading(asking, 'Как объяснить ежу дроби?').waitFor();
  await link(asking, 'ежи').waitFor();
  const topicPath = new URL(asking.url()).pathname;
  const topicId = topicPath.split('/').at(-1) ?? '';

  // One of A answers.
  const answering = await signIn(app, browser, a.teacher);
  await answering.goto(topicPath);
  // The address of a topic does not say where it lies; its page does.
  await answering.locator('nav [aria-current]', { hasText: 'Сеть' }).waitFor();
  await button(answering, 'Написать ответ').click();
  await write(answering, 'Ваше сообщение', 'Режьте пиццу: сначала на половины, потом на четверти.');
  await button(answering, 'Отправить').click();
  await answering.getByText('Режьте пиццу', { exact: false }).first().waitFor();

  // B's letter of the day; there is none of what B has read meanwhile.
  const due = await eventually(async () => {
    // It is put off till the evening when it is looked at first.
    const sql = `select due_at as due from notifications.delivery where person_id = $1 and due_at > now()`;
    const [row] = await app.db.sql<{ due: Date }>(sql, [b?.teacher.id]);
    return row?.due;
  });
  const delivery = app.server.app.get(DeliveryService, { strict: false });
  await delivery.deliver(createContext({ now: () => new Date(due.getTime() + 60_000) }));
  const letter = await eventually(() => Promise.resolve(smtp.received.find(({ to }) => to.includes('teacher@bereza.example'))));
  const said = Buffer.from(letter.raw.split(/\r?\n\r?\n/).find((part) => /^[A-Za-z0-9+/=\r\n]{40,}$/.test(part)) ?? '', 'base64').toString(
    'utf8',
  );
  expect(`${said}\n${letter.raw}`).toContain(topicPath);

  // B accepts the answer.
  await asking.reload();
  await menuOf(asking, 'Алмаз').click();
  await button(asking, 'Это ответ на вопрос').click();
  await heading(asking, 'Принятый ответ').waitFor();
  expect(await faults(asking)).toEqual([]);

  // Any form of a word, and «е» for «ё».
  await answering.goto(section);
  for (const [typed, found] of [
    ['задача', 'задачах'],
    ['еж', 'ёж'],
  ] as const) {
    await answering.getByLabel('Найти в темах').fill(typed);
    await answering
      .locator('mark', { hasText: new RegExp(found, 'i') })
      .first()
      .waitFor();
  }

  // A moderator of A hides the question with a reason; it is on record.
  const moderating = await signIn(app, browser, a.methodist);
  await moderating.goto(topicPath);
  await menuOf(moderating, 'Берёза').first().click();
  await button(moderating, 'Скрыть').click();
  await dialog(moderating).getByRole('textbox').fill('Не по теме раздела');
  await button(dialog(moderating), 'Скрыть').click();
  await dialog(moderating).waitFor({ state: 'detached' });
  await moderating.getByText('Скрыто модератором').first().waitFor();
  const entries = await app.db.sql<{ actor: string }>(`select actor_id as actor from audit.entry where action = 'forum.hide'`);
  expect(entries).toEqual([{ actor: a.methodist.id }]);

  // The author reads why and appeals; the moderator shows it again.
  await asking.goto(topicPath);
  await asking.getByText('Причина: Не по теме раздела').first().waitFor();
  await button(asking, 'Я не согласен').click();
  await dialog(asking).getByRole('textbox').fill('Тема раздела — дроби, и вопрос о них');
  await button(dialog(asking), 'Отправить модератору').click();
  await asking.getByText('Отправлено модератору.').waitFor();
  await moderating.goto(section);
  await link(moderating, 'Жалобы').click();
  await moderating.getByText('Тема раздела — дроби, и вопрос о них').waitFor();
  expect(await faults(moderating)).toEqual([]);
  await button(moderating, 'Показать снова').click();
  await heading(moderating, 'Жалоб нет').waitFor();
  await asking.reload();
  await asking.getByText('Дети путаются в задачах', { exact: false }).first().waitFor();

  // C has no agreement: no section, no topic by its address, nothing by ids, nothing in the stream.
  const outside = await signIn(app, browser, c.teacher);
  await outside.goto('/forum/network');
  await heading(outside, 'Сеть').first().waitFor();
  expect(await outside.getByText('Дроби').count()).toBe(0);
  await settled(outside, () => outside.goto(topicPath));
  expect(await outside.locator('body').innerText()).not.toMatch(/дроби|пиццу|яблок/i);
  const { json } = await b.teacher.client.get<{ first: { id: string } }>(`forum/topics/${topicId}`);
  const { client } = c.teacher;
  for (const path of [
    `forum/network/sections/${sectionId}`,
    `forum/boards/${sectionId}/topics`,
    `forum/boards/${sectionId}/search?q=дроби`,
    `forum/topics/${topicId}`,
    `forum/topics/${topicId}/posts`,
    `forum/posts/${json.first.id}/versions`,
  ])
    expect([path, (await client.get(path)).status]).toEqual([path, 404]);
  expect((await client.post(`forum/topics/${topicId}/posts`, { text: '<p>Мы тоже</p>' })).status).toBe(404);
  // Of what is said next the one who takes part hears.
  await Promise.all([listen(outside), listen(answering)]);
  expect((await b.teacher.client.post(`forum/topics/${topicId}/posts`, { text: '<p>Спасибо, пицца помогла</p>' })).status).toBe(201);
  await eventually(async () => ((await answering.evaluate('window.heard')) === 1 ? true : undefined));
  expect(await outside.evaluate('window.heard')).toBe(0);
}, 240_000);

/** Counts in `heard` what comes in the stream of the person of the page. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(`new Promise((begun) => {
    window.heard = 0;
    const stream = new EventSource('/api/v1/notifications/stream');
    stream.addEventListener('unread', () => begun());
    stream.addEventListener('notification', () => { window.heard += 1; });
  })`);
}
