import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { call } from './api.js';
import { axeFindings } from './axe.js';
import { launchBrowser } from './launch.js';
import { DESKTOP, faultsAt, looks, named, wear } from './looks.js';
import { button, dialog, heading, link } from './steps.js';

/** A real school from the code on the console on; each test goes on where the one before has stopped. */
let app: TestApp;
let browser: Browser;
let office: Page;
let parentPage: Page;

const ADMIN = { login: 'zavuch', password: 'три зелёных парома' };
const LONG_NAME = 'Константинопольская-Преображенская Александра Вячеславовна';

async function visit(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'ru-RU', baseURL: app.url });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  return page;
}
const said = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true });

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Логин').fill(login);
  await page.getByLabel('Пароль').fill(password);
  await button(page, 'Войти').click();
}
async function openCard(name: string): Promise<void> {
  await office.goto('/admin/people');
  await link(office, name).click();
  await heading(office, name).waitFor();
}
async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Новый пароль', { exact: true }).fill(password);
  await page.getByLabel('Новый пароль ещё раз').fill(password);
  await button(page, 'Сохранить пароль').click();
}
/** A slip for the person whose card is open: with its code they sign in and choose a password. */
async function comeInBySlip(password: string): Promise<Page> {
  await button(office, 'Новый листок для входа').click();
  const code = await office.locator('.slip .admin-code').innerText();
  const page = await visit(`/slip#${code}`);
  await button(page, 'Войти').click();
  await heading(page, /Здравствуйте/).waitFor();
  await choosePassword(page, password);
  await page.getByRole('navigation', { name: 'Разделы' }).waitFor();
  return page;
}

