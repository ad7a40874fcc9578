import type { INestApplicationContext } from '@nestjs/common';
import { CourseService } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { seedConsultations } from './consultations.js';
import { seedAnnouncements } from './announcements.js';
import { sit } from './attempts.js';
import { type Calendar } from './calendar.js';
import { makeCourse } from './courses.js';
import { Demo, type Pupil, type SeededCourse } from './demo.js';
import { seedForums } from './forum.js';
import { seedHomework } from './homework.js';
import { seedJournal } from './journal.js';
import { seedLessonCards } from './lesson-cards.js';
import { seedMaterials } from './materials.js';
import { seedNetwork } from './network.js';
import type { CoursePlan } from './plans/course-plan.js';
import { informatics } from './plans/informatics.js';
import { mathematics } from './plans/mathematics.js';
import { russian } from './plans/russian.js';

const plans = [informatics, russian, mathematics] as const;

/** In a transaction: three courses with two months of work of their pupils, and one in the making. Everything is done as its person would do it. */
export async function seedHistory(app: INestApplicationContext, system: RequestContext, calendar: Calendar): Promise<void> {
  const demo = new Demo(app, system, calendar);
  for (const plan of plans) {
    const course = await seedCourse(demo, plan);
    if (plan === informatics) {
      await seedHomework(demo, course);
      await seedForums(demo, course);
    }
    await seedJournal(demo, course);
  }
  await seedNetwork(demo);
  await seedConsultations(demo);
  await seedMaterials(demo, await seedLessonCards(demo));
  await seedAnnouncements(demo);
  const teacher = await demo.teacher(informatics.teacher);
  await demo.get(CourseService).create(teacher.ctx, { name: 'Информатика, 8 класс' });
}

async function seedCourse(demo: Demo, plan: CoursePlan): Promise<SeededCourse> {
  const teacher = await demo.teacher(plan.teacher);
  const { classId, pupils } = await classOf(demo, teacher.schoolId, plan.grade);
  const { courseId, tests } = await makeCourse(demo, teacher, plan, classId);
  for (const test of tests) {
    for (const [place, pupil] of pupils.entries()) {
      await sit(demo, { test, pupil, place, grade: plan.grade, schoolId: teacher.schoolId });
    }
  }
  return { teacher, courseId, grade: plan.grade, pupils };
}

async function classOf(demo: Demo, schoolId: string, grade: number): Promise<{ classId: string; pupils: Pupil[] }> {
  const rows = await demo.get(Database).query<Pupil & { classId: string }>(
    demo.system,
    `select m.organisation_id as "classId", m.person_id as "personId", a.login
     from identity.organisation o join identity.class_year y on y.class_id = o.id and y.grade = $2
     join identity.membership m on m.organisation_id = o.id and m.kind = 'student'
     left join identity.account a on a.person_id = m.person_id and a.demo is not null
     where o.parent_id = $1 order by m.person_id`,
    [schoolId, grade],
  );
  const [first] = rows;
  if (!first) throw new Error(`The demo school has no class ${grade}`);
  return { classId: first.classId, pupils: rows };
}
