import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.js';
import { DemoSchool } from './demo-school.js';
import { DESKTOP, PHONE } from './looks.js';
import { addActivity, addSection, button, closeDialog, importQuestions, link, makeCourse, openToTheClass } from './steps.js';

/** A bank to try: two files with one question each, and how a student answers it, in the order of the questions' names. */
interface Bank {
  readonly files: readonly string[];
  readonly answers: readonly string[];
  /** Right answers among them. */
  readonly mark: number;
}

const conformance = path.resolve(process.env.SREDA_CONFORMANCE ?? '../shared', 'samples/gift/fuhrmanator__GIFT-grammar-PEG.js');
const fixtures = path.resolve('test/fixtures/gift');
const ownBank: Bank = {
  files: [path.join(fixtures, 'true-false.gift'), path.join(fixtures, 'multichoice.gift')],
  answers: ['Венера', 'Верно'],
  mark: 1,
};
const realBank: Bank = {
  files: [path.join(conformance, 'tests__questions__tf1.gift'), path.join(conformance, 'tests__questions__mc1.gift')],
  answers: ['Неверно', 'no one'],
  mark: 2,
};
const hasRealBank = realBank.files.every((file) => existsSync(file));

const journeys: readonly (readonly [string, Bank])[] = [
  ...(hasRealBank ? [['files of another system', realBank] as const] : []),
  ['own files', ownBank],
];

const school = DemoSchool.forTests();

async function signIn(login: string, viewport: typeof PHONE): Promise<{ context: BrowserContext; page: Page }> {
  const context = await school.browser.newContext({ viewport, locale: 'ru-RU', baseURL: school.url });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/');
  // A demo sign-in is one tap on a person's card.
  await page.getByRole('button', { name: new RegExp(` ${login}$`) }).click();
  await page.getByRole('heading', { name: /Здравствуйте/ }).waitFor();
  return { context, page };
}

async function makeTest(page: Page, course: string, test: string, bank: Bank): Promise<void> {
  await makeCourse(page, course);

  await link(page, 'Банк вопросов').click();
  for (const file of bank.files) {
    await importQuestions(page, file, 1);
    await expectNoAxeFindings(page);
    await closeDialog(page);
  }
  await link(page, course).click();

  await openToTheClass(page);
  await addSection(page, 'Проверка знаний');
  await addActivity(page, 'Тест', test);

  await page
    .getByRole('link', { name: /^Вопросы|Выбрать вопросы/ })
    .first()
    .click();
  await page.getByRole('checkbox').nth(1).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await button(page, 'Добавить 2 вопроса').click();
  await page.getByText('В тесте (2)').waitFor();
  await expectNoAxeFindings(page);

  await link(page, course).click();
  await link(page, 'Участники').click();
  await button(page, 'Добавить участников').click();
  await button(page, 'Добавить: 7А').click();
  await page.getByText('Добавлено 6 человек').waitFor();
}

async function takeTest(page: Page, course: string, test: string, bank: Bank): Promise<void> {
  await link(page, 'Курсы').first().click();
  await link(page, new RegExp(course)).first().click();
  await link(page, new RegExp(`^${test}`)).click();
  await button(page, 'Начать тест').waitFor();
  await expectNoAxeFindings(page);
  await button(page, 'Начать тест').click();
  for (const [i, answer] of bank.answers.entries()) {
    await page
      .getByText(`Вопрос ${i + 1} из ${bank.answers.length}`)
      .first()
      .waitFor();
    await page.getByRole('radio', { name: new RegExp(`${answer}$`) }).check();
    await page
      .getByText(/Сохранено/)
      .first()
      .waitFor();
    await expectNoAxeFindings(page);
    // The server dies while the student works; nobody helps it.
    if (i === 0) await school.killServer();
    await button(page, i < bank.answers.length - 1 ? 'Далее' : 'К сдаче').click();
  }
  await page.getByText('Вы ответили на все вопросы.').waitFor();
  await button(page, 'Сдать работу').click();
  await page.getByRole('heading', { name: new RegExp(`${test}: результат`) }).waitFor();
  await page.getByText(`${bank.mark} из ${bank.answers.length}`).first().waitFor();
  await expectNoAxeFindings(page);
}

describe('a question bank becomes a grade and a line of the footprint', () => {
  if (!hasRealBank) it.skip('files of another system (no conformance data)', () => undefined);

  it.each(journeys)(
    'from %s',
    async (source, bank) => {
      const course = `Курс: ${source}`;
      const test = `Проверка: ${source}`;
      const teacher = await signIn('teacher', DESKTOP);
      await makeTest(teacher.page, course, test, bank);

      const student = await signIn('student', PHONE);
      await takeTest(student.page, course, test, bank);
      await link(student.page, 'Оценки').first().click();
      const grades = student.page.getByRole('main');
      await grades.getByText(test).first().waitFor();
      await grades.getByText(`${bank.mark} из ${bank.answers.length}`).first().waitFor();

      // The footprint is built by the worker, a moment later.
      const statement = student.page.getByRole('main').getByText(test).first();
      for (let seen = false, tries = 0; !seen; tries++) {
        await student.page.goto('/footprint');
        seen = await statement.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
        expect(tries).toBeLessThan(10);
      }

      await teacher.page.goto('/courses');
      await link(teacher.page, new RegExp(course)).first().click();
      await link(teacher.page, 'Оценки').click();
      await teacher.page.getByRole('main').getByText(test).first().waitFor();
      await expectNoAxeFindings(teacher.page);
      await Promise.all([teacher.context.close(), student.context.close()]);
    },
    180_000,
  );
});
