import type { INestApplicationContext } from '@nestjs/common';
import { ActivityService, CourseService } from '@sreda/courses';
import { Database } from '@sreda/database';
import { EnrolmentService } from '@sreda/enrolment';
import { Names } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { BankService, ImportService, QuestionService } from '@sreda/questions';
import { AttemptService } from '@sreda/quiz';
import { questions } from './questions.gift.js';

const ACCOUNT = `
  select a.id as "accountId", a.person_id as "personId", o.id as "organisationId", o.kind, o.path, o.time_zone as "timeZone"
  from identity.account a join identity.membership m on m.person_id = a.person_id join identity.organisation o on o.id = m.organisation_id
  where a.login = $1`;

interface Account {
  readonly accountId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly path: readonly string[];
  readonly timeZone: string;
}

const DAY = 86_400_000;

/**
 * In a transaction: a course with a bank and four tests for class 7, of which a pupil has taken one, handed in one for the teacher to read and missed
 * one, and a course in the making. Everything is done as its person would do it.
 */
export async function seedCourses(app: INestApplicationContext, system: RequestContext): Promise<void> {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  const database = get(Database);
  const find = async (login: string): Promise<Account & { ctx: RequestContext }> => {
    const account = await database.queryOne<Account>(system, ACCOUNT, [get(Names).loginKey(login)]);
    if (!account) throw new Error(`The demo school has no ${login}`);
    const { personId, accountId, timeZone } = account;
    // A class is the last but one's child: people work in the name of their school.
    const organisationId = (account.kind === 'class' ? account.path.at(-2) : account.organisationId) ?? null;
    return { ...account, ctx: database.joined(system, createContext({ actor: { personId, accountId }, organisationId, timeZone })) };
  };
  const teacher = await find('teacher');
  const student = await find('student');

  const courseId = await get(CourseService).create(teacher.ctx, { name: 'Информатика, 7 класс' });
  const [bank] = await get(BankService).ofCourse(teacher.ctx, courseId);
  if (!bank) throw new Error('The course has no bank');
  await get(ImportService).start(teacher.ctx, bank.id, { name: 'информатика-7.gift', bytes: Buffer.from(questions) }, false);
  const { items } = await get(QuestionService).list(teacher.ctx, bank.id, { limit: 100 });
  const named = (...names: readonly string[]) => names.map((name) => ({ questionId: items.find((q) => q.name === name)?.id ?? '' }));

  const course = await get(CourseService).get(teacher.ctx, courseId);
  const sectionId = course.sections[0]?.id ?? (await get(CourseService).addSection(teacher.ctx, courseId, 'Первая четверть'));
  const activities = get(ActivityService);
  const test = async (name: string, settings: Record<string, unknown>, closesInDays: number | null = null): Promise<string> => {
    const id = await activities.create(teacher.ctx, courseId, { sectionId, type: 'quiz', name, settings });
    const closesAt = closesInDays === null ? null : new Date(system.now().getTime() + closesInDays * DAY);
    await activities.change(teacher.ctx, id, { version: 1, closesAt });
    return id;
  };
  await test('Виды информации', { questions: named('Виды информации', 'Носители') }, -1);
  await test(
    'Устройство компьютера',
    {
      instructions: 'Ответьте на вопросы. Ответы сохраняются сами; к любому можно вернуться.',
      questions: named('Процессор', 'Оперативная память', 'Устройства ввода', 'Имя файла'),
    },
    3,
  );
  const done = await test('Информация и её единицы', {
    instructions: 'Короткая проверка по первой теме.',
    questions: named('Единица информации', 'Байт', 'Килобайт'),
  });
  const written = await test('Надёжный пароль', { instructions: 'Хватит трёх-четырёх предложений.', questions: named('Рассуждение') }, 6);
  await get(CourseService).change(teacher.ctx, courseId, { version: course.version, state: 'published' });
  await get(EnrolmentService).enrol(teacher.ctx, courseId, { classId: student.organisationId, role: 'student' });

  const attempts = get(AttemptService);
  const attempt = await attempts.start(student.ctx, done);
  const byte = attempt.slots.find((slot) => slot.questionType === 'truefalse');
  if (byte) await attempts.answer(student.ctx, attempt.id, byte.number, { response: { answer: true }, sequence: byte.sequence + 1 });
  await attempts.finish(student.ctx, attempt.id);

  const essay = await attempts.start(student.ctx, written);
  const answer = 'Знаки короткого пароля можно перебрать, а длинный из слов перебирать очень долго. И его легче запомнить.';
  await attempts.answer(student.ctx, essay.id, 1, { response: { answer }, sequence: 1 });
  await attempts.finish(student.ctx, essay.id);

  await get(CourseService).create(teacher.ctx, { name: 'Информатика, 8 класс' });
}
