import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { call } from './api.js';
import { DemoSchool, newPage } from './demo-school.js';
import { DESKTOP, faults, faultsOfBoth, PHONE } from './looks.js';

interface Made {
  readonly id: string;
}

const school = DemoSchool.forTests();
let teacher: BrowserContext;
let student: BrowserContext;
let courseId: string;

beforeAll(async () => {
  teacher = await school.signIn('teacher');
  student = await school.signIn('student');
  const { person } = await call<{ person: Made }>(student, 'GET', 'identity/session');
  courseId = (await call<Made>(teacher, 'POST', 'courses/courses', { name: 'Астрономия' })).id;
  await call(teacher, 'PATCH', `courses/courses/${courseId}`, { version: 1, state: 'published' });
  await call(teacher, 'POST', `enrolment/courses/${courseId}/participants`, { personIds: [person.id], role: 'student' });
  const { id: sectionId } = await call<Made>(teacher, 'POST', `courses/courses/${courseId}/sections`, { name: 'Небо' });
  for (const name of ['Наблюдение', 'Отчёт']) {
    await call(teacher, 'POST', `courses/courses/${courseId}/activities`, { sectionId, type: 'quiz', name });
  }
});

async function open(context: BrowserContext, path: string, viewport = DESKTOP): Promise<Page> {
  const page = await newPage(context, viewport);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe('a condition', () => {
  it('is put together by a teacher, told to the student, and unlocks when it holds', async () => {
    const course = `/courses/${courseId}`;
    const editing = await open(teacher, course);
    const dialog = editing.getByRole('dialog');
    const openDialog = async (name: string): Promise<void> => {
      await editing.getByRole('button', { name: `Условия и выполнение: ${name}` }).click();
      await dialog.getByRole('button', { name: 'Сохранить' }).waitFor();
    };
    const save = async (name: string): Promise<void> => {
      await dialog.getByRole('button', { name: 'Сохранить' }).click();
      await editing.getByText(`Сохранено: «${name}»`).waitFor();
    };
    await openDialog('Наблюдение');
    await dialog.getByLabel('Выполнено, если ученик').selectOption({ label: 'отмечен вручную' });
    await save('Наблюдение');

    await openDialog('Отчёт');
    await dialog.getByRole('button', { name: 'Добавить условие' }).click();
    // What is not finished is not sent.
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText('Заполните каждое условие').waitFor();
    await dialog.getByLabel('Занятие', { exact: true }).selectOption({ label: 'Наблюдение' });
    expect(await faultsOfBoth(editing)).toEqual([]);
    await save('Отчёт');
    await editing.getByText('Сначала выполните «Наблюдение»').waitFor();

    const learning = await open(student, course, PHONE);
    await learning.getByText('Сначала выполните «Наблюдение»').waitFor();
    expect(await learning.getByRole('link', { name: 'Отчёт', exact: true }).count()).toBe(0);
    expect(await faults(learning)).toEqual([]);
    await learning.getByRole('checkbox', { name: /Сделано: Наблюдение/ }).check();
    await learning.getByRole('link', { name: 'Отчёт', exact: true }).waitFor();
    expect(await learning.getByText('Сначала выполните').count()).toBe(0);

    const progress = await open(teacher, `${course}/progress`);
    await progress.getByText('1 из 2').waitFor();
    expect(await faultsOfBoth(progress)).toEqual([]);
    await progress.setViewportSize(PHONE);
    await progress.getByText('1 из 2').click();
    await progress.getByText('Отчёт').waitFor();
    expect(await faults(progress)).toEqual([]);
    // The teacher's hand takes it back, and the way is closed again.
    await progress.getByRole('checkbox', { name: /«Наблюдение» выполнено/ }).uncheck();
    await progress.getByText('0 из 2').waitFor();
    await learning.reload();
    await learning.getByText('Сначала выполните «Наблюдение»').waitFor();
  }, 120_000);
});
