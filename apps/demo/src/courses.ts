import { ActivityService, AvailabilityEditor, CourseService, SectionService } from '@sreda/courses';
import { EnrolmentService } from '@sreda/enrolment';
import { BankService, ImportService, QuestionService } from '@sreda/questions';
import type { Calendar } from './calendar.js';
import type { Demo, Teacher } from './demo.js';
import type { CoursePlan, TestPlan } from './plans/course-plan.js';

export interface MadeTest {
  readonly id: string;
  readonly plan: TestPlan;
  /** In the order of the test. */
  readonly questions: readonly { readonly name: string; readonly type: string; readonly definition: object }[];
}

/** A course with its bank, sections and tests, published and with its class in it, as its teacher made it when the history began. */
export async function makeCourse(
  demo: Demo,
  teacher: Teacher,
  plan: CoursePlan,
  classId: string,
): Promise<{ readonly courseId: string; readonly tests: readonly MadeTest[] }> {
  const { ctx } = teacher;
  const courses = demo.get(CourseService);
  const courseId = await courses.create(ctx, { name: plan.name });
  const [bank] = await demo.get(BankService).ofCourse(ctx, courseId);
  if (!bank) throw new Error('The course has no bank');
  const file = { name: plan.bank.file, bytes: Buffer.from(plan.bank.text) };
  await demo.get(ImportService).start(ctx, bank.id, file, false);
  const { items } = await demo.get(QuestionService).list(ctx, bank.id, { limit: 200 });

  const made: MadeTest[] = [];
  for (const section of plan.sections) {
    const sectionId = await demo.get(SectionService).create(ctx, courseId, section.name);
    for (const reading of section.readings ?? []) await demo.get(ActivityService).create(ctx, courseId, { sectionId, ...reading });
    for (const test of section.tests) made.push(await makeTest(demo, teacher, { courseId, sectionId, test, items }));
    for (const { after, percent, ...reading } of section.rewards ?? []) {
      const id = await demo.get(ActivityService).create(ctx, courseId, { sectionId, ...reading });
      const when = { kind: 'grade', config: { activityId: made.find(({ plan: test }) => test.name === after)?.id, min: percent } };
      await demo.get(AvailabilityEditor).set(ctx, { kind: 'activity', id }, { version: 1, availability: { when, otherwise: 'locked' } });
    }
  }
  const { version } = await courses.get(ctx, courseId);
  await courses.change(ctx, courseId, { version, state: 'published' });
  await demo.get(EnrolmentService).enrol(ctx, courseId, { classId, role: 'student' });
  return { courseId, tests: made };
}

async function makeTest(
  demo: Demo,
  { ctx }: Teacher,
  {
    courseId,
    sectionId,
    test,
    items,
  }: { courseId: string; sectionId: string; test: TestPlan; items: readonly { id: string; name: string }[] },
): Promise<MadeTest> {
  const ids = test.questions.map((name) => {
    const found = items.find((item) => item.name === name);
    if (!found) throw new Error(`The bank has no question «${name}»`);
    return found.id;
  });
  const settings = {
    questions: ids.map((questionId) => ({ questionId })),
    ...(test.instructions !== undefined && { instructions: test.instructions }),
    ...(test.attempts !== undefined && { attemptsAllowed: test.attempts }),
  };
  const id = await demo.get(ActivityService).create(ctx, courseId, { sectionId, type: 'quiz', name: test.name, settings });
  await demo.get(ActivityService).change(ctx, id, { version: 1, ...datesOf(test, demo.calendar) });
  const questions = [];
  for (const questionId of ids) questions.push(await demo.get(QuestionService).get(ctx, questionId));
  return { id, plan: test, questions };
}

const datesOf = ({ opens, closes }: TestPlan, calendar: Calendar) => ({
  opensAt: calendar.at(opens, 8),
  closesAt: closes === undefined ? null : calendar.at(closes, 22),
});