const PEOPLE = [
  'Фамилия,Имя,Отчество,Класс,Роль',
  'Ёжикова,Анна,Петровна,5А,ученик',
  'Жуков,Иван,Олегович,5А,ученик',
  'Зимина,Ольга,Игоревна,5Б,ученик',
  'Лосев,Пётр,Ильич,,учитель',
  LONG_NAME.replaceAll(' ', ',') + ',5А,ученик',
].join('\n');

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startTestApp();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('the administration of a real school', () => {
  it('begins with the code of the console and a second step', async () => {
    const code = /code: (\S+)/.exec(app.server.notes.join('\n'))?.[1] ?? '';
    office = await visit('/');
    await office.getByLabel('Код с консоли').fill(code);
    await office.getByLabel('Название').fill('Школа № 7');
    await office.getByLabel('Фамилия').fill('Орлова');
    await office.getByLabel('Имя', { exact: true }).fill('Дарья');
    await office.getByLabel('Логин').fill(ADMIN.login);
    await office.getByLabel('Пароль').fill('коротко');
    await button(office, 'Создать школу').click();
    await office.getByText('Нужно хотя бы 8 знаков').waitFor();
    expect(await axeFindings(office)).toEqual([]);
    await office.getByLabel('Пароль').fill(ADMIN.password);
    await button(office, 'Создать школу').click();

    await heading(office, 'Второй шаг входа').waitFor();
    await button(office, 'Настроить').click();
    await office.getByAltText('QR-код для приложения').waitFor();
    const secret = (await office.locator('.account-secret').innerText()).replaceAll(' ', '');
    expect(await axeFindings(office)).toEqual([]);
    await office.getByLabel('Код из приложения').fill(generateSync({ secret }));
    await button(office, 'Подтвердить').click();
    await link(office, 'Управление').click();
    await heading(office, 'Управление').waitFor();
  });

  it('brings people in from a table, after a look at each row', async () => {
    await office.goto('/admin/people');
    await link(office, 'Загрузить таблицу').click();
    await office.locator('input[type=file]').setInputFiles({ name: 'люди.csv', mimeType: 'text/csv', buffer: Buffer.from(PEOPLE) });
    await office.getByText('Добавить: 5,').waitFor();
    await button(office, 'Загрузить 5 строк').click();
    await office.getByText('Загружено 5 строк').waitFor();
    await office.goto('/admin/people');
    await office.getByLabel('Фамилия или имя').fill('еж');
    await office.getByText('Показан 1 человек').waitFor();
    await link(office, 'Ёжикова Анна Петровна').waitFor();
  });

  it('has academic years with their terms', async () => {
    await office.goto('/admin/years');
    await button(office, 'Добавить учебный год').click();
    await button(office, 'Добавить год').click();
    await dialog(office).waitFor({ state: 'hidden' });
    const added = office.getByRole('region', { name: /учебный год$/ }).first();
    await added.getByRole('button', { name: /^Изменить периоды/ }).click();
    await office.getByText('Полугодия', { exact: true }).click();
    for (const [i, day] of ['2099-09-01', '2099-12-30', '2100-01-11', '2100-05-27'].entries())
      await dialog(office).locator('input[type=date]').nth(i).fill(day);
    await button(office, 'Сохранить').click();
    await dialog(office)
      .getByText('Проверьте отмеченные поля.')
      .or(dialog(office).getByText('Период выходит за пределы учебного года'))
      .first()
      .waitFor();
    await button(office, 'Закрыть').first().click();
    await added.getByRole('button', { name: /^Изменить учебный год/ }).click();
    await button(office, 'Удалить год').click();
    await button(office, 'Вернуть').click();
    await expect(
      office
        .getByRole('button', { name: /^Изменить периоды/ })
        .nth(1)
        .waitFor(),
    ).resolves.toBeUndefined();
  });

  it('has a tree of organisations', async () => {
    await office.goto('/admin/organisations');
    await button(office, 'Добавить организацию').click();
    await office.getByText('Регион', { exact: true }).click();
    await office.getByLabel('Название').fill('Светлая область');
    await button(office, 'Добавить').click();
    await said(office, 'Добавлено: Светлая область').waitFor();
    await button(office, 'Действия: Светлая область').click();
    await button(office, 'Добавить внутрь').click();
    await office.getByLabel('Название').fill('Школа № 8');
    await button(office, 'Добавить').click();
    await said(office, 'Добавлено: Школа № 8').waitFor();
    await button(office, 'Действия: Школа № 8').click();
    await button(office, 'Изменить').click();
    await office.getByLabel('Название').fill('Гимназия № 8');
    await button(office, 'Сохранить').click();
    await said(office, 'Сохранено: Гимназия № 8').waitFor();
  });

  it('appoints a class teacher and moves a pupil, which can be taken back', async () => {
    await office.goto('/admin/classes');
    await link(office, '5А').click();
    await heading(office, '5А класс').waitFor();
    await button(office, 'Назначить').click();
    await dialog(office).getByLabel('Поиск по имени').fill('лосев');
    await dialog(office).getByLabel('Лосев Пётр Ильич').check();
    await dialog(office).getByRole('button', { name: 'Назначить' }).click();
    await link(office, 'Лосев Пётр Ильич').waitFor();
    await button(office, 'Больше не классный руководитель: Лосев Пётр Ильич').click();
    await office.getByText('Не назначен.').waitFor();
    await button(office, 'Вернуть').click();
    await link(office, 'Лосев Пётр Ильич').waitFor();

    await button(office, 'Действия: Жуков Иван Олегович').click();
    await button(office, 'Перевести в другой класс').click();
    await button(office, 'Перевести').click();
    await said(office, 'Жуков Иван Олегович теперь в классе 5Б').waitFor();
    await heading(office, '2 ученика').waitFor();
    await button(office, 'Вернуть').click();
    await heading(office, '3 ученика').waitFor();
  });

  it('holds back who leaves a form with something typed', async () => {
    await openCard('Жуков Иван Олегович');
    await button(office, 'Изменить').click();
    await office.getByLabel('Отчество').fill('Олегович-Младший');
    await office.evaluate('history.back()');
    await heading(office, 'Уйти без сохранения?').waitFor();
    expect(await axeFindings(office)).toEqual([]);
    await button(office, 'Остаться').click();
    await office.getByLabel('Дата рождения').fill('2015-02-03');
    await button(office, 'Сохранить').click();
    await heading(office, 'Жуков Иван Олегович-Младший').waitFor();
    await office.getByText('3 февраля 2015').waitFor();
  });

  it('gives a substitute a role with a last day and tells why something is allowed', async () => {
    await openCard('Лосев Пётр Ильич');
    await link(office, 'Роли и права').click();
    await button(office, 'Дать роль').click();
    await dialog(office).getByLabel('Роль').selectOption({ label: 'Методист' });
    await dialog(office).getByLabel('Последний день').fill('2099-05-31');
    await dialog(office).getByLabel('Причина').fill('замена');
    await dialog(office).getByRole('button', { name: 'Дать роль' }).click();
    await office.getByText('по 31 мая 2099').waitFor();
    await office.getByLabel('Что именно').selectOption({ label: 'Видеть списки людей' });
    await office.getByText('Можно', { exact: true }).waitFor();
  });

  it('signs a pupil in with a slip, and a parent with the code of the child', async () => {
    await openCard('Ёжикова Анна Петровна');
    const pupil = await comeInBySlip('жёлтый жираф жуёт');
    expect(await axeFindings(pupil)).toEqual([]);
    await pupil.context().close();
    await button(office, 'Код для родителя').click();
    const code = await office.locator('.s-notice .admin-code').innerText();

    await office.goto('/admin/people');
    await button(office, 'Добавить человека').click();
    await dialog(office).getByText('родитель или гость').click();
    await dialog(office).getByLabel('Фамилия').fill('Ёжиков');
    await dialog(office).getByLabel('Имя', { exact: true }).fill('Пётр');
    await button(office, 'Добавить').click();
    await heading(office, 'Ёжиков Пётр').waitFor();
    const parent = await comeInBySlip('синий поезд на север');
    await parent.goto('/account');
    await parent.getByLabel('Код ребёнка').fill(code);
    await button(parent, 'Добавить ребёнка').click();
    await parent.getByRole('listitem').getByText('Ёжикова Анна Петровна').waitFor();
    parentPage = parent;
  });

  it('asks for a consent, which the parent gives and withdraws', async () => {
    await office.goto('/admin/consent-texts');
    await link(office, 'Новый текст').click();
    await office.getByLabel('Заголовок').fill('Обработка персональных данных');
    await office.getByLabel('Текст', { exact: true }).fill('Школа хранит имя, класс и результаты работ.');
    await button(office, 'Опубликовать').click();
    await said(office, 'Текст опубликован').waitFor();

    const parent = parentPage;
    await parent.goto('/account/data');
    await parent.getByText('Ёжикова Анна Петровна', { exact: true }).click();
    await button(parent, 'Прочитать и согласиться: Обработка персональных данных').click();
    await parent.getByText('Школа хранит имя, класс и результаты работ.').waitFor();
    await button(parent, 'Согласиться').click();
    await parent.getByText(/^дано /).waitFor();
    expect(await axeFindings(parent)).toEqual([]);
    const download = parent.waitForEvent('download');
    await button(parent, 'Скачать архив').click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
    await button(parent, 'Отозвать: Обработка персональных данных').click();
    await dialog(parent).getByRole('button', { name: 'Отозвать' }).click();
    await parent.getByText('не дано', { exact: true }).waitFor();
    await parent.getByText('Орлова Дарья').first().waitFor();
  });

  it('enters a consent on paper, and ends a guardianship with a reason', async () => {
    await openCard('Ёжикова Анна Петровна');
    await link(office, 'Данные и согласия').click();
    await button(office, 'Внести подписанную бумагу').click();
    await dialog(office).getByLabel('Кто подписал').selectOption({ label: 'Другой представитель' });
    await dialog(office).getByLabel('Фамилия, имя и отчество представителя').fill('Ежова Мария Ивановна');
    await button(office, 'Внести').click();
    await office.getByText(/^дано /).waitFor();

    await link(office, 'Карточка').click();
    await button(office, 'Закончить связь: Ёжиков Пётр').click();
    await dialog(office).getByLabel('Причина').fill('решение суда');
    await dialog(office).getByRole('button', { name: 'Закончить связь' }).click();
    await office.getByText('Прежние родители и опекуны').click();
    await office.getByText('решение суда').waitFor();
  });

  it('lets a teacher choose a new password by mail', async () => {
    await openCard('Лосев Пётр Ильич');
    const login = await office.locator('dt:has-text("Логин") + dd').innerText();
    await button(office, 'Изменить').click();
    await office.getByLabel('Почта').fill('losev@example.org');
    await button(office, 'Сохранить').click();
    await office.getByText('losev@example.org').waitFor();

    const teacher = await visit('/');
    await button(teacher, 'Забыли пароль?').click();
    await dialog(teacher).getByLabel('Логин').fill(login);
    await button(teacher, 'Отправить письмо').click();
    await teacher.getByText(/письмо уже отправлено/).waitFor();

    await office.goto('/admin/mail');
    await office
      .getByRole('button', { name: /^Прочитать/ })
      .first()
      .click();
    const address = /https?:\/\/\S+/.exec(await dialog(office).locator('.admin-text').innerText())?.[0] ?? '';
    await teacher.goto(address.replace(/^https?:\/\/[^/]+/, ''));
    await choosePassword(teacher, 'тихая гавань вечером');
    await link(teacher, 'Войти').click();
    await signIn(teacher, login, 'тихая гавань вечером');
    await teacher.getByRole('navigation', { name: 'Разделы' }).waitFor();
    await teacher.context().close();
  });

  it('shows its health, makes a backup, and turns a plugin off and on', async () => {
    await office.goto('/admin/health');
    await button(office, 'Сделать копию сейчас').first().click();
    await said(office, 'Копия готова').waitFor();
    await office.getByText(/\.backup$/).waitFor();

    await office.goto('/admin/plugins');
    await office.getByText('Нужен:').first().waitFor();
    await button(office, 'Отключить: Цифровой след').click();
    await button(office, 'Вернуть').click();
    await button(office, 'Отключить: Цифровой след').waitFor();
  });

  it('takes the data of a plugin out of the database, and makes room for new', async () => {
    const name = 'Консультации';
    await office.setViewportSize({ width: 360, height: 780 });
    await button(office, `Отключить: ${name}`).click();
    await button(office, `Убрать данные: ${name}`).click();
    const ask = dialog(office);
    await ask.getByText('персональные данные').waitFor();
    expect(await axeFindings(office)).toEqual([]);
    await button(ask, 'Убрать данные').click();
    await said(office, `Данные плагина «${name}» убраны в файл`).waitFor();
    await button(office, `Установить: ${name}`).click();
    await button(office, `Включить: ${name}`).click();
    await button(office, `Отключить: ${name}`).waitFor();
    await office.setViewportSize(DESKTOP);
  });

  it('takes up again a job that has failed for good', async () => {
    await app.server.app.get(Database, { strict: false }).query(
      createContext(),
      `insert into jobs.job (id, name, queue, payload, time_zone, locale, request_id, state, dead, attempts, queued_at, finished_at, error)
       values ($1, 'identity.sweep', 'default', '{}', 'Europe/Moscow', 'ru', 'test', 'failed', true, 1, now(), now(), 'broken')`,
      [newId()],
    );
    await office.goto('/admin/jobs');
    await office.getByText('broken').waitFor();
    expect(await axeFindings(office)).toEqual([]);
    await button(office, 'Повторить').click();
    await heading(office, 'Всё выполнено').waitFor();
  });

  it('erases a person after a look at what would go', async () => {
    await openCard('Зимина Ольга Игоревна');
    await link(office, 'Данные и согласия').click();
    await button(office, 'Посмотреть, что сотрётся').click();
    await office.getByText(/Строк сотрётся: \d+/).waitFor();
    expect(await axeFindings(office)).toEqual([]);
    await button(office, 'Стереть данные').click();
    await dialog(office)
      .getByLabel(/Чтобы подтвердить/)
      .fill('зимина ольга игоревна');
    await button(office, 'Стереть навсегда').click();
    await heading(office, 'Люди').waitFor();
    await link(office, 'Жуков Иван Олегович-Младший').waitFor();
    expect(await link(office, 'Зимина Ольга Игоревна').count()).toBe(0);
  });
});

