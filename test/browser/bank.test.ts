import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { call, type Items } from './api.js';
import { DemoSchool, newPage } from './demo-school.js';
import { faults } from './looks.js';
import { button as buttonIn, link } from './steps.js';

interface Created {
  readonly id: string;
}
interface Listed extends Created {
  readonly name: string;
  readonly tags: readonly string[];
  readonly state: string;
  readonly categoryId: string | null;
}

const school = DemoSchool.forTests();
let teacher: BrowserContext;
let page: Page;
let bank: string;
let bankId: string;

beforeAll(async () => {
  teacher = await school.signIn('teacher');
  const { id } = await call<Created>(teacher, 'POST', 'courses/courses', { name: 'Банк' });
  bankId = (await call<Items<Created>>(teacher, 'GET', `questions/banks?courseId=${id}`)).items[0]?.id ?? '';
  bank = `/courses/${id}/bank`;
  page = await newPage(teacher);
});

const button = (name: string | RegExp, within: Page | Locator = page): Locator => buttonIn(within, name);
const listed = async (): Promise<readonly Listed[]> =>
  (await call<Items<Listed>>(teacher, 'GET', `questions/banks/${bankId}/questions?limit=200`)).items;
const preview = (): Locator => page.getByRole('complementary', { name: 'Как увидит ученик' });
const panel = (name: string): Locator => page.getByRole('region', { name, exact: true });

async function begin(type: string): Promise<void> {
  await page.goto(`${bank}/new`);
  await page.getByRole('link', { name: type }).click();
  await page.getByRole('textbox', { name: 'Текст вопроса' }).click();
}
async function add(): Promise<void> {
  await button('Добавить вопрос').click();
  await page.waitForURL('**/bank/questions/*');
}

describe('a question', () => {
  it('of one answer is written, tried and saved with tags', async () => {
    await begin('Выбор ответа');
    await page.keyboard.type('Чему равно \\(2^3\\)?');
    for (const [i, answer] of ['8', '6', '9'].entries()) {
      await panel(`Вариант ${i + 1}`)
        .getByRole('textbox', { name: 'Текст варианта' })
        .click();
      await page.keyboard.type(answer);
    }
    await button('Удалить: Вариант 4').click();
    await page.getByLabel('Метки').fill('степень');
    await page.getByLabel('Метки').press('Enter');

    await preview().locator('math msup').waitFor();
    await preview().getByRole('radio', { name: '6' }).check();
    await button('Проверить ответ', preview()).click();
    await preview().getByText('0 из 1').waitFor();
    await button('Попробовать ещё раз', preview()).click();
    await preview().getByRole('radio', { name: '8' }).check();
    await button('Проверить ответ', preview()).click();
    await preview().getByText('1 из 1').waitFor();

    await add();
    expect(await listed()).toMatchObject([{ tags: ['степень'], state: 'ready' }]);
    await page.getByRole('heading', { name: /Чему равно/, level: 1 }).waitFor();
  });

  it('of several answers shares its mark equally; a half right answer gets half', async () => {
    await begin('Выбор ответа');
    await page.keyboard.type('Чётные числа');
    await page.getByText('Несколько', { exact: true }).click();
    for (const [i, answer] of ['2', '3', '4'].entries()) {
      await panel(`Вариант ${i + 1}`)
        .getByRole('textbox', { name: 'Текст варианта' })
        .click();
      await page.keyboard.type(answer);
    }
    await button('Удалить: Вариант 4').click();
    await panel('Вариант 3').getByLabel('Сколько даёт').selectOption({ label: 'Верно, 100 %' });
    await button('Поделить балл поровну между верными').click();
    await preview().getByRole('checkbox', { name: '2' }).check();
    await button('Проверить ответ', preview()).click();
    await preview().getByText('0,5 из 1').waitFor();
    await add();
  });

  it('with a number is right within its tolerance', async () => {
    await begin('Число');
    await page.keyboard.type('Ускорение свободного падения');
    await panel('Ответ 1').getByLabel('Число', { exact: true }).fill('9,81');
    await panel('Ответ 1').getByLabel('Допустимое отклонение').fill('0,02');
    await preview().getByLabel('Ваш ответ').fill('9,8');
    await button('Проверить ответ', preview()).click();
    await preview().getByText('1 из 1').waitFor();
    await add();
  });

  it.each([
    ['Краткий ответ', async () => panel('Ответ 1').getByLabel('Что должен написать ученик').fill('Москва')],
    ['Верно или неверно', async () => page.getByText('Неверно', { exact: true }).first().click()],
    ['Развёрнутый ответ', async () => page.getByLabel('Слов не меньше').fill('20')],
    ['Описание', async () => undefined],
    [
      'Соответствие',
      async () => {
        for (const [i, [stem, answer]] of [
          ['Франция', 'Париж'],
          ['Италия', 'Рим'],
        ].entries()) {
          await panel(`Пара ${i + 1}`)
            .getByRole('textbox', { name: 'К чему подбирают' })
            .click();
          await page.keyboard.type(stem ?? '');
          await panel(`Пара ${i + 1}`)
            .getByLabel('Ответ', { exact: true })
            .fill(answer ?? '');
        }
        await panel('Пара 3').getByLabel('Лишний ответ').check();
        await panel('Пара 3').getByLabel('Ответ', { exact: true }).fill('Осло');
      },
    ],
  ])('of the type «%s» is written and changed again', async (type, write) => {
    await begin(type);
    await page.keyboard.type(`Вопрос: ${type}`);
    await write();
    await add();
    await page.getByRole('textbox', { name: 'Текст вопроса' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(', исправлен');
    await button('Сохранить').click();
    await page.getByText('Вопрос сохранён').waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: 'Текст вопроса' }).getByText(`Вопрос: ${type}, исправлен`).waitFor();
  });

  it('that no answer can solve stays a draft', async () => {
    await begin('Краткий ответ');
    await page.keyboard.type('Без ответа');
    await panel('Ответ 1').getByLabel('Что должен написать ученик').fill('x');
    await panel('Ответ 1').getByLabel('Сколько даёт').selectOption({ label: '50 %' });
    await preview().getByText('Ни один ответ не даёт полного балла').waitFor();
    await button('Добавить вопрос').click();
    await page.getByText(/Вопрос нельзя сделать готовым/).waitFor();
    await page.getByText('Черновик', { exact: true }).click();
    await add();
    expect((await listed()).find(({ name }) => name === 'Без ответа')).toMatchObject({ state: 'draft' });
  });

  it('is talked about with colleagues of the network, and the topic leads back to it', async () => {
    const { id } = (await listed()).find(({ name }) => name === 'Без ответа') ?? {};
    await page.goto(`${bank}/questions/${id}`);
    await link(page, 'Обсудить').click();
    await page.getByText('Об этом ещё не говорили').waitFor();
    expect(await faults(page)).toEqual([]);
    await link(page, 'Уроки и задания').click();
    await page.getByRole('textbox', { name: 'Заголовок' }).fill('Что здесь считать ответом?');
    await page.getByRole('textbox', { name: 'Сообщение' }).fill('Кажется, ничего не подходит.');
    expect(await faults(page)).toEqual([]);
    await button('Начать тему').click();
    await link(page, 'О вопросе: Без ответа').click();
    await page.waitForURL(`**/bank/questions/${id}`);
    await link(page, 'Обсудить').click();
    await link(page, 'Что здесь считать ответом?').waitFor();
  });
});

