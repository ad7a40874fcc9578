import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { call } from './api.js';
import { DemoSchool } from './demo-school.js';

interface Created {
  readonly id: string;
}
interface Course {
  readonly sections: readonly { readonly name: string; readonly activities: readonly { readonly name: string }[] }[];
}

const school = DemoSchool.forTests();
let teacher: BrowserContext;
let page: Page;
let courseId: string;

beforeAll(async () => {
  teacher = await school.signIn('teacher');
  courseId = (await call<Created>(teacher, 'POST', 'courses/courses', { name: 'Порядок' })).id;
  for (const name of ['Первый', 'Второй']) {
    const sectionId = (await call<Created>(teacher, 'POST', `courses/courses/${courseId}/sections`, { name })).id;
    for (const n of [1, 2]) {
      await call(teacher, 'POST', `courses/courses/${courseId}/activities`, { sectionId, type: 'quiz', name: `${name} ${n}` });
    }
  }
  page = await teacher.newPage();
  await page.goto(`/courses/${courseId}`);
});

const stored = async () =>
  (await call<Course>(teacher, 'GET', `courses/courses/${courseId}`)).sections.map((s) => [s.name, ...s.activities.map((a) => a.name)]);
/** Until the server has it so. */
const becomes = async (expected: string[][]): Promise<void> => {
  for (let tries = 0; tries < 50 && JSON.stringify(await stored()) !== JSON.stringify(expected); tries++) await page.waitForTimeout(100);
  expect(await stored()).toEqual(expected);
};
const handle = (name: string) => page.getByRole('button', { name: `Переместить: ${name}`, exact: true });
const choose = async (of: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `Действия: ${of}`, exact: true }).click();
  await page.locator('.s-menu-list').getByRole('button', { name: action }).click();
};

describe('the outline of a course', () => {
  it('is arranged by keys, which say where the activity is', async () => {
    await handle('Первый 2').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('article [role=status].outline-held').innerText()).toContain('Первый 2: место 2 из 3, раздел «Второй»');
    await page.keyboard.press('Enter');
    await becomes([
      ['Первый', 'Первый 1'],
      ['Второй', 'Второй 1', 'Первый 2', 'Второй 2'],
    ]);
    await page.getByRole('button', { name: 'Вернуть' }).first().click();
    await becomes([
      ['Первый', 'Первый 1', 'Первый 2'],
      ['Второй', 'Второй 1', 'Второй 2'],
    ]);
  });

  it('is left as it was by Esc', async () => {
    await handle('Первый 1').focus();
    for (const key of [' ', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect((await stored())[0]).toEqual(['Первый', 'Первый 1', 'Первый 2']);
    expect(await page.locator('.s-row-link').allInnerTexts()).toEqual(['Первый 1', 'Первый 2', 'Второй 1', 'Второй 2']);
  });

  it('is arranged by dragging, a section too', async () => {
    const drag = async (name: string, to: { x: number; y: number }): Promise<void> => {
      // What the toasts say is above the rows.
      while ((await page.locator('.s-toast').count()) > 0) await page.locator('.s-toast button').last().click();
      await handle(name).hover();
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    };
    const row = async (name: string) => {
      const box = await page.locator('.outline-row', { hasText: name }).boundingBox();
      if (!box) throw new Error(`No row ${name}`);
      return box;
    };
    const first = await row('Первый 1');
    await drag('Второй 2', { x: first.x + 40, y: first.y + 6 });
    await becomes([
      ['Первый', 'Второй 2', 'Первый 1', 'Первый 2'],
      ['Второй', 'Второй 1'],
    ]);
    const head = await page.getByRole('heading', { name: 'Первый', exact: true }).boundingBox();
    await drag('Второй', { x: 400, y: (head?.y ?? 0) + 4 });
    await becomes([
      ['Второй', 'Второй 1'],
      ['Первый', 'Второй 2', 'Первый 1', 'Первый 2'],
    ]);
  });

  it('hides and shows from the menu', async () => {
    await choose('Второй', 'Скрыть от учеников');
    await page.locator('.outline-section[data-hidden]').waitFor();
    await choose('Второй', 'Показать ученикам');
    await page.locator('.outline-section:not([data-hidden])').nth(1).waitFor();
  });

  it('is seen as a student sees it, by keys, on every page and after a reload, until the way back', async () => {
    const bar = page.getByRole('complementary', { name: 'Вид ученика' });
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    await choose('Второй', 'Скрыть от учеников');
    await page.locator('.outline-section[data-hidden]').waitFor();
    await press('Увидеть как ученик');
    await bar.getByText('ничего не сохраняется').waitFor();
    await page.getByRole('link', { name: 'Первый 1' }).waitFor();
    expect(await page.locator('main h2').allInnerTexts()).toEqual(['Первый']);
    expect(await handle('Первый 1').count()).toBe(0);
    await page.reload();
    await page.getByRole('link', { name: 'Первый 1' }).click();
    await page.getByRole('heading', { name: 'Первый 1' }).waitFor();
    await bar.waitFor();
    expect(await page.getByRole('link', { name: 'Настройки' }).count()).toBe(0);
    await press('Вернуться');
    await page.getByRole('link', { name: 'Настройки' }).waitFor();
    expect(await bar.count()).toBe(0);
    await page.goto(`/courses/${courseId}`);
    await press('Увидеть как ученик');
    await bar.waitFor();
    // Elsewhere the teacher is a teacher.
    await page.getByRole('navigation').getByRole('link', { name: 'Сегодня' }).click();
    await bar.waitFor({ state: 'detached' });
    await page.goto(`/courses/${courseId}`);
    await choose('Второй', 'Показать ученикам');
    await page.locator('.outline-section:not([data-hidden])').nth(1).waitFor();
  });

  it('deletes after eight seconds, unless it is called back', async () => {
    await choose('Второй 1', 'Удалить');
    await page.getByText('Занятие «Второй 1» удаляется.').waitFor();
    expect(await page.locator('.s-row-link').allInnerTexts()).not.toContain('Второй 1');
    await page.getByRole('button', { name: 'Вернуть' }).last().click();
    await page.getByRole('link', { name: 'Второй 1' }).waitFor();
    await choose('Первый 2', 'Удалить');
    // On another page by then.
    await page.getByRole('navigation').getByRole('link', { name: 'Участники' }).click();
    expect((await stored()).flat()).toContain('Первый 2');
    await page.waitForTimeout(8_500);
    await becomes([
      ['Второй', 'Второй 1'],
      ['Первый', 'Второй 2', 'Первый 1'],
    ]);
  });
});