/** Addresses of the pages, those of a class and of a person with the most to show among them. */
async function addresses(): Promise<{ path: string; named: boolean }[]> {
  const context = office.context();
  const { organisation } = await call<{ organisation: { id: string } }>(context, 'GET', 'identity/session');
  const list = async (what: string): Promise<readonly { id: string; familyName?: string }[]> => {
    const path = `identity/organisations/${organisation.id}/${what}`;
    return (await call<{ items: { id: string; familyName?: string }[] }>(context, 'GET', path)).items;
  };
  const person = (await list('persons')).find((p) => p.familyName === 'Ёжикова');
  const [first] = await list('classes');
  const [card, ofClass] = [`/admin/people/${person?.id ?? ''}`, `/admin/classes/${first?.id ?? ''}`];
  const paths = [
    ...['/admin', '/admin/people', '/admin/people/import', card, `${card}/roles`, `${card}/data`, '/admin/classes', ofClass],
    ...[
      `${ofClass}/slips`,
      '/admin/years',
      '/admin/organisations',
      '/admin/consent-texts',
      '/admin/consent-texts/new',
      '/admin/roles',
      '/admin/plugins',
    ],
    ...[
      '/admin/settings',
      '/admin/jobs',
      '/admin/mail',
      '/admin/audit',
      '/admin/health',
      '/account',
      '/account/notifications',
      '/account/sign-in',
      '/account/data',
    ],
  ];
  return paths.map((path) => ({ path, named: ['/admin/people', `${card}/roles`, '/admin/settings', '/account'].includes(path) }));
}

describe.each(looks)('the pages of the administration and of the account in $name', (look) => {
  it('have no faults on a desktop and on a phone', async () => {
    await wear(office.context(), look);
    const found: string[] = [];
    for (const { path } of (await addresses()).filter(named(look))) found.push(...(await faultsAt(office, path)));
    expect(found).toEqual([]);
  }, 300_000);
});
