import { guestsOf } from '../fixture.js';
import { ofSchool, type Routes, type Scene } from './call.js';

const RULE = { when: { kind: 'date', config: { from: '2020-09-01T00:00:00.000Z' } }, otherwise: 'locked' };

/** A test that nobody has begun, or for a call that does not go through the one with an open attempt. */
const activity = async ({ make, school, fresh }: Scene): Promise<string> =>
  fresh ? make.quiz(school.people.teacher, { ...school, id: school.courseId }, school.word) : school.openActivityId;

const inActivity = (body?: Record<string, unknown>) => ofSchool(async (scene) => ({ params: { activityId: await activity(scene) }, body }));

/** One that is marked by hand. */
async function marked(scene: Scene): Promise<string> {
  const id = await activity(scene);
  if (scene.fresh) await scene.make.sql(`update courses.activity set completion = '{"rule": "manual"}' where id = $1`, [id]);
  return id;
}

/** The section of a course, with the version that the course is in. */
async function section({ make, school, fresh }: Scene): Promise<{ sectionId: string; version: number }> {
  if (!fresh) return { sectionId: school.sectionId, version: 1 };
  const { people, word } = school;
  return make.course(people.teacher, { word, studentIds: [people.student.id], guests: guestsOf(people) });
}

const ofCourse = ofSchool(({ school }) => ({ params: { courseId: school.courseId } }));

/** Completion and availability of the courses. */
export const conditionRoutes: Routes = {
  'GET courses/activities/{activityId}/availability': inActivity(),
  'PUT courses/activities/{activityId}/availability': inActivity({ version: 1, availability: RULE }),
  'GET courses/sections/{sectionId}/availability': ofSchool(({ school }) => ({ params: { sectionId: school.sectionId } })),
  'PUT courses/sections/{sectionId}/availability': ofSchool(async (scene) => {
    const { sectionId, version } = await section(scene);
    return { params: { sectionId }, body: { version, availability: RULE } };
  }),
  'GET courses/activities/{activityId}/completion': inActivity(),
  'PUT courses/activities/{activityId}/completion': inActivity({ version: 1, rule: 'viewed' }),
  'PUT courses/activities/{activityId}/mark': ofSchool(async (scene) => ({
    params: { activityId: await marked(scene) },
    body: { done: true },
  })),
  'PUT courses/activities/{activityId}/marks/{personId}': ofSchool(async (scene) => ({
    params: { activityId: await marked(scene), personId: scene.school.people.student.id },
    body: { done: true },
  })),
  'GET courses/courses/{courseId}/progress': ofCourse,
  'GET courses/courses/{courseId}/progress/csv': ofCourse,
};
