import { guestsOf } from '../fixture.js';
import type { Course } from '../make.js';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

/** The course, or for a call that goes through one like it. */
async function course({ make, school, fresh }: Scene): Promise<Course> {
  const { courseId: id, sectionId, bankId, questionIds, people, word } = school;
  return fresh
    ? make.course(people.teacher, { word, studentIds: [people.student.id], guests: guestsOf(people) })
    : { id, version: 1, sectionId, bankId, questionIds };
}

/** A test of the course that nobody has begun, or for a call that does not go through the one with an open attempt. */
const quiz = async ({ make, school, fresh }: Scene): Promise<string> =>
  fresh ? make.quiz(school.people.teacher, { ...school, id: school.courseId }, school.word) : school.openActivityId;

/** An open attempt of the student. */
async function attempt(scene: Scene): Promise<string> {
  const { make, school, fresh } = scene;
  return fresh ? make.attempt(school.people.student, await quiz(scene), { finished: false }) : school.openAttemptId;
}

/** A test, of which whoever may has a preview of the own. */
async function preview({ make, school, self, fresh }: Scene): Promise<{ activityId: string }> {
  if (fresh) await make.preview(self, school.activityId);
  return { activityId: school.activityId };
}

/** One more attempt for a student. */
const EXCEPTION = { opensAt: null, closesAt: null, timeLimitMinutes: null, attemptsAllowed: 3 };
/** The student's exception, or for a call that goes through one of another test. */
async function override(scene: Scene): Promise<string> {
  const { make, school, fresh } = scene;
  const activityId = fresh ? await quiz(scene) : school.activityId;
  return make.one(
    `insert into quiz.override (id, activity_id, person_id, attempts_allowed) values (gen_random_uuid(), $1, $2, 2)
     on conflict (activity_id, person_id) do update set version = 1 returning id`,
    [activityId, school.people.student.id],
  );
}

/** A regrade of the school's test whose preview is ready. */
const ofRegrade = ofSchool(async ({ make, school }) => ({
  params: {
    regradeId: await make.one(
      `insert into quiz.regrade (id, activity_id, newest, state, started_at) values (gen_random_uuid(), $1, false, 'previewed', now()) returning id`,
      [school.activityId],
    ),
  },
}));

const ofCourse = ofSchool(({ school }) => ({ params: { courseId: school.courseId } }));
const ofActivity = ofSchool(({ school }) => ({ params: { activityId: school.activityId } }));
const ofBank = ofSchool(({ school }) => ({ params: { bankId: school.bankId } }));
const ofStudent = ofSchool(({ school }) => ({ params: { personId: school.people.student.id } }));
const ofOrganisation = ofSchool(({ school }) => ({ params: { organisationId: school.id } }));
const inCourse = (body: Record<string, unknown>) => ofSchool(async (scene) => ({ params: { courseId: (await course(scene)).id }, body }));

/** A question that says whether something is true. */
const STATEMENT = {
  ...{ text: { text: 'Дважды два — четыре.', format: 'plain' }, defaultMark: 1, penalty: 1, hints: [] },
  ...{ correct: true, showStandardInstruction: false },
};
const inBank = (body: (of: Course, scene: Scene) => object | Promise<object>) =>
  ofSchool(async (scene) => {
    const its = await course(scene);
    return { params: { bankId: its.bankId }, body: { ...(await body(its, scene)) } };
  });
/** The statement of the course: its second question. */
const ofQuestion = (body?: Record<string, unknown>) =>
  ofSchool(async (scene) => ({ params: { questionId: (await course(scene)).questionIds[1] ?? '' }, body }));
/** A category without questions, or for a call that does not go through the one of the school. */
async function emptyCategory(scene: Scene): Promise<string> {
  const { make, school, fresh } = scene;
  if (!fresh) return school.categoryId;
  return make.one(`insert into questions.category (id, bank_id, name) values (gen_random_uuid(), $1, $2) returning id`, [
    (await course(scene)).bankId,
    `Пустая ${make.next()}`,
  ]);
}

