import { Readable } from 'node:stream';
import { MarkingService, WorkService } from '@sreda/assignment';
import { newId } from '@sreda/contracts';
import { ActivityService, SectionService } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import type { Demo, Pupil, SeededCourse } from './demo.js';
import { notebookPage } from './notebook-page.js';

const INSTRUCTIONS = `<p>Нарисуйте в тетради животное по клеткам, не отрывая ручки. Запишите рядом координаты не меньше десяти точек.</p>
<ol><li>Сфотографируйте страницу так, чтобы были видны все точки.</li><li>Напишите, какая точка первая и в какую сторону вы шли.</li></ol>`;
const FOX = [
  [4, 20],
  [4, 10],
  [7, 13],
  [12, 13],
  [15, 10],
  [15, 20],
  [12, 24],
  [7, 24],
  [4, 20],
] as const;
const FISH = [
  [3, 16],
  [9, 11],
  [15, 16],
  [19, 12],
  [19, 20],
  [15, 16],
  [9, 21],
  [3, 16],
] as const;

/** Of a rubric: what is looked at, and what it may be like, two points a step. */
const CRITERIA = [
  ['parts', 'Части названы и объяснены', ['Нет', 'Не все', 'Все']],
  ['why', 'Понятно, зачем каждая нужна', ['Нет', 'Частью', 'Да']],
  ['form', 'Написано связно и грамотно', ['Нет', 'Да']],
] as const;

/**
 * Two assignments of a course: one that was due yesterday, with works in every state (marked, returned to the pupil who has a sign-in, waiting, late,
 * begun and none), and one that is still to be done.
 */
export async function seedHomework(demo: Demo, { teacher, courseId, pupils }: SeededCourse): Promise<void> {
  const sectionId = await demo.get(SectionService).create(teacher.ctx, courseId, 'Домашние задания');
  const make = async (name: string, dueOnDay: number, settings: Record<string, unknown>): Promise<string> => {
    const id = await demo.get(ActivityService).create(teacher.ctx, courseId, { sectionId, type: 'assignment', name, settings });
    await demo.get(ActivityService).change(teacher.ctx, id, { version: 1, closesAt: demo.calendar.at(dueOnDay, 21) });
    return id;
  };
  const drawing = await make('Рисунок по координатам', -1, { instructions: INSTRUCTIONS, confirm: true });
  await make('Компьютер моей мечты', 5, {
    instructions: '<p>Опишите компьютер, который вам нужен для учёбы: из каких он частей и зачем нужна каждая.</p>',
    scale: 'points',
    rubric: CRITERIA.map(([id, name, levels]) => ({ id, name, levels: levels.map((level, i) => ({ name: level, points: 2 * i })) })),
  });

  const database = demo.get(Database);
  /** Of today only what is over. */
  const at = (day: number, hour: number): Date => new Date(Math.min(demo.calendar.at(day, hour).getTime(), demo.system.now().getTime()));
  const write = async (pupil: Pupil, day: number, text: string, picture?: Buffer): Promise<RequestContext> => {
    const ctx = demo.acting({ personId: pupil.personId, schoolId: teacher.schoolId }, () => at(day, 17));
    const file = picture && (await demo.get(Files).keep(ctx, 'страница тетради.png', Readable.from([picture])));
    const sheets = file ? [{ fileId: file.id, turn: 0 as const }] : [];
    await demo.get(WorkService).saveDraft(ctx, drawing, { text, sheets, revision: 0 });
    return ctx;
  };
  const handIn = async (pupil: Pupil, day: number, text: string, picture: Buffer): Promise<string> => {
    const ctx = await write(pupil, day, text, picture);
    await demo.get(WorkService).handIn(ctx, drawing, { key: newId(), revision: 1, confirmed: true });
    const work = await database.queryOne<{ id: string }>(
      demo.system,
      `select id from assignment.work where activity_id = $1 and person_id = $2`,
      [drawing, pupil.personId],
    );
    return work?.id ?? '';
  };
  const assess = (workId: string, day: number, outcome: 'graded' | 'returned', mark: number | null, comment: string) => {
    const ctx = demo.acting(teacher, () => at(day, 20));
    return demo.get(MarkingService).assess(ctx, workId, { number: 1, revision: 0, mark, levels: [], comment, note: '', outcome });
  };

  const [fox, fish] = [notebookPage(FOX), notebookPage(FISH)];
  const own = pupils.find(({ login }) => login !== null);
  const [best, good, waiting, late, begun] = pupils.filter((pupil) => pupil !== own);
  if (own) {
    const workId = await handIn(own, -4, 'Лиса. Первая точка (4; 20), дальше вверх и по часовой стрелке.', fox);
    await assess(workId, -2, 'returned', null, 'Лиса получилась. Допишите координаты ещё двух точек: сейчас их восемь, а нужно десять.');
  }
  if (best) await assess(await handIn(best, -5, 'Рыба, начало слева.', fish), -4, 'graded', 5, 'Всё точно, координаты читаются.');
  if (good) await assess(await handIn(good, -3, 'Рыба', fish), -2, 'graded', 4, 'Не подписано, откуда начинать.');
  if (waiting) await handIn(waiting, -2, 'Начинаю с левого уха лисы: (4; 10).', fox);
  if (late) await handIn(late, 0, 'Простите, болел. Рыба, 8 точек.', fish);
  if (begun) await write(begun, -2, 'Кот. Точки: (2; 3),');
}