describe('the bank', () => {
  it('is put in order: a category, many questions moved with Shift, deleted and brought back', async () => {
    await page.goto(bank);
    await button('Новая категория').click();
    await page.getByLabel('Название категории').fill('Разное');
    await button('Создать категорию').click();
    await button(/^Разное/).waitFor();
    await button('Весь банк').click();

    const before = await listed();
    const ticks = page.locator('tbody input[type=checkbox]');
    await ticks.first().click();
    await ticks.nth(2).click({ modifiers: ['Shift'] });
    await button('Перенести').click();
    await page.getByRole('dialog').getByLabel('Категория').selectOption({ label: 'Разное' });
    await button('Перенести 3 вопроса').click();
    await page.getByText('Перенесено 3 вопроса').waitFor();
    const moved = (await listed()).filter(({ categoryId }) => categoryId !== null);
    expect(moved.map(({ id }) => id)).toEqual(before.slice(0, 3).map(({ id }) => id));

    await button(/^Разное/).click();
    await page.getByText('Показано 3 вопроса').waitFor();
    await page.getByLabel('Отметить все показанные вопросы').click();
    await button('Удалить').click();
    await page.getByText('Удалено 3 вопроса').waitFor();
    expect(await listed()).toHaveLength(before.length - 3);
    await button('Вернуть').click();
    await page.getByText('Показано 3 вопроса').waitFor();
    expect(await listed()).toHaveLength(before.length);
  });

  it('is narrowed by type and tag as chips', async () => {
    await page.goto(bank);
    await page.getByLabel('Метка').selectOption({ label: 'степень (1)' });
    await page.getByText('Показан 1 вопрос').waitFor();
    await page.getByLabel('Вид', { exact: true }).selectOption({ label: 'Число' });
    await page.getByText('Ничего не нашлось').waitFor();
    await button('Убрать условие: # степень').click();
    await page.getByText('Показан 1 вопрос').waitFor();
  });

  it('says before an export what the format loses, and saves the file', async () => {
    await page.goto(bank);
    await button('Выгрузить').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/без потерь/).waitFor();
    await dialog.getByText('GIFT', { exact: true }).click();
    await dialog.getByText(/не вместит/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button(/^Скачать/, dialog).click()]);
    expect(download.suggestedFilename()).toMatch(/\.gift$|\.txt$/);
  });
});
