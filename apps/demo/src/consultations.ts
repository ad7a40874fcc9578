import { RequestService, ThemeService } from '@sreda/consultations';
import { Database } from '@sreda/database';
import type { Demo } from './demo.js';

/** Consultations of the school: a theme, and what a neighbour and its own teachers ask, in each state. */
export async function seedConsultations(demo: Demo): Promise<void> {
  const [methodist, teacher] = [await demo.teacher('methodist'), await demo.teacher('teacher')];
  const neighbour = await demo.get(Database).queryOne<{ personId: string; schoolId: string }>(
    demo.system,
    `select a.person_id as "personId", a.context_id as "schoolId"
       from access.role_assignment a join access.role r on r.id = a.role_id where r.key = 'head' and a.context_id <> $1 limit 1`,
    [teacher.schoolId],
  );
  if (!neighbour) throw new Error('The demo has no other school');
  const on = (person: { personId: string; schoolId: string }, day: number, hour: number) =>
    demo.acting(person, () => demo.calendar.at(day, hour));
  const [themes, requests] = [demo.get(ThemeService), demo.get(RequestService)];
  const themeId = await themes.create(on(methodist, -40, 12), {
    name: 'Дистанционные уроки',
    description: 'Как провести урок и проверить работы на расстоянии.',
    workingDays: 5,
    answererIds: [methodist.personId],
  });
  const ask = (day: number, subject: string, text: string, by = neighbour) =>
    requests.ask(on(by, day, 10), { themeId, personal: false, subject, text: `<p>${text}</p>` });
  const answer = (id: string, day: number, text: string) =>
    requests.write(on(methodist, day, 15), id, { text: `<p>${text}</p>`, answers: true });

  const cameras = await ask(-30, 'Ученики не включают камеры', 'Как вовлечь класс, если никого не видно?');
  await answer(cameras, -28, 'Короткие опросы каждые семь минут и работа в парах. Камера тогда нужна реже.');
  await requests.rate(on(neighbour, -27, 9), cameras, { rating: 5, comment: 'Помогло на следующем же уроке' });
  await requests.publish(on(neighbour, -27, 9), cameras, { agrees: true, named: false });
  await requests.publish(on(methodist, -27, 12), cameras, { agrees: true, named: false });
  const checks = await ask(-6, 'Как проверять тетради по фото', 'Снимки тёмные, читать трудно.', teacher);
  await answer(checks, -4, 'Попросите сдавать листы по одному: перевёрнутый лист поворачивают кнопкой ещё до сдачи.');
  await ask(-14, 'Сколько длится дистанционный урок', 'По какому документу считать время перед экраном?');
  await ask(-1, 'Контрольная на расстоянии', 'Как собрать варианты, чтобы ответы не ходили по чату?', teacher);
}
