import { newId } from '@sreda/contracts';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

/** The assignment of the school, or for a call that goes through one that nobody has begun. */
const assignment = async ({ make, school, fresh }: Scene): Promise<string> =>
  fresh ? make.assignment(school.people.teacher, { id: school.courseId, sectionId: school.sectionId }, school.word) : school.assignmentId;

/** What the student has handed in, or for a call that goes through a new one of it. */
async function work(scene: Scene): Promise<string> {
  const { make, school, fresh } = scene;
  return fresh ? make.work(school.people.student, await assignment(scene), school.word, { handedIn: true }) : school.workId;
}

/** An assignment for which who calls has written something, if the call goes through. */
async function begun(scene: Scene, handedIn: boolean): Promise<string> {
  const activityId = await assignment(scene);
  if (scene.fresh) await scene.make.work(scene.self, activityId, scene.school.word, { handedIn });
  return activityId;
}

const read = ofSchool(({ school }) => ({ params: { activityId: school.assignmentId } }));
const readWork = ofSchool(({ school }) => ({ params: { workId: school.workId } }));

export const assignmentRoutes: Routes = {
  'GET assignment/activities/{activityId}': read,
  'GET assignment/organisations/{organisationId}/homework': ofSchool(({ school }) => ({ params: { organisationId: school.id } })),
  'PUT assignment/activities/{activityId}/draft': ofSchool(async (scene) => ({
    params: { activityId: await assignment(scene) },
    body: { text: 'Ответ', sheets: [], revision: 0 },
  })),
  'POST assignment/activities/{activityId}/hand-in': ofSchool(async (scene) => ({
    params: { activityId: await begun(scene, false) },
    body: { key: newId(), revision: 1 },
  })),
  'POST assignment/activities/{activityId}/take-back': ofSchool(async (scene) => ({ params: { activityId: await begun(scene, true) } })),
  'GET assignment/activities/{activityId}/works': read,
  'PUT assignment/activities/{activityId}/extensions': ofSchool(async (scene) => ({
    params: { activityId: await assignment(scene) },
    body: { personIds: [scene.school.people.student.id], dueAt: '2031-01-01T09:00:00Z' },
  })),
  'GET assignment/activities/{activityId}/archive': read,
  'GET assignment/works/{workId}/place': readWork,
  'GET assignment/works/{workId}': readWork,
  'PUT assignment/works/{workId}/assessment': ofSchool(async (scene) => ({
    params: { workId: await work(scene) },
    body: { number: 1, revision: 0, mark: 4, levels: [], comment: 'Хорошо', note: '', outcome: 'graded' },
  })),
  'POST assignment/works/{workId}/presence': readWork,
  'DELETE assignment/works/{workId}/presence': readWork,
  'GET assignment/to-grade': plain(),
};
