import { ActivityService, SectionService } from '@sreda/courses';
import { Database } from '@sreda/database';
import { GroupService } from '@sreda/enrolment';
import { GroupTalkService, PostService, TopicService } from '@sreda/forum';
import type { Demo, Pupil, SeededCourse } from './demo.js';

const INTRODUCTION =
  '<p>Спрашивайте всё, что осталось непонятным после урока. Отвечать может каждый: объяснить другому полезно и самому.</p>';
const PASSWORDS = `<p>Придумайте пароль из четырёх слов, которого нет в интернете, и объясните, почему его трудно подобрать. <b>Настоящие свои пароли не пишите.</b></p>`;

/** Who writes: the teacher, or a pupil by the place in the class. */
type Writer = 'teacher' | number;
interface Said {
  readonly by: Writer;
  readonly day: number;
  readonly hour: number;
  readonly text: string;
  /** Number of the reply that it answers, from 0. */
  readonly answers?: number;
}
interface Talk extends Omit<Said, 'answers'> {
  readonly title: string;
  readonly kind: 'announcement' | 'discussion' | 'question';
  readonly pinned?: boolean;
  readonly tags?: string[];
  /** Name of the activity that it is about. */
  readonly about?: string;
  readonly replies: readonly Said[];
}

const lessonTalks: readonly Talk[] = [
  {
    ...{ by: 'teacher', day: -20, hour: 15, kind: 'announcement', title: 'Как здесь спрашивать', pinned: true, replies: [] },
    text: '<p>Один вопрос — одна тема. В заголовке напишите, о чём он: так другим легче помочь.</p><ul><li>Что вы уже попробовали?</li><li>Где остановились?</li></ul>',
  },
  {
    ...{ by: 1, day: -9, hour: 17, kind: 'discussion', title: 'Какой браузер быстрее?', tags: ['браузер', 'скорость'] },
    text: '<p>У меня на телефоне два браузера, и страницы в них открываются с разной скоростью. От чего это зависит?</p>',
    replies: [
      { by: 2, day: -9, hour: 18, text: '<p>У меня быстрее тот, где меньше открытых вкладок.</p>' },
      {
        by: 'teacher',
        day: -8,
        hour: 15,
        text: '<p>Верно: каждая вкладка занимает память. Закройте все, кроме одной, и сравните ещё раз.</p>',
        answers: 0,
      },
    ],
  },
  {
    ...{ by: 0, day: -4, hour: 16, kind: 'question', title: 'Почему в килобайте 1024 байта?', tags: ['единицы', 'двоичная запись'] },
    about: 'Бит, байт и их друзья',
    text: '<p>Кило — это тысяча. Почему тогда килобайт иногда 1000 байт, а иногда 1024?</p>',
    replies: [
      { by: 3, day: -4, hour: 17, text: '<p>Потому что \\(2^{10} = 1024\\), а компьютер считает двойками.</p>' },
      {
        ...{ by: 1, day: -3, hour: 12, answers: 0 },
        text: '<p>И это близко к тысяче. Проверить можно так:</p><pre><code>print(2 ** 10)</code></pre>',
      },
      { by: 'teacher', day: -1, hour: 14, text: '<p>Оба верны. Чтобы не путать, 1024 байта называют кибибайтом.</p>', answers: 0 },
    ],
  },
];
const passwordTalk: Talk = {
  ...{ by: 'teacher', day: -6, hour: 13, kind: 'question', title: 'Почему его трудно подобрать?' },
  text: '<p>Напишите пароль из четырёх слов и объясните, сколько вариантов пришлось бы перебрать.</p>',
  replies: [
    { by: 1, day: -5, hour: 17, text: '<p>«Жираф варит синий компас». Если слов 10 000, вариантов \\(10000^4 = 10^{16}\\).</p>' },
    { by: 2, day: -4, hour: 18, text: '<p>«Лампа спешит к медведю»: слова не связаны, по смыслу не угадать.</p>' },
  ],
};

const PROJECT = '<p>Готовим в группах плакат «Как хранить пароли». Договоритесь здесь, кто что делает.</p>';
const GROUPS = ['Группа 1', 'Группа 2'];
const PLAN: Said = { by: 1, day: -3, hour: 16, text: '<p>Я нарисую схему. Кто напишет правила?</p>' };

/**
 * Forums of a course: one for questions after lessons, one where the answers of others are seen after the own one, which is still to be written, and
 * one in which groups talk about their project.
 */
export async function seedForums(demo: Demo, { teacher, courseId, pupils }: SeededCourse): Promise<void> {
  const sectionId = await demo.get(SectionService).create(teacher.ctx, courseId, 'Обсуждения');
  const make = (name: string, settings: Record<string, unknown>): Promise<string> =>
    demo.get(ActivityService).create(teacher.ctx, courseId, { sectionId, type: 'forum', name, settings });
  const lessons = await make('Вопросы по урокам', { introduction: INTRODUCTION });
  const project = await make('Плакат в группах', { introduction: PROJECT, kind: 'group' });
  const passwords = await make('Пароль из четырёх слов', { introduction: PASSWORDS, kind: 'question', postsNeeded: 1 });

  // Who has a sign-in has still to answer.
  const own = pupils.find(({ login }) => login !== null);
  const writers: readonly Pupil[] = [...(own ? [own] : []), ...pupils.filter((pupil) => pupil !== own)];
  const acting = ({ by, day, hour }: Said) => {
    const personId = by === 'teacher' ? teacher.personId : writers[by]?.personId;
    if (personId === undefined) throw new Error(`The class has no pupil ${by}`);
    // Of today only what is over.
    const at = new Date(Math.min(demo.calendar.at(day, hour).getTime(), demo.system.now().getTime()));
    return demo.acting({ personId, schoolId: teacher.schoolId }, () => at);
  };
  const talk = async (boardId: string, { title, kind, pinned, tags, about, replies, ...first }: Talk): Promise<void> => {
    const activity = await demo
      .get(Database)
      .queryOne<{ id: string }>(demo.system, `select id from courses.activity where course_id = $1 and name = $2`, [
        courseId,
        about ?? null,
      ]);
    const { id } = await demo.get(TopicService).create(acting(first), boardId, {
      ...{ title, kind, text: first.text, tags },
      about: activity ? { kind: 'activity', id: activity.id } : null,
    });
    if (pinned) await demo.get(TopicService).change(acting(first), id, { version: 1, pinned });
    const said: string[] = [];
    for (const reply of replies) {
      const answersId = reply.answers === undefined ? null : said[reply.answers];
      said.push((await demo.get(PostService).reply(acting(reply), id, { text: reply.text, answersId })).id);
    }
  };
  for (const one of lessonTalks) await talk(lessons, one);
  await talk(passwords, passwordTalk);

  const groups = demo.get(GroupService);
  for (const [number, name] of GROUPS.entries()) {
    const groupId = await groups.create(teacher.ctx, courseId, name);
    const personIds = writers.filter((_, place) => place % GROUPS.length === number).map(({ personId }) => personId);
    await groups.change(teacher.ctx, groupId, { version: 1, personIds });
    if (number === 1) await demo.get(GroupTalkService).write(acting(PLAN), project, groupId, { text: PLAN.text });
  }
}
