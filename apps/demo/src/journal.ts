import { BookReader, CellsService, ItemsService, PeriodMarks, PeriodsService } from '@sreda/grades';
import { dayIn } from '@sreda/identity';
import { ZONE } from './calendar.js';
import type { Demo, SeededCourse } from './demo.js';
import { chance, skill } from './pupils.js';

/** Days of lessons at which the teacher gave marks. */
const LESSONS = [-45, -38, -31, -10] as const;
const LESSON_HOUR = 11;
/** Of the pupils, who were ill. */
const ABSENT = 0.12;
/** From which share of right answers on a mark is given. */
const MARKS = [
  [0.88, 5],
  [0.75, 4],
  [0, 3],
] as const;

/** What a teacher keeps beside tests and homework: marks for work in the lesson, and those of the last quarter that is over, by the school's rule. */
export async function seedJournal(demo: Demo, course: SeededCourse): Promise<void> {
  for (const day of LESSONS) await markLesson(demo, course, day);
  await markPeriod(demo, course);
}

const dayOf = (at: Date): string => dayIn(ZONE, at);

async function markLesson(demo: Demo, course: SeededCourse, day: number): Promise<void> {
  const { teacher, courseId, grade, pupils } = course;
  const at = demo.calendar.at(day, LESSON_HOUR);
  // Before the school year.
  if (at <= demo.calendar.begin) return;
  const ctx = demo.acting(teacher, () => at);
  const itemId = await demo.get(ItemsService).add(ctx, courseId, { name: 'Работа на уроке', day: dayOf(at), scale: 'mark' });
  const cells = pupils.map(({ personId }, place) => {
    const right = skill(place, grade, day) + 0.2 * (chance('lesson', day, place) - 0.5);
    const mark = MARKS.find(([from]) => right >= from)?.[1] ?? 3;
    return { itemId, personId, version: 0, ...(chance('ill', day, place) < ABSENT ? { state: 'absent' as const } : { value: mark }) };
  });
  await demo.get(CellsService).write(ctx, courseId, { cells });
}

/** In September none is over, and in the holidays the next year has not begun: then there are no marks yet. */
async function markPeriod(demo: Demo, course: SeededCourse): Promise<void> {
  const { teacher, courseId } = course;
  const today = dayOf(demo.system.now());
  const over = (await demo.get(PeriodsService).list(teacher.ctx, courseId))
    .filter(({ kind, until }) => kind !== 'year' && until <= today && until > dayOf(demo.calendar.begin))
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  const [last] = over;
  if (!last) return;
  const at = new Date(Math.min(Date.parse(`${last.until}T09:00:00Z`), demo.system.now().getTime()));
  const ctx = demo.acting(teacher, () => at);
  const book = await demo.get(BookReader).ofCourse(ctx, courseId);
  const period = await demo.get(PeriodsService).find(ctx, book, last.yearId, `${last.kind}-${last.number}`);
  const { items } = await demo.get(PeriodMarks).page(ctx, book, period, { limit: 200 });
  const marks = items.flatMap(({ personId, suggested, version }) =>
    suggested === null ? [] : [{ personId, version, mark: suggested, state: null }],
  );
  if (marks.length > 0) await demo.get(PeriodMarks).write(ctx, book, period, marks);
}