/** A new category of the school's courses. */
const courseCategory = ({ make, school }: Scene): Promise<string> =>
  make.one(`insert into courses.category (id, organisation_id, name, position) values (gen_random_uuid(), $1, $2, 1) returning id`, [
    school.id,
    `Категория ${make.next()}`,
  ]);
const inCategory = (body?: Record<string, unknown>) =>
  ofSchool(async (scene) => ({ params: { categoryId: await courseCategory(scene) }, body }));
const inSection = (body?: Record<string, unknown>) =>
  ofSchool(async (scene) => ({ params: { sectionId: (await course(scene)).sectionId }, body }));
const ofGroup = (body?: Record<string, unknown>) =>
  ofSchool(async (scene) => ({
    params: {
      groupId: await scene.make.one(`insert into enrolment."group" (id, course_id, name) values (gen_random_uuid(), $1, $2) returning id`, [
        (await course(scene)).id,
        `Группа ${scene.make.next()}`,
      ]),
    },
    body,
  }));

/** courses, enrolment, questions, quiz, footprint */
export const learningRoutes: Routes = {
  'GET courses/courses': plain(),
  'POST courses/courses': ofSchool(({ school }) => ({ body: { name: 'Новый курс', organisationId: school.id } })),
  'GET courses/courses/{courseId}': ofCourse,
  'PATCH courses/courses/{courseId}': ofSchool(async (scene) => {
    const { id, version } = await course(scene);
    return { params: { courseId: id }, body: { version, state: 'archived' } };
  }),
  'DELETE courses/courses/{courseId}': ofSchool(async (scene) => ({ params: { courseId: (await course(scene)).id } })),
  'POST courses/courses/{courseId}/sections': inCourse({ name: 'Новый раздел' }),
  'POST courses/courses/{courseId}/copy': inCourse({ name: 'Копия', startsOn: '2027-09-01' }),
  'GET courses/sections/{sectionId}': inSection(),
  'PATCH courses/sections/{sectionId}': inSection({ version: 1, name: 'Другой раздел' }),
  'PUT courses/sections/{sectionId}/place': inSection({ before: null }),
  'DELETE courses/sections/{sectionId}': ofSchool(async ({ make, ...scene }) => ({
    params: {
      sectionId: await make.one(
        `insert into courses.section (id, course_id, name, position) values (gen_random_uuid(), $1, 'Лишний', 9) returning id`,
        [scene.school.courseId],
      ),
    },
  })),
  'POST courses/courses/{courseId}/activities': ofSchool(async (scene) => {
    const { id, sectionId } = await course(scene);
    return { params: { courseId: id }, body: { sectionId, type: 'quiz', name: 'Новый тест', settings: { attemptsAllowed: 1 } } };
  }),
  'GET courses/activities/{activityId}': ofActivity,
  'PATCH courses/activities/{activityId}': ofSchool(async (scene) => ({
    params: { activityId: await quiz(scene) },
    body: { version: 1, visible: false },
  })),
  'PUT courses/activities/{activityId}/place': ofSchool(async (scene) => ({
    params: { activityId: await quiz(scene) },
    body: { sectionId: scene.school.sectionId, before: null },
  })),
  'DELETE courses/activities/{activityId}': ofSchool(async (scene) => ({ params: { activityId: await quiz(scene) } })),

  'GET courses/persons/{personId}/agenda': ofStudent,
  'GET courses/organisations/{organisationId}/figures': ofOrganisation,

  'GET courses/organisations/{organisationId}/categories': ofOrganisation,
  'POST courses/organisations/{organisationId}/categories': ofSchool(({ school, make }) => ({
    params: { organisationId: school.id },
    body: { name: `Категория ${make.next()}` },
  })),
  'PATCH courses/categories/{categoryId}': inCategory({ version: 1, name: 'Другая' }),
  'PUT courses/categories/{categoryId}/place': inCategory({ parentId: null, before: null }),
  'DELETE courses/categories/{categoryId}': inCategory(),

  'GET enrolment/courses/{courseId}/participants': ofCourse,
  'POST enrolment/courses/{courseId}/participants': ofSchool(async (scene) => ({
    params: { courseId: (await course(scene)).id },
    body: { personIds: [scene.school.people.classmate.id], role: 'student' },
  })),
  'DELETE enrolment/participants/{participantId}': ofSchool(async (scene) => {
    const { id } = await course(scene);
    const participantId = await scene.make.one(`select id from enrolment.participant where course_id = $1 and role = 'student'`, [id]);
    return { params: { participantId } };
  }),

  'PATCH enrolment/participants/{participantId}': ofSchool(async (scene) => {
    const { id } = await course(scene);
    const participantId = await scene.make.one(`select id from enrolment.participant where course_id = $1 and role = 'student'`, [id]);
    return { params: { participantId }, body: { until: null } };
  }),
  'GET enrolment/courses/{courseId}/classes': ofCourse,
  'DELETE enrolment/courses/{courseId}/classes/{classId}': ofSchool(async (scene) => {
    const [{ id: courseId }, { classId }] = [await course(scene), scene.school];
    // Followed until now only, so that nobody of the class comes into the course.
    await scene.make.sql(
      `insert into enrolment.followed_class (course_id, class_id, since, until) values ($1, $2, now(), now()) on conflict (course_id, class_id) do nothing`,
      [courseId, classId],
    );
    return { params: { courseId, classId } };
  }),
  'GET enrolment/courses/{courseId}/keys': ofCourse,
  'POST enrolment/courses/{courseId}/keys': ofSchool(async (scene) => ({
    params: { courseId: (await course(scene)).id },
    body: { maxUses: 30 },
  })),
  'DELETE enrolment/keys/{keyId}': ofSchool(async (scene) => ({
    params: {
      keyId: await scene.make.one(
        `insert into enrolment.entry_key (id, course_id, code, created_at) values (gen_random_uuid(), $1, $2, now()) returning id`,
        [(await course(scene)).id, `КЛЮЧ${scene.make.next()}`],
      ),
    },
  })),
  'GET enrolment/courses/{courseId}/groups': ofCourse,
  'POST enrolment/courses/{courseId}/groups': ofSchool(async (scene) => ({
    params: { courseId: (await course(scene)).id },
    body: { name: `Группа ${scene.make.next()}` },
  })),
  'POST enrolment/courses/{courseId}/groups/from-classes': ofSchool(async (scene) => ({ params: { courseId: (await course(scene)).id } })),
  'PATCH enrolment/groups/{groupId}': ofGroup({ version: 1, name: 'Другая группа' }),
  'DELETE enrolment/groups/{groupId}': ofGroup(),
  'POST enrolment/enter': plain(() => ({ body: { code: 'НЕТТАКОГО' } })),

  // The course is named in the query.
  'GET questions/banks': ofSchool(({ school }) => ({ query: { courseId: school.courseId } })),
  'GET questions/banks/{bankId}/categories': ofBank,
  'GET questions/banks/{bankId}/questions': ofBank,
  'GET questions/questions/{questionId}': ofSchool(({ school }) => ({ params: { questionId: school.questionIds[0] ?? '' } })),
  'POST questions/banks/{bankId}/import': ofSchool(async (scene) => ({
    params: { bankId: (await course(scene)).bankId },
    file: '::Новый::Дважды два — четыре.{TRUE}\n',
  })),
  'POST questions/banks': ofSchool(({ school }) => ({ body: { ownerKind: 'organisation', ownerId: school.id } })),
  'POST questions/banks/{bankId}/categories': inBank((_bank, { make }) => ({ name: `Новая ${make.next()}` })),
  'PATCH questions/categories/{categoryId}': ofSchool(async (scene) => ({
    params: { categoryId: await emptyCategory(scene) },
    body: { name: `Другая ${scene.make.next()}` },
  })),
  'GET questions/categories/{categoryId}': ofSchool(({ school }) => ({ params: { categoryId: school.categoryId } })),
  'DELETE questions/categories/{categoryId}': ofSchool(async (scene) => ({ params: { categoryId: await emptyCategory(scene) } })),
  'GET questions/banks/{bankId}/tags': ofBank,
  'POST questions/banks/{bankId}/questions': inBank(() => ({ type: 'truefalse', name: 'Новый', definition: STATEMENT, state: 'ready' })),
  'POST questions/banks/{bankId}/questions/move': inBank(({ questionIds }) => ({ questionIds, categoryId: null })),
  'POST questions/banks/{bankId}/questions/copy': inBank(({ questionIds, bankId }) => ({
    questionIds,
    categoryId: null,
    toBankId: bankId,
  })),
  'POST questions/banks/{bankId}/questions/delete': inBank(({ questionIds }) => ({ questionIds })),
  'POST questions/banks/{bankId}/questions/restore': inBank(async ({ questionIds }, { make, fresh }) => {
    if (fresh) await make.sql(`update questions.question set deleted_at = now() where id = any($1::uuid[])`, [questionIds]);
    return { questionIds };
  }),
  'GET questions/questions/{questionId}/versions': ofSchool(({ school }) => ({ params: { questionId: school.questionIds[0] ?? '' } })),
  'GET questions/questions/{questionId}/file': ofSchool(({ school }) => ({
    params: { questionId: school.questionIds[0] ?? '' },
    query: { path: 'a.png' },
  })),
  'PUT questions/questions/{questionId}': ofQuestion({ name: 'Другой', definition: STATEMENT, state: 'ready', version: 1 }),
  'POST questions/questions/{questionId}/duplicate': ofQuestion(),
  'GET questions/banks/{bankId}/export': ofSchool(({ school }) => ({ params: { bankId: school.bankId }, query: { format: 'gift' } })),
  'GET questions/banks/{bankId}/export-report': ofSchool(({ school }) => ({
    params: { bankId: school.bankId },
    query: { format: 'gift' },
  })),
  'POST questions/banks/{bankId}/papers': ofSchool(({ school }) => ({
    params: { bankId: school.bankId },
    body: { questionIds: school.questionIds.slice(0, 1), seed: 1 },
  })),
  'POST questions/banks/{bankId}/trial': ofSchool(({ school }) => ({
    params: { bankId: school.bankId },
    body: { type: 'truefalse', definition: STATEMENT, behaviour: 'immediatefeedback', seed: 1, actions: [{ kind: 'finish' }] },
  })),
  'POST questions/trial': plain(() => ({
    body: { type: 'truefalse', definition: STATEMENT, behaviour: 'immediatefeedback', seed: 1, actions: [{ kind: 'finish' }] },
  })),

  'GET resources/activities/{activityId}': ofSchool(async ({ make, school }) => ({
    params: { activityId: await make.page(school.people.teacher, { ...school, id: school.courseId }, school.word) },
  })),

  'GET quiz/activities/{activityId}': ofActivity,
  'GET quiz/activities/{activityId}/slots': ofActivity,
  'GET quiz/activities/{activityId}/papers': ofSchool(({ school }) => ({
    params: { activityId: school.activityId },
    query: { seed: '1' },
  })),
  'PUT quiz/activities/{activityId}/slots': ofSchool(async (scene) => ({
    params: { activityId: await quiz(scene) },
    body: { slots: [{ questionId: scene.school.questionIds[0], maxMark: 2 }] },
  })),
  'POST quiz/activities/{activityId}/attempts': ofSchool(async (scene) => ({ params: { activityId: await quiz(scene) } })),
  'POST quiz/activities/{activityId}/preview': ofActivity,
  'GET quiz/activities/{activityId}/preview': ofSchool(async (scene) => ({ params: await preview(scene) })),
  'PUT quiz/activities/{activityId}/preview/slots/{slot}': ofSchool(async (scene) => ({
    params: { ...(await preview(scene)), slot: '2' },
    body: { response: { answer: true }, sequence: 1 },
  })),
  'GET quiz/activities/{activityId}/preview/slots/{slot}/file': ofSchool(async (scene) => ({
    params: { ...(await preview(scene)), slot: '1' },
    query: { path: 'a.png' },
  })),
  'POST quiz/activities/{activityId}/preview/finish': ofSchool(async (scene) => ({ params: await preview(scene) })),
  'GET quiz/activities/{activityId}/results': ofActivity,
  'GET quiz/attempts/{attemptId}': ofSchool(({ school }) => ({ params: { attemptId: school.attemptId } })),
  'GET quiz/attempts/{attemptId}/slots/{slot}/file': ofSchool(({ school }) => ({
    params: { attemptId: school.attemptId, slot: '1' },
    query: { path: 'a.png' },
  })),
  'PUT quiz/attempts/{attemptId}/slots/{slot}': ofSchool(async (scene) => ({
    params: { attemptId: await attempt(scene), slot: '2' },
    body: { response: { answer: true }, sequence: 1 },
  })),
  'POST quiz/attempts/{attemptId}/finish': ofSchool(async (scene) => ({ params: { attemptId: await attempt(scene) } })),

  'GET quiz/activities/{activityId}/settings': ofActivity,
  'GET quiz/activities/{activityId}/results/classes': ofActivity,
  'GET quiz/activities/{activityId}/results/questions': ofActivity,
  'GET quiz/activities/{activityId}/results/file': ofActivity,
  'GET quiz/activities/{activityId}/overrides': ofActivity,
  'POST quiz/activities/{activityId}/overrides': ofSchool(async (scene) => ({
    params: { activityId: await quiz(scene) },
    body: { personId: scene.school.people.student.id, ...EXCEPTION },
  })),
  'PATCH quiz/overrides/{overrideId}': ofSchool(async (scene) => ({
    params: { overrideId: await override(scene) },
    body: { ...EXCEPTION, version: 1 },
  })),
  'DELETE quiz/overrides/{overrideId}': ofSchool(async (scene) => ({ params: { overrideId: await override(scene) } })),
  'GET quiz/activities/{activityId}/grading': ofActivity,
  'GET quiz/activities/{activityId}/grading/{questionId}': ofSchool(({ school }) => ({
    params: { activityId: school.activityId, questionId: school.questionIds[0] ?? '' },
  })),
  'PUT quiz/attempts/{attemptId}/slots/{slot}/mark': ofSchool(async ({ make, school, fresh }) => {
    const { people, attemptId } = school;
    const activityId = fresh ? await make.quiz(people.teacher, { ...school, id: school.courseId }, school.word) : '';
    const id = fresh ? await make.attempt(people.student, activityId, { finished: true }) : attemptId;
    return { params: { attemptId: id, slot: '2' }, body: { mark: 1, comment: 'Верно', sequence: 1 } };
  }),
  'GET quiz/activities/{activityId}/regrades': ofActivity,
  'POST quiz/activities/{activityId}/regrades': ofSchool(({ school }) => ({
    params: { activityId: school.activityId },
    body: { newest: true },
  })),
  'GET quiz/regrades/{regradeId}': ofRegrade,
  'GET quiz/regrades/{regradeId}/changes': ofRegrade,
  'POST quiz/regrades/{regradeId}/apply': ofRegrade,
  'PUT quiz/attempts/{attemptId}/answers': ofSchool(async (scene) => ({
    params: { attemptId: await attempt(scene) },
    body: { answers: [{ slot: 2, response: { answer: true }, sequence: 1 }] },
  })),

  'GET quiz/to-grade': plain(),
  'GET quiz/organisations/{organisationId}/handed-in': ofOrganisation,

  'GET footprint/persons/{personId}/statements': ofStudent,
  'GET footprint/persons/{personId}/profile': ofStudent,
};
