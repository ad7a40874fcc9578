import type { Locator, Page } from 'playwright-core';

// What a person does on the pages again and again, in Russian.

export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' });
export const link = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('link', { name, exact: typeof name === 'string' });
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });
export const dialog = (page: Page): Locator => page.getByRole('dialog');

export async function makeCourse(page: Page, name: string): Promise<void> {
  await page.goto('/courses');
  await button(page, 'Новый курс').click();
  await page.getByLabel('Название курса').fill(name);
  await button(page, 'Создать курс').click();
  await heading(page, name).waitFor();
}

/** On the page of a draft. With the notice above them the buttons move: a click in that moment would miss. */
export async function openToTheClass(page: Page): Promise<void> {
  await button(page, 'Открыть классу').click();
  await button(page, 'Открыть классу').waitFor({ state: 'detached' });
}

/** On the page of the course. */
export async function addSection(page: Page, name: string): Promise<void> {
  await button(page, 'Добавить раздел').first().click();
  await page.getByLabel('Название раздела').fill(name);
  await button(dialog(page), 'Добавить раздел').click();
  await button(page, 'Добавить занятие').waitFor();
}

/** On the page of the course; ends on that of the activity. */
export async function addActivity(page: Page, kind: string, name: string): Promise<void> {
  await button(page, 'Добавить занятие').click();
  await page.getByLabel('Вид занятия').selectOption({ label: kind });
  await page.getByLabel('Название занятия').fill(name);
  await button(dialog(page), 'Добавить занятие').click();
  await heading(page, name).waitFor();
}

/** On the page of the bank: a look at what would come, the import and its report, which stays open. */
export async function importQuestions(page: Page, file: string, count: number): Promise<void> {
  await button(page, 'Загрузить вопросы').click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(new RegExp(`Прочитано? ${count} вопрос\\S* из ${count}`)).waitFor();
  await button(dialog(page), /^Загрузить \d+ вопрос/).click();
  await page.getByText(new RegExp(`Загружено? ${count} вопрос\\S* из ${count}`)).waitFor();
}
export const closeDialog = (page: Page): Promise<void> => button(dialog(page), 'Закрыть').first().click();
