import type { Page } from 'playwright-core';
import { button } from './steps.js';
import { describeViews, press, shown, shownAlways } from './views.js';

async function answerOne(page: Page): Promise<void> {
  // Another one than in the look before: what is saved already is not saved again.
  await page.getByRole('radio', { checked: false }).first().check();
  await page
    .getByText(/Сохранено|Saved at/)
    .first()
    .waitFor();
}

/** Where one writes on in a topic. */
async function writeReply(page: Page): Promise<void> {
  await button(page, /^(Написать ответ|Write a reply)$/).click();
  await page.getByRole('textbox').waitFor();
}

describeViews({
  student: ({
    course,
    result,
    ungraded,
    toTake,
    taken,
    missed,
    reading,
    attempt,
    drawing,
    essay,
    lessons,
    talk,
    waiting,
    announcement,
  }) => [
    ...shownAlways('/', course, result, '/grades'),
    ...shown('/calendar?view=list', '/calendar?view=month'),
    { path: '/calendar?view=week', open: press(/Создать|Make/) },
    { path: '/calendar?view=list', open: press(/Добавить событие|Add an event/) },
    ...shown('/courses', '/courses/enter', toTake, taken, missed, ungraded, reading, '/footprint', '/more', '/notifications'),
    { path: '/grades', open: press(/Почему|Why/) },
    { path: attempt, open: answerOne, named: true },
    ...shown(`${attempt}?q=3`, `${attempt}?q=4`, `${attempt}?q=end`),
    { path: attempt, open: press(/^\d из 4$|^\d of 4$/) },
    ...shown(drawing, essay, lessons, waiting, `${lessons}/new`, '/announcements'),
    { path: announcement, named: true },
    { path: talk, open: writeReply, named: true },
  ],
  student2: () => shown('/', '/courses', '/grades', '/footprint'),
  parent: () => shown('/', '/grades', '/calendar', '/footprint'),
});
