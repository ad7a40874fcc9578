import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findCourse } from './api.js';
import { DemoSchool } from './demo-school.js';
import { faults, looks, PHONE, wear } from './looks.js';
import { takePhoto } from './photo.js';
import { button, dialog, heading, link } from './steps.js';
import { topicOf } from './views.js';

const school = DemoSchool.forTests();
let path: string;
let course: string;
let forum: string;
let topic: string;

beforeAll(async () => {
  const teacher = await school.signIn('teacher');
  const { id, activity } = await findCourse(teacher, 'Информатика, 7 класс');
  path = `/assignment/${activity('Рисунок по координатам')}`;
  course = `/courses/${id}`;
  forum = `/forum/${activity('Пароль из четырёх слов')}`;
  topic = await topicOf(teacher, activity('Пароль из четырёх слов'), 'Почему его трудно подобрать?');
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

describe('a forum of questions', () => {
  it('shows on a phone what others have written after an own post, which waits on the device for the connection; a report reaches the teacher', async () => {
    const student = await open('student');
    await student.setViewportSize(PHONE);
    await student.goto(course);
    await link(student, 'Пароль из четырёх слов').click();
    await link(student, 'Почему его трудно подобрать?').click();
    await student.getByText('Напишите пароль из четырёх слов', { exact: false }).waitFor();
    await student.getByText('Ответы других откроются после вашего.').waitFor();
    expect(await student.getByText('Жираф', { exact: false }).count()).toBe(0);
    expect(await faults(student)).toEqual([]);

    const written = student.getByRole('textbox', { name: 'Ваше сообщение' });
    await button(student, 'Написать ответ').click();
    await written.fill('«Ёж читает громкий снег»');
    await student.getByText('Черновик на этом устройстве', { exact: false }).waitFor();
    expect(await faults(student)).toEqual([]);
    await student.context().setOffline(true);
    await button(student, 'Отправить').click();
    await student.getByText('Нет связи: не отправлено.', { exact: false }).waitFor();
    await student.context().setOffline(false);
    await student.reload();
    await written.waitFor();
    expect(await written.innerText()).toBe('«Ёж читает громкий снег»');
    await button(student, 'Отправить').click();

    await student.getByText('Жираф варит синий компас', { exact: false }).waitFor();
    await student.getByText('Лампа спешит к медведю', { exact: false }).waitFor();
    await written.waitFor({ state: 'detached' });
    expect(await faults(student)).toEqual([]);

    // Done by writing as much as is asked for.
    await student.goto(forum);
    await student.getByText('Вы написали 1 сообщение', { exact: false }).waitFor();
    await student.goto(course);
    const row = student.getByRole('listitem').filter({ hasText: 'Пароль из четырёх слов' });
    await row.getByText('сделано').waitFor();

    const teacher = await open('teacher');
    await teacher.goto(forum);
    await teacher.getByText('3 новых').waitFor();
    await teacher.goto(topic);
    await teacher.getByText('«Ёж читает громкий снег»').waitFor();
    await teacher.waitForTimeout(1_500);
    await teacher.goto(forum);
    expect(await teacher.getByText(/\d нов/).count()).toBe(0);

    // Points for posts make its grade.
    await teacher.goto(`${forum}/settings`);
    await teacher.getByLabel('Оценка за форум').selectOption({ label: 'Лучший балл' });
    await teacher.getByLabel('Баллов за сообщение, не больше').fill('5');
    await button(teacher, 'Сохранить').click();
    await teacher.getByText('Настройки сохранены.').waitFor();
    await teacher.goto(topic);
    const graded = teacher.locator('.forum-post', { hasText: 'Ёж читает громкий снег' });
    await graded.getByLabel(/^Баллы, не больше 5/).fill('4');
    await button(graded, 'Поставить').click();
    await teacher.getByText('Баллы сохранены.').waitFor();
    await student.goto('/grades');
    await student.getByRole('listitem').filter({ hasText: 'Пароль из четырёх слов' }).getByText('4 из 5').waitFor();
    await button(student, 'Почему такая оценка: Пароль из четырёх слов').click();
    await link(dialog(student), 'Открыть работу').click();
    await student.getByText('Баллы: 4').waitFor();

    const bad = student.locator('.forum-post', { hasText: 'Жираф варит' });
    await bad.getByRole('button', { name: /^Действия/ }).click();
    await button(student, 'Пожаловаться').click();
    await student.getByLabel('Что не так').fill('Это пароль моего брата');
    expect(await faults(student)).toEqual([]);
    await button(student, 'Отправить жалобу').click();
    await student.getByText('Жалоба отправлена.', { exact: false }).waitFor();
    expect(await student.getByRole('link', { name: /^Жалобы/ }).count()).toBe(0);

    await teacher.goto(forum);
    await link(teacher, 'Жалобы: 1').click();
    await teacher.getByText('Это пароль моего брата').waitFor();
    expect(await faults(teacher)).toEqual([]);
    await button(teacher, 'Скрыть').click();
    await dialog(teacher).getByLabel('Причина').fill('Пароль настоящий');
    await button(dialog(teacher), 'Скрыть').click();
    await teacher.getByText('Жалоб нет').waitFor();
    await student.goto(topic);
    await student.getByText('Скрыто модератором').waitFor();
    await student.getByText('Лампа спешит к медведю', { exact: false }).waitFor();
    expect(await student.getByText('Жираф', { exact: false }).count()).toBe(0);
  }, 180_000);
});

describe('a forum with one topic a group', () => {
  it('lets a member begin the topic of the own group on a phone, and shows nothing of another one', async () => {
    const student = await open('student');
    await student.setViewportSize(PHONE);
    await student.goto(course);
    await link(student, 'Плакат в группах').click();
    await link(student, 'Начать: Группа 1').waitFor();
    expect(await student.getByText('Группа 2').count()).toBe(0);
    expect(await faults(student)).toEqual([]);
    await link(student, 'Начать: Группа 1').click();
    await button(student, 'Начать разговор группы').click();
    await student.getByRole('textbox', { name: 'Ваше сообщение' }).fill('Я напишу правила');
    expect(await faults(student)).toEqual([]);
    await button(student, 'Отправить').click();
    await student.waitForURL(/\/forum\/topics\//);
    await heading(student, 'Группа 1').waitFor();
    await student.getByText('Я напишу правила').first().waitFor();
    expect(await faults(student)).toEqual([]);

    // What is sent waits for its file, and a file says something without a word.
    await button(student, 'Написать ответ').click();
    const written = student.getByRole('textbox', { name: 'Ваше сообщение' });
    await written.fill('Вот набросок');
    let arrive = (): void => {};
    await student.route('**/files/files', (route) => new Promise<void>((resolve) => (arrive = () => resolve(route.continue()))));
    await student
      .getByLabel('Приложить файлы')
      .setInputFiles({ name: 'набросок.txt', mimeType: 'text/plain', buffer: Buffer.from('рамка') });
    await student.getByRole('progressbar').waitFor();
    await button(student, 'Отправить').click({ force: true });
    expect(await button(student, 'Отправить').getAttribute('aria-busy')).toBe('true');
    expect(await faults(student)).toEqual([]);
    arrive();
    await button(student, 'Убрать: набросок.txt').waitFor();
    expect(await written.innerText()).toBe('Вот набросок');
    await written.fill('');
    await button(student, 'Отправить').click();
    await written.waitFor({ state: 'detached' });
    await link(student, 'набросок.txt').waitFor();
    expect(await faults(student)).toEqual([]);
  }, 90_000);
});

describe('an activity', () => {
  it('leads to what is said about it, and a topic leads back', async () => {
    const student = await open('student');
    await student.setViewportSize(PHONE);
    await student.goto(path);
    await link(student, 'Обсудить').click();
    await student.getByText('Об этом ещё не говорили').waitFor();
    expect(await faults(student)).toEqual([]);
    await link(student, 'Вопросы по урокам').click();
    await student.getByRole('textbox', { name: 'Заголовок' }).fill('Куда идёт ось?');
    await student.getByRole('textbox', { name: 'Сообщение' }).fill('Вправо или влево?');
    expect(await faults(student)).toEqual([]);
    await button(student, 'Начать тему').click();
    await heading(student, 'Куда идёт ось?').waitFor();
    expect(await faults(student)).toEqual([]);
    await link(student, 'О занятии: Рисунок по координатам').click();
    await link(student, 'Обсудить').click();
    await link(student, 'Куда идёт ось?').waitFor();
    expect(await faults(student)).toEqual([]);
  }, 90_000);
});
