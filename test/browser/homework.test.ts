import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findCourse } from './api.js';
import { DemoSchool } from './demo-school.js';
import { faults, looks, PHONE, wear } from './looks.js';
import { takePhoto } from './photo.js';

const school = DemoSchool.forTests();
let path: string;

beforeAll(async () => {
  const teacher = await school.signIn('teacher');
  path = `/assignment/${(await findCourse(teacher, 'Информатика, 7 класс')).activity('Рисунок по координатам')}`;
  await teacher.close();
});

const open = async (login: string): Promise<Page> => {
  const context = await school.signIn(login);
  await wear(context, looks[0]);
  return context.newPage();
};
const sheetNames = (page: Page): Promise<string[]> => page.locator('.work-sheet-name').allInnerTexts();

describe('homework', () => {
  it('is corrected on a phone without a connection, goes by itself, and is marked by keys', async () => {
    const student = await open('student');
    await student.setViewportSize(PHONE);
    await student.goto(path);
    await student.getByText('Возвращено на доработку').first().waitFor();
    await student.getByText('Допишите координаты ещё двух точек').first().waitFor();

    const bytes = await takePhoto(student);
    expect(bytes.length).toBeGreaterThan(400_000);
    await student.context().setOffline(true);
    const photos = ['вторая.jpg', 'третья.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer: bytes }));
    await student.locator('input[type=file][multiple]').setInputFiles(photos);
    await student.getByText('Пока на этом устройстве').nth(1).waitFor();
    expect(await sheetNames(student)).toEqual(['страница тетради.png', 'вторая.jpg', 'третья.jpg']);
    await student.getByRole('button', { name: 'Повернуть: лист 3' }).click();
    await student.getByRole('button', { name: 'Действия: лист 3' }).click();
    await student.getByRole('button', { name: 'Выше' }).click();
    await student.getByRole('button', { name: 'Действия: лист 1' }).click();
    await student.getByRole('button', { name: 'Убрать' }).click();
    expect(await sheetNames(student)).toEqual(['третья.jpg', 'вторая.jpg']);
    await student.getByRole('button', { name: 'Вернуть', exact: true }).click();
    expect(await sheetNames(student)).toEqual(['страница тетради.png', 'третья.jpg', 'вторая.jpg']);
    await student.getByLabel('Текст работы').fill('Лиса. Добавил точки (9; 15) и (10; 15).');
    expect(await faults(student)).toEqual([]);
    await student.getByRole('button', { name: 'Сдать исправленную работу' }).click();
    await student.getByText('3 листа', { exact: false }).waitFor();
    await student.getByLabel('Эту работу я сделал сам или сделала сама').check();
    await student.getByRole('button', { name: 'Сдать работу', exact: true }).click();
    await student.getByText('Работа ещё не сдана', { exact: false }).waitFor();

    await student.context().setOffline(false);
    await student.getByRole('button', { name: 'Взять назад и исправить' }).waitFor({ timeout: 30_000 });
    expect(await student.locator('.work-text').first().innerText()).toBe('Лиса. Добавил точки (9; 15) и (10; 15).');
    await student.getByRole('button', { name: 'Следующий лист' }).click();
    const sent = student.getByRole('img', { name: 'Лист 2: третья.jpg' });
    await sent.waitFor();
    // Made small on the device, and turned as it was meant.
    const shown = "document.querySelector('.work-paper img')";
    expect(await student.evaluate(`${shown}.decode().then(() => [${shown}.naturalWidth, ${shown}.style.rotate])`)).toEqual([2000, '90deg']);
    expect(await faults(student)).toEqual([]);

    const teacher = await open('teacher');
    await teacher.goto('/');
    await teacher.getByRole('link', { name: 'Рисунок по координатам' }).click();
    const who = teacher.getByRole('combobox', { name: 'Ученик' });
    const grade = teacher.getByRole('button', { name: /оценку/ });
    /** The student whose work is there after the key, with the work itself: before it is drawn nothing can be said of it. */
    const turned = async (key: string): Promise<string> => {
      const before = await who.inputValue();
      await teacher.keyboard.press(key);
      for (let i = 0; i < 300 && (await who.inputValue()) === before; i++) await teacher.waitForTimeout(50);
      await grade.waitFor();
      return who.inputValue();
    };
    await grade.waitFor();
    const first = await who.inputValue();
    expect(await turned('j')).not.toBe(first);
    expect(await turned('k')).toBe(first);
    for (let turns = 0; turns < 6 && (await teacher.getByText('Версия 2').count()) === 0; turns++) await turned('j');
    await teacher.getByText('Версия 2').waitFor();
    expect(await faults(teacher)).toEqual([]);
    await teacher.keyboard.press('5');
    await teacher.getByLabel('Комментарий ученику').fill('Теперь всё на месте.');
    await teacher.getByText('Сохранено', { exact: false }).waitFor();
    await student.reload();
    // Somebody has begun to mark: too late to take it back, and nothing of the draft is seen.
    await student.getByText('Работа ждёт проверки.').waitFor();
    expect(await student.getByText('Теперь всё на месте.').count()).toBe(0);
    const marked = await who.inputValue();
    expect(await turned('Control+Enter')).not.toBe(marked);

    await student.reload();
    await student.getByText('Теперь всё на месте.').waitFor();
    expect(await student.locator('.s-mark').first().innerText()).toBe('5');
    await student.goto('/grades');
    await student.getByText('Рисунок по координатам').first().waitFor();
  }, 180_000);
});
