import type { Page } from 'playwright-core';
import { settled } from './settled.js';
import { describeViews, press, shown, shownAlways } from './views.js';

async function importBroken(page: Page): Promise<void> {
  await press(/Загрузить вопросы|Import questions/)(page);
  const buffer = Buffer.from('::Хорошо::2 + 2?{=4 ~5}\n\n::Плохо::Нет закрывающей скобки {=1 ~2\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'вопросы.gift', mimeType: 'text/plain', buffer });
  await page.locator('.bank-problems').waitFor();
  for (const summary of await page.locator('.bank-more > summary').all()) await summary.click();
}

/** Once: in the look before it may have been handed in already. */
async function handInPreview(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: /^(Начать заново|Start again)$/ });
  if ((await again.count()) > 0) return;
  await settled(page, async () => {
    await page.getByRole('button', { name: /^(Сдать работу|Hand in)/ }).click();
    await again.waitFor();
  });
}

describeViews({
  teacher: ({
    course,
    draft,
    toTake,
    taken,
    missed,
    written,
    toGrade,
    result,
    ungraded,
    reading,
    drawing,
    essay,
    question,
    paper,
    lessons,
    talk,
    consultation,
  }) => [
    ...shownAlways('/', `${course}/grades`),
    ...shown(`${course}/grades/periods`, `${course}/grades/set-up`, `${course}/grades/print`),
    { path: `${course}/grades`, open: press(/Добавить столбец|Add a column/) },
    { path: `${course}/grades/periods`, open: press(/Почему такая|Why this/) },
    { path: `${course}/grades/set-up`, open: press(/^Изменить: |^Edit: /) },
    ...shown(`${course}/settings`, `${course}/groups`),
    ...shown('/courses', course, draft, `${course}/participants`, `${draft}/participants`, `${draft}/grades`, `${draft}/bank`),
    ...shown(toTake, `${toTake}/questions`, `${taken}/results`, `${missed}/results`),
    ...shown(`${toTake}/settings`, `${taken}/question-figures`, `${taken}/regrade`, `${written}/grading`, toGrade),
    ...shown(`${toTake}/paper?variants=2`, paper),
    ...shown(lessons, talk, `${lessons}/new`, `${lessons}/settings`, `${lessons}/reports`),
    ...shown(consultation),
    ...shown(`${missed}/preview`),
    { path: `${taken}/preview?q=end`, open: handInPreview },
    { path: `${toTake}/settings`, open: press(/Добавить исключение|Add an exception/) },
    { path: `${toTake}/questions`, open: press(/Случайные вопросы|Random questions/) },
    ...shown(`${written}/results?show=waiting`, `${taken}/results?show=waiting`, result, ungraded),
    ...shown(drawing, `${drawing}/works`, `${drawing}/works?show=late`, `${drawing}/marking`, `${essay}/marking`, `${essay}/settings`),
    { path: '/courses', open: press(/Новый курс|New course/) },
    { path: course, open: press(/Добавить занятие|Add an activity/) },
    { path: `${course}/participants`, open: press(/Добавить участников|Add participants/) },
    { path: course, open: press(/Условия и выполнение|Conditions and completion/) },
    { path: `${course}/progress` },
    { path: `${course}/participants`, open: press(/Новый код|New code/) },
    { path: `${course}/groups`, open: press(/Новая группа|New group/) },
    { path: `${course}/settings`, open: press(/Скопировать|Copy/) },
    { path: `${course}/bank`, open: async (page) => page.getByRole('button', { name: 'Носители' }).click(), named: true },
    { path: `${draft}/bank`, open: importBroken },
    ...shown(reading, `${course}/bank/new`, question('Носители'), question('Килобайт')),
    ...shown(question('Носители').replace(/.*(?=\/bank\/)/, '')),
    { path: `${reading}/edit`, named: true },
    { path: `${course}/bank`, open: press(/Выгрузить|Export/) },
  ],
  head: ({ course, announcement }) => [
    ...shown('/', '/courses', '/courses/categories', course, '/quiz/handed-in', '/assignment/homework?by=assignment'),
    ...shown('/admin/partners', '/admin/partners/new'),
    { path: announcement, named: true },
    { path: `${announcement}/readers`, named: true },
    ...shown(`${announcement}/change`, '/announcements/sent'),
    { path: '/admin/partners', open: async (page) => page.getByRole('link', { name: 'Гимназия № 3' }).click(), named: true },
  ],
  'class-teacher': () => [{ path: '/announcements/new', named: true }, ...shown('/announcements/sent', '/announcements')],
  methodist: () => [
    { path: '/forum/network', open: press(/Новый раздел|New section/) },
    {
      path: '/forum/network',
      open: async (page) => {
        await page.getByRole('link', { name: 'Уроки и задания' }).click();
        await page.getByRole('heading', { level: 1, name: 'Уроки и задания' }).waitFor();
      },
      named: true,
    },
    ...shown('/forum/subscriptions', '/network', '/network/copies', '/network/offers'),
    {
      path: '/network/own',
      open: async (page) => {
        await page.getByRole('link', { name: 'Безопасность в сети' }).click();
        await page.getByRole('heading', { level: 1, name: 'Безопасность в сети' }).waitFor();
      },
      named: true,
    },
    ...shown('/consultations', '/consultations/new', '/consultations/published', '/consultations/figures', '/forum/network/membership'),
    { path: '/consultations/regulation', open: press(/Новая тема|New theme/) },
    { path: '/consultations/regulation', open: press(/Дистанционные уроки/) },
  ],
  coordinator: () => shown('/'),
});
