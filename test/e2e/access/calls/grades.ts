import { guestsOf } from '../fixture.js';
import { ofSchool, type Routes, type Scene } from './call.js';

/** The course, or for a call that goes through one like it: its grades are nobody else's. */
async function courseId({ make, school: { people, word, courseId: id }, fresh }: Scene): Promise<string> {
  if (!fresh) return id;
  return (await make.course(people.teacher, { word, studentIds: [people.student.id], guests: guestsOf(people) })).id;
}

/** A column in which the student has a grade. */
async function itemId(scene: Scene): Promise<string> {
  const { make, school } = scene;
  return make.one(
    `with item as (
       insert into grades.item (id, course_id, name, scale, max, held_on, position) values (gen_random_uuid(), $1, $2, 'points', 10, '2020-09-01', 1)
       returning id
     ), grade as (
       insert into grades.grade (item_id, person_id, final, state, rule, inputs, typed, reason, changed_at)
       select id, $3, 5, 'graded', 'grades.rule.by-hand', '[]', true, $2, now() from item
     ), history as (
       insert into grades.grade_change (id, item_id, person_id, final, state, rule, inputs, typed, reason, changed_at)
       select gen_random_uuid(), id, $3, 5, 'graded', 'grades.rule.by-hand', '[]', true, $2, now() from item
     )
     select id from item`,
    [await courseId(scene), school.word, school.people.student.id],
  );
}

const ofCourse = ofSchool(({ school }) => ({ params: { courseId: school.courseId } }));
const ofItem = (body?: Record<string, unknown>) => ofSchool(async (scene) => ({ params: { itemId: await itemId(scene) }, body }));
const mean = { aggregation: 'weighted-mean', total: 'percent', emptyCounts: false, dropLowest: 0, keepHighest: 0 };
const setUp = { root: mean, categories: [], items: [] };
const inCourse = (body: object) => ofSchool(async (scene) => ({ params: { courseId: await courseId(scene) }, body: { ...body } }));

const period = async (scene: Scene) => ({ courseId: await courseId(scene), yearId: scene.school.yearId, period: 'year-1' });
const inPeriod = (body?: (scene: Scene) => Record<string, unknown>) =>
  ofSchool(async (scene) => ({ params: await period(scene), body: body?.(scene) }));

export const gradeRoutes: Routes = {
  'GET grades/courses/{courseId}/mine': ofCourse,
  'GET grades/courses/{courseId}/table': ofCourse,
  'GET grades/courses/{courseId}/persons/{personId}/why': ofSchool(({ school }) => ({
    params: { courseId: school.courseId, personId: school.people.student.id },
  })),
  'GET grades/courses/{courseId}/export': ofSchool(({ school }) => ({ params: { courseId: school.courseId }, query: { format: 'csv' } })),
  'GET grades/persons/{personId}': ofSchool(({ school }) => ({ params: { personId: school.people.student.id } })),
  'GET grades/persons/{personId}/recent': ofSchool(({ school }) => ({ params: { personId: school.people.student.id } })),

  'PUT grades/courses/{courseId}/cells': ofSchool(async (scene) => {
    const id = await itemId(scene);
    const course = await scene.make.one(`select course_id as id from grades.item where id = $1`, [id]);
    return {
      params: { courseId: course },
      body: { cells: [{ itemId: id, personId: scene.school.people.student.id, version: 1, value: 7 }] },
    };
  }),
  'GET grades/items/{itemId}/persons/{personId}/history': ofSchool(async (scene) => ({
    params: { itemId: await itemId(scene), personId: scene.school.people.student.id },
  })),

  'GET grades/courses/{courseId}/set-up': ofCourse,
  'PUT grades/courses/{courseId}/set-up': inCourse({ version: 0, ...setUp }),
  'POST grades/courses/{courseId}/set-up/example': inCourse({ ...setUp, grades: [] }),
  'POST grades/courses/{courseId}/items': inCourse({ name: 'Новый столбец', day: '2020-09-01', scale: 'mark' }),
  'PATCH grades/items/{itemId}': ofItem({ version: 1, name: 'Другой столбец' }),
  'DELETE grades/items/{itemId}': ofItem(),
  'POST grades/items/{itemId}/restore': ofItem(),

  'GET grades/courses/{courseId}/periods': ofCourse,
  'GET grades/courses/{courseId}/periods/{yearId}/{period}/marks': inPeriod(),
  'PUT grades/courses/{courseId}/periods/{yearId}/{period}/marks': inPeriod(({ school }) => ({
    marks: [{ personId: school.people.student.id, version: 0, mark: 4, state: null, reason: 'Устно' }],
  })),
  'GET grades/courses/{courseId}/periods/{yearId}/{period}/persons/{personId}/history': ofSchool(async (scene) => ({
    params: { ...(await period(scene)), personId: scene.school.people.student.id },
  })),
  'POST grades/courses/{courseId}/periods/{yearId}/{period}/lock': inPeriod(),
  'POST grades/courses/{courseId}/periods/{yearId}/{period}/unlock': ofSchool(async (scene) => {
    const params = await period(scene);
    await scene.make.sql(
      `insert into grades.period_lock (course_id, academic_year_id, kind, number, since, until, locked_at)
       select $1, id, 'year', 1, since, until, now() from identity.academic_year where id = $2 on conflict do nothing`,
      [params.courseId, params.yearId],
    );
    return { params };
  }),
};
