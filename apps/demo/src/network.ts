import { Database } from '@sreda/database';
import { NetworkSectionService, PostService, SubscriptionService, TopicService } from '@sreda/forum';
import type { Demo } from './demo.js';

/**
 * Sections of the network that the two schools share: one with a question of a neighbour and its answer, and one that waits for its first topic. The
 * teacher follows both the first and the neighbour.
 */
export async function seedNetwork(demo: Demo): Promise<void> {
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
  const [sections, topics, posts] = [demo.get(NetworkSectionService), demo.get(TopicService), demo.get(PostService)];
  const lessons = await sections.create(on(methodist, -40, 12), {
    subject: 'Информатика',
    theme: 'Уроки и задания',
    description: 'Чем делимся: планы уроков, задания, что получилось и что нет.',
  });
  await sections.create(on(methodist, -40, 12), {
    subject: 'Классное руководство',
    theme: 'Работа с родителями',
    description: 'Собрания, переписка, трудные разговоры.',
  });
  await topics.create(on(methodist, -39, 10), lessons, {
    kind: 'announcement',
    title: 'О чём этот раздел',
    text: '<p>Один вопрос — одна тема. Фамилии учеников здесь не пишем.</p>',
  });
  const { id } = await topics.create(on(neighbour, -12, 14), lessons, {
    kind: 'question',
    title: 'Как объяснить двоичную запись?',
    tags: ['двоичная запись', '7 класс'],
    text: '<p>Седьмой класс путает разряды. Какие задачи у вас помогают?</p>',
  });
  await posts.reply(on(teacher, -11, 16), id, {
    text: `<p><span data-person="${neighbour.personId}"></span>, карточки с точками: 16, 8, 4, 2, 1. Дети складывают число из карточек, и запись \\(10110_2\\) становится видна.</p>`,
  });
  await demo.get(SubscriptionService).setBoard(on(teacher, -11, 16), lessons, true);
  await demo.get(SubscriptionService).setAuthor(on(teacher, -11, 16), neighbour.personId, true);
}
