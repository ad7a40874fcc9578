import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { call, findCourse } from './api.js';
import { DemoSchool, newPage } from './demo-school.js';
import { PHONE } from './looks.js';
import { settled } from './settled.js';

// A teacher works in the class table as in a spreadsheet, by the keyboard alone.

const school = DemoSchool.forTests();
let teacher: BrowserContext;
let page: Page;
let path: string;

/** The texts of the cells of a column, from the top. */
async function column(index: number): Promise<string[]> {
  const cells = page.locator(`.g-row [role=gridcell][aria-colindex="${index}"]`);
  return (await cells.allTextContents()).map((text) => text.trim());
}
const grid = () => page.getByRole('grid');
/** Does what saves cells, and waits until the answer is drawn. */
async function saved(act: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/cells'));
  await Promise.all([answered, settled(page, act)]);
}
/** As a spreadsheet has put it on the clipboard. */
async function paste(text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

beforeAll(async () => {
  teacher = await school.signIn('teacher');
  path = `courses/${(await findCourse(teacher, 'Информатика, 7 класс')).id}`;
  await call(teacher, 'POST', `grades/${path}/items`, { name: 'Ответ у доски', day: '2026-09-02', scale: 'mark' });
  await call(teacher, 'POST', `grades/${path}/items`, { name: 'Работа', day: '2026-09-03', scale: 'points', max: 20 });
  page = await newPage(teacher);
  await page.goto(`/${path}/grades`);
  await grid().waitFor();
});

describe('the class table', () => {
  // What the demo school has stands before the two columns; the last ones are drawn when one goes there.
  let first: number;
  beforeAll(async () => {
    await grid().focus();
    await page.keyboard.press('End');
    const head = page.getByRole('columnheader').filter({ hasText: 'Ответ у доски' });
    first = Number(await head.getAttribute('aria-colindex'));
  });
  const toFirst = async (): Promise<void> => {
    await grid().focus();
    await page.keyboard.press('Control+Home');
    for (let i = 2; i < first; i++) await page.keyboard.press('ArrowRight');
  };

  it('takes digits into a column of marks one under the other', async () => {
    await toFirst();
    for (const digit of ['5', '4']) await saved(() => page.keyboard.press(digit));
    expect((await column(first)).slice(0, 3)).toEqual(['5', '4', '']);
  });

  it('edits with Enter and leaves with Esc what was there', async () => {
    await toFirst();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('17,5');
    await saved(() => page.keyboard.press('Enter'));
    await page.keyboard.press('F2');
    await page.keyboard.type('3');
    await page.keyboard.press('Escape');
    expect((await column(first + 1)).slice(0, 2)).toEqual(['17,5', '']);
  });

  it('takes a block from a spreadsheet and gives it back with Ctrl+Z', async () => {
    await toFirst();
    await saved(() => paste('3\t10\nн\t20\n'));
    expect([(await column(first)).slice(0, 2), (await column(first + 1)).slice(0, 2)]).toEqual([
      ['3', 'н'],
      ['10', '20'],
    ]);
    await saved(() => page.keyboard.press('Control+z'));
    expect([(await column(first)).slice(0, 2), (await column(first + 1)).slice(0, 2)]).toEqual([
      ['5', '4'],
      ['17,5', ''],
    ]);
  });

  it('refuses a block with a fault as a whole and says where', async () => {
    await toFirst();
    await saved(() => paste('4\t21\n'));
    await page.getByText('Оценка — от 0 до 20').waitFor();
    expect([(await column(first))[0], (await column(first + 1))[0]]).toEqual(['5', '17,5']);
  });

  it('fills down and clears', async () => {
    await toFirst();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await saved(() => page.keyboard.press('Control+d'));
    expect((await column(first)).slice(0, 3)).toEqual(['5', '5', '5']);
    await saved(() => page.keyboard.press('Delete'));
    expect((await column(first)).slice(0, 3)).toEqual(['', '', '']);
  });

  it('says why with F1 on a total', async () => {
    await toFirst();
    await page.keyboard.press('End');
    await page.keyboard.press('F1');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Взвешенное среднее').waitFor();
    const row = await dialog.textContent();
    expect(row).toContain('17,5 из 20');
    expect(row).toMatch(/87,5 % × вес \d+(,\d+)? % = \d/);
    await page.keyboard.press('Escape');
  });

  it('shows on a phone one column, or one student', async () => {
    await page.setViewportSize(PHONE);
    await page.getByLabel('Столбец').selectOption({ label: 'Работа, 3 сент.' });
    const field = page.locator('.g-one-grade').nth(1);
    await field.fill('12');
    await saved(() => field.press('Enter'));
    await page.getByText('По ученику').click();
    expect(await page.locator('.g-one-grade').last().inputValue()).toBe('17,5');
  });
});

describe('a grade', () => {
  it('comes to the open page of the student and the guardian by itself, and neither page asks again and again', async () => {
    const [student, parent] = await Promise.all([school.signIn('student'), school.signIn('parent')]);
    const { id: itemId } = await call<{ id: string }>(teacher, 'POST', `grades/${path}/items`, {
      name: 'Доклад',
      day: '2026-09-04',
      scale: 'mark',
    });
    const { person } = (await (await student.request.get('/api/v1/identity/session')).json()) as { person: { id: string } };
    const pages = await Promise.all([student, parent].map((context) => newPage(context)));
    for (const open of pages) {
      await open.goto('/notifications');
      await open.getByRole('heading', { level: 1, name: 'Уведомления' }).waitFor();
      // Until the stream is there and what the page reads at its leisure.
      await open.waitForTimeout(2_000);
    }
    const asked: string[] = [];
    for (const open of pages) open.on('request', (request) => asked.push(request.url()));
    await pages[0]?.waitForTimeout(5_000);
    expect(asked).toEqual([]);
    await call(teacher, 'PUT', `grades/${path}/cells`, { cells: [{ itemId, personId: person.id, version: 0, value: 5 }] });
    for (const open of pages) {
      await open.getByText('Есть оценка: «Доклад»').first().waitFor();
      await open
        .getByText(/^\d+ непрочитанн/)
        .first()
        .waitFor({ state: 'attached' });
    }
    await Promise.all([student.close(), parent.close()]);
  });
});
