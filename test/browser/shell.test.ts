import { describe, expect, it } from '@jest/globals';
import { axeFindings } from './axe.js';
import { DemoSchool } from './demo-school.js';
import { faultsAt, looks, PHONE, wear } from './looks.js';

const school = DemoSchool.forTests();

describe.each(looks)('the shell in $name', ({ locale, theme, vision }) => {
  it('has no faults before sign-in, nor where there is no page', async () => {
    const context = await school.browser.newContext({ locale, baseURL: school.url });
    const page = await context.newPage();
    await page.addInitScript(`localStorage.setItem('sreda.preferences', ${JSON.stringify(JSON.stringify({ locale, theme, vision }))})`);
    const student = await school.signIn('student');
    await wear(student, { locale, theme, vision });
    expect([
      ...(await faultsAt(page, '/')),
      ...(await faultsAt(page, '/slip')),
      ...(await faultsAt(await student.newPage(), '/nowhere')),
    ]).toEqual([]);
    await Promise.all([context.close(), student.close()]);
  }, 90_000);
});

describe('the shell by keyboard', () => {
  it('skips to the content, and gives the focus to the title after a navigation', async () => {
    const context = await school.signIn('student');
    await wear(context, looks[0]);
    const page = await context.newPage();
    await page.goto('/');
    // The look comes with the account, a moment after the browser's own language.
    await page.getByRole('navigation', { name: 'Разделы' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('К содержанию');
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Оценки' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Оценки' }).waitFor();
    await page.locator('h1:focus').waitFor();
    await context.close();
  });

  it('takes a student from «Сегодня» through a test to its result', async () => {
    const context = await school.signIn('student');
    await wear(context, looks[0]);
    const page = await context.newPage();
    /** Tab until the focus is on what has this name. */
    const tabTo = async (name: string): Promise<void> => {
      for (let tabs = 0; tabs < 40; tabs++) {
        await page.keyboard.press('Tab');
        const focused = String(
          await page.evaluate('document.activeElement.closest("label")?.innerText ?? document.activeElement.innerText'),
        );
        if (focused.trim() === name) return;
      }
      throw new Error(`Tab does not come to ${name}`);
    };
    const press = async (name: string): Promise<void> => {
      await tabTo(name);
      await page.keyboard.press('Enter');
    };
    await page.goto('/');
    await page.getByRole('link', { name: 'Устройство компьютера' }).waitFor();
    await press('Устройство компьютера');
    await page.getByRole('button', { name: 'Начать тест' }).waitFor();
    await press('Начать тест');
    for (const [number, answer] of [
      [1, 'Верно'],
      [2, 'Неверно'],
    ] as const) {
      await page.getByRole('heading', { name: `Вопрос ${number} из 4` }).waitFor();
      await tabTo('Верно');
      await page.keyboard.press(answer === 'Верно' ? 'Space' : 'ArrowDown');
      await page.getByText(/^Сохранено/).waitFor();
      await press('Далее');
    }
    await page.getByRole('heading', { name: 'Вопрос 3 из 4' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Вопрос 4 из 4' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Нет ответа на 2 вопроса: 3, 4.').waitFor();
    await press('Сдать работу');
    await page.getByRole('heading', { name: 'Устройство компьютера: результат' }).waitFor();
    await page.getByText('2 из 4').first().waitFor();
    await context.close();
  }, 120_000);
});

describe('a connection without encryption', () => {
  it('is told about on every page, before sign-in too; on this computer there is nothing to tell', async () => {
    const context = await school.browser.newContext({ baseURL: school.url, locale: 'ru-RU', viewport: PHONE });
    const page = await context.newPage();
    const bar = page.getByText('Соединение не защищено');
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await bar.count()).toBe(0);
    // What a browser says of http at any address but this computer's.
    await page.addInitScript(`Object.defineProperty(window, 'isSecureContext', { value: false })`);
    await page.reload();
    await bar.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
});
