import type { ActorName } from './actors.js';
import type { Filled } from './calls/call.js';
import { CANARY, type World } from './fixture.js';

/** A call about something of the own school that names something of the other one. */
export interface Reference {
  readonly what: string;
  readonly route: string;
  readonly actor: ActorName;
  /** 200 is for lists: an empty one. */
  readonly status: 200 | 403 | 404 | 422;
  readonly fill: (world: World) => Filled | Promise<Filled>;
}

const of = (actor: ActorName, route: string, status: Reference['status'], what: string, fill: Reference['fill']): Reference => ({
  what,
  route,
  actor,
  status,
  fill,
});

const school = 'identity/organisations/{organisationId}';
const partnership = 'partnership/organisations/{organisationId}/agreements';
const student = ({ a }: World) => ({ personId: a.people.student.id });
const own = ({ a }: World) => ({ organisationId: a.id });

/** What is named in a body or a query is looked at as closely as what is named in a path. */
export const references: readonly Reference[] = [
  of('school-administrator', 'POST identity/organisations', 404, 'the other school as parent', ({ b }) => ({
    body: { kind: 'school', parentId: b.id, name: 'Филиал', timeZone: 'Europe/Moscow' },
  })),
  of('school-administrator', `POST ${school}/classes`, 404, 'its year', (world) => ({
    params: own(world),
    body: { grade: 5, letter: 'Я', yearId: world.b.yearId },
  })),
  of('school-administrator', `PUT ${school}/years/{yearId}/periods`, 404, 'its year', (world) => ({
    params: { ...own(world), yearId: world.b.yearId },
    body: { periods: [] },
  })),
  of('school-administrator', `PATCH ${school}/years/{yearId}`, 404, 'its year', (world) => ({
    params: { ...own(world), yearId: world.b.yearId },
    body: { name: 'Чужой' },
  })),
  of('school-administrator', `DELETE ${school}/years/{yearId}`, 404, 'its year', (world) => ({
    params: { ...own(world), yearId: world.b.yearId },
  })),
  of('school-administrator', 'PATCH identity/classes/{organisationId}', 404, 'its year', ({ a, b }) => ({
    params: { organisationId: a.classId },
    body: { letter: 'Я', yearId: b.yearId },
  })),
  of('school-administrator', 'POST identity/classes/{organisationId}/pupils', 422, 'its pupil', ({ a, b }) => ({
    params: { organisationId: a.classId },
    body: { personIds: [b.people.student.id] },
  })),
  of('teacher', `GET ${school}/classes`, 200, 'its year', (world) => ({ params: own(world), query: { yearId: world.b.yearId } })),
  of('teacher', `GET ${school}/persons`, 200, 'its class', (world) => ({ params: own(world), query: { classId: world.b.classId } })),
  of('school-administrator', `POST ${school}/persons`, 422, 'its class', (world) => ({
    params: own(world),
    body: { familyName: 'Новиков', givenName: 'Имя', patronymic: null, kind: 'student', classId: world.b.classId },
  })),
  of('school-administrator', 'POST identity/persons/{personId}/memberships', 404, 'the school', (world) => ({
    params: student(world),
    body: { organisationId: world.b.id, kind: 'student' },
  })),
  of('school-administrator', 'DELETE identity/persons/{personId}/memberships/{membershipId}', 404, 'a membership there', (world) => ({
    params: { ...student(world), membershipId: world.b.membershipId },
  })),
  of('school-administrator', 'POST identity/persons/{personId}/roles', 404, 'the school', (world) => ({
    params: student(world),
    body: { role: 'teacher', organisationId: world.b.id },
  })),
  of('school-administrator', 'POST identity/persons/{personId}/roles', 403, 'the whole site', (world) => ({
    params: student(world),
    body: { role: 'administrator', organisationId: null },
  })),
  of('school-administrator', 'DELETE identity/persons/{personId}/roles/{assignmentId}', 404, 'a role there', (world) => ({
    params: { ...student(world), assignmentId: world.b.studentRoleId },
  })),
  of('school-administrator', 'PUT access/roles/{roleId}/permissions', 404, 'a role that there is not', (world) => ({
    params: { roleId: world.b.studentRoleId },
    body: { capability: 'courses:view', permission: 'allow', organisationId: world.a.id },
  })),
  of('school-administrator', 'POST identity/persons/{personId}/roles', 404, 'a class of it', (world) => ({
    params: student(world),
    body: { role: 'class-teacher', organisationId: world.b.classId },
  })),
  of('school-administrator', 'GET audit/entries', 200, 'its pupil', ({ b }) => ({ query: { personId: b.people.student.id } })),
  of('school-administrator', 'GET audit/entries', 200, 'its head', ({ b }) => ({ query: { actorId: b.people.head.id } })),
  of('school-administrator', 'GET access/why', 404, 'its pupil', ({ a, b }) => ({
    query: { personId: b.people.student.id, capability: 'courses:view', level: 'course', id: a.courseId },
  })),
  of('school-administrator', 'GET access/why', 404, 'its course', (world) => ({
    query: { ...student(world), capability: 'courses:view', level: 'course', id: world.b.courseId },
  })),
  of('teacher', 'POST courses/courses/{courseId}/activities', 422, 'a section of its course', ({ a, b }) => ({
    params: { courseId: a.courseId },
    body: { sectionId: b.sectionId, type: 'quiz', name: 'Тест' },
  })),
  of('teacher', 'POST courses/courses/{courseId}/activities', 422, 'its question', ({ a, b }) => ({
    params: { courseId: a.courseId },
    body: { sectionId: a.sectionId, type: 'quiz', name: 'Тест', settings: { questions: [{ questionId: b.questionIds[0] }] } },
  })),
  of('teacher', 'PUT quiz/activities/{activityId}/slots', 422, 'its question', async ({ make, a, b }) => ({
    params: { activityId: await make.quiz(a.people.teacher, { ...a, id: a.courseId }, a.word) },
    body: { slots: [{ questionId: b.questionIds[0], maxMark: 1 }] },
  })),
  of('teacher', 'POST enrolment/courses/{courseId}/participants', 422, 'its pupil', ({ a, b }) => ({
    params: { courseId: a.courseId },
    body: { personIds: [b.people.student.id], role: 'student' },
  })),
  of('teacher', 'POST enrolment/courses/{courseId}/participants', 422, 'its class', ({ a, b }) => ({
    params: { courseId: a.courseId },
    body: { classId: b.classId, role: 'student' },
  })),
  of('teacher', 'PUT assignment/activities/{activityId}/extensions', 422, 'its pupil', ({ a, b }) => ({
    params: { activityId: a.assignmentId },
    body: { personIds: [b.people.student.id], dueAt: '2031-01-01T09:00:00Z' },
  })),
  of('student', 'PUT assignment/activities/{activityId}/draft', 422, 'its file', async ({ make, a, b }) => ({
    params: { activityId: await make.assignment(a.people.teacher, { id: a.courseId, sectionId: a.sectionId }, a.word) },
    body: { text: '', sheets: [{ fileId: b.fileId, turn: 0 }], revision: 0 },
  })),
  of('teacher', 'GET questions/banks/{bankId}/questions', 200, 'its category', ({ a, b }) => ({
    params: { bankId: a.bankId },
    query: { categoryId: b.categoryId },
  })),
  of('guardian', 'POST privacy/persons/{personId}/consents', 422, 'its text', (world) => ({
    params: student(world),
    body: { textId: world.b.consentTextId },
  })),
  of('school-administrator', 'POST privacy/persons/{personId}/consents', 422, 'its guardian', (world) => ({
    params: student(world),
    body: { textId: world.a.consentTextId, givenBy: world.b.people.guardian.id },
  })),
  of('guardian', 'DELETE privacy/persons/{personId}/consents/{consentId}', 404, 'a consent there', (world) => ({
    params: { ...student(world), consentId: world.b.consentId },
  })),
  of('head', `POST ${partnership}`, 422, 'the other school', async (world) => ({
    params: own(world),
    body: { ...(await world.make.agreementTerms('своё')), schoolIds: [world.b.id] },
  })),
  of('head', `POST ${partnership}/{agreementId}/terms`, 422, 'the other school', async (world) => ({
    params: { ...own(world), agreementId: world.a.agreementId },
    body: { ...(await world.make.agreementTerms('своё')), schoolIds: [world.b.id], latest: 1 },
  })),
  of('head', `GET ${partnership}/{agreementId}`, 404, 'its agreement', (world) => ({
    params: { ...own(world), agreementId: world.b.agreementId },
  })),
  of('head', `POST ${partnership}/{agreementId}/answer`, 404, 'its agreement', (world) => ({
    params: { ...own(world), agreementId: world.b.agreementId },
    body: { number: 1, accept: true, reason: null },
  })),
  of('head', `POST ${partnership}/{agreementId}/end`, 404, 'its agreement', (world) => ({
    params: { ...own(world), agreementId: world.b.agreementId },
    body: { reason: 'чужой' },
  })),
  of('head', 'GET partnership/organisations/{organisationId}/schools', 200, 'a part of its name', (world) => ({
    params: own(world),
    query: { q: CANARY },
  })),
];
