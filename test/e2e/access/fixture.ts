import type { INestApplicationContext } from '@nestjs/common';
import { GuardianService, AcademicYearService, ClassService, OrganisationService } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import type { StandardRole } from '@sreda/plugin-sdk';
import { Access, Audit, type ContextRef, Mail } from '@sreda/plugin-sdk/server';
import type { TestApp } from '@sreda/testing/app';
import { type SchoolPart, schoolParts, type SitePart } from './actors.js';
import { Maker, type Person } from './make.js';
import { probeSettings } from './probe.plugin.js';

/** What school B has in all its texts, and nobody in school A may read. */
export const CANARY = 'zzcanary';
const ZONE = 'Europe/Moscow';

/** Ids of what a school has; what they are of is told by the names. */
export interface School {
  readonly id: string;
  readonly municipalityId: string;
  readonly word: string;
  readonly yearId: string;
  readonly classId: string;
  readonly otherClassId: string;
  readonly people: Readonly<Record<SchoolPart, Person>>;
  readonly guardianshipId: string;
  /** The student's. */
  readonly membershipId: string;
  readonly studentRoleId: string;
  readonly courseId: string;
  readonly sectionId: string;
  readonly bankId: string;
  readonly categoryId: string;
  readonly questionIds: readonly string[];
  /** The student's in the course. */
  readonly participantId: string;
  /** A test that the student has finished, with a grade. */
  readonly activityId: string;
  readonly attemptId: string;
  /** A test that the student is taking. */
  readonly openActivityId: string;
  readonly openAttemptId: string;
  readonly assignmentId: string;
  /** What the student has handed in. */
  readonly workId: string;
  readonly forumId: string;
  /** The student's, with its first post. */
  readonly topicId: string;
  readonly postId: string;
  readonly teacherPostId: string;
  /** Of the student, about the post of the teacher. */
  readonly reportId: string;
  readonly agreementId: string;
  readonly networkSectionId: string;
  readonly lessonCardId: string;
  readonly eventId: string;
  readonly certificateId: string;
  readonly certificateNumber: string;
  readonly consultationThemeId: string;
  /** The teacher's, given to the methodist. */
  readonly consultationId: string;
  /** Published. */
  readonly materialId: string;
  readonly materialVersionId: string;
  /** By the teacher. */
  readonly materialCopyId: string;
  /** By the methodist to the teacher. */
  readonly materialOfferId: string;
  readonly materialRemarkId: string;
  readonly consentTextId: string;
  /** The student's, given by the guardian. */
  readonly consentId: string;
  readonly fileId: string;
  readonly jobId: string;
  readonly messageId: string;
  /** Of the student. */
  readonly sessionId: string;
  readonly tokenId: string;
}

export interface World {
  readonly app: TestApp;
  readonly make: Maker;
  readonly a: School;
  readonly b: School;
  readonly site: Readonly<Record<SitePart, Person>>;
}

/** Two schools of one municipality with a person for each role, the second in words that must never reach the first. */
export async function makeWorld(app: TestApp): Promise<World> {
  const nest: INestApplicationContext = app.server.app;
  const make = await Maker.create(app);
  const organisations = nest.get(OrganisationService, { strict: false });
  const municipality = await make.tx(async (ctx) => {
    const region = await organisations.add(ctx, { kind: 'region', parentId: null, name: 'Светлая область', timeZone: ZONE });
    return organisations.add(ctx, { kind: 'municipality', parentId: region.id, name: 'Заречный район', timeZone: ZONE });
  });
  const a = await makeSchool(make, municipality.id, 'своё');
  const b = await makeSchool(make, municipality.id, CANARY);
  const site = {
    administrator: await make.person({
      name: 'Админ',
      at: a.id,
      kind: 'staff',
      roles: [{ role: 'administrator', at: { level: 'site', id: null } }],
    }),
    'municipal-coordinator': await make.person({
      name: 'Координатор',
      at: municipality.id,
      kind: 'staff',
      roles: [{ role: 'municipal-coordinator', at: organisation(municipality.id) }],
    }),
    nobody: await make.person({ name: 'Никто', at: null, kind: 'outsider', roles: [] }),
  };
  return { app, make, a, b, site };
}

/** Those of a school who have a role in its courses and none in the school. */
export const guestsOf = (people: School['people']) =>
  [
    [people['course-teacher'], 'course-teacher'],
    [people['course-student'], 'course-student'],
  ] as const;

const organisation = (id: string): ContextRef => ({ level: 'organisation', id });

async function makeSchool(make: Maker, municipalityId: string, word: string): Promise<School> {
  const places = await make.tx(async (ctx) => {
    const school = await make
      .get(OrganisationService)
      .add(ctx, { kind: 'school', parentId: municipalityId, name: `Школа ${word}`, timeZone: ZONE });
    const year = await make.get(AcademicYearService).ensure(ctx, school);
    const [own, other] = [
      await make.get(ClassService).add(ctx, school, year.id, 6, word),
      await make.get(ClassService).add(ctx, school, year.id, 7, word),
    ];
    return { id: school.id, yearId: year.id, classId: own.id, otherClassId: other.id };
  });
  const people = await makePeople(make, places, word);
  const guardianshipId = await make.tx(async (ctx) => {
    await make.get(Access).assign(ctx, { personId: people.tutor.id, role: 'tutor', at: { level: 'person', id: people.student.id } });
    return make.get(GuardianService).add(ctx, {
      guardianId: people.guardian.id,
      childId: people.student.id,
      rights: ['view', 'consent'],
      confirmedBy: 'school',
    });
  });
  const head = createContext({ actor: { personId: people.head.id, accountId: people.head.accountId }, organisationId: places.id });
  await make.get(Audit).record(head, {
    action: 'probe.look',
    subject: { kind: 'probe', id: word },
    personId: people.student.id,
    details: { word },
  });
  make.get(Audit).seen(head, [people.student.id], 'probe.look');
  const course = await make.course(people.teacher, { word, studentIds: [people.student.id], guests: guestsOf(people) });
  const activityId = await make.quiz(people.teacher, course, word);
  const openActivityId = await make.quiz(people.teacher, course, word);
  const assignmentId = await make.assignment(people.teacher, course, word);
  const forumId = await make.forum(people.teacher, course, word);
  const topic = await make.topic(people.student, forumId, word);
  const certificate = await make.certificate(people.teacher, people.teacher, word);
  const material = await make.material(people, word, { published: true });
  const consentTextId = await make.consentText(places.id, word);
  const messageId = await make.tx((ctx) => make.get(Mail).send(ctx, { toPersonId: people.student.id, subject: word, text: word }));
  await make.sql(`insert into settings.value (key, organisation_id, value, changed_at) values ($1, $2, $3, now())`, [
    probeSettings.key,
    places.id,
    { on: true, word },
  ]);
  return {
    ...places,
    municipalityId,
    word,
    people,
    guardianshipId,
    membershipId: await make.one(`select id from identity.membership where person_id = $1`, [people.student.id]),
    studentRoleId: await make.one(`select id from access.role_assignment where person_id = $1 and context_id = $2`, [
      people.student.id,
      places.id,
    ]),
    courseId: course.id,
    sectionId: course.sectionId,
    bankId: course.bankId,
    questionIds: course.questionIds,
    categoryId: await make.one(`select id from questions.category where bank_id = $1 order by id limit 1`, [course.bankId]),
    participantId: await make.one(`select id from enrolment.participant where course_id = $1 and person_id = $2`, [
      course.id,
      people.student.id,
    ]),
    activityId,
    attemptId: await make.attempt(people.student, activityId, { finished: true }),
    openActivityId,
    openAttemptId: await make.attempt(people.student, openActivityId, { finished: false }),
    assignmentId,
    workId: await make.work(people.student, assignmentId, word, { handedIn: true }),
    forumId,
    topicId: topic.id,
    postId: topic.postId,
    teacherPostId: (await make.topic(people.teacher, forumId, word)).postId,
    reportId: await make.postReport(people, forumId, word),
    agreementId: await make.agreement(people.head, places.id, word, { asked: false }),
    networkSectionId: await make.networkSection(people.methodist, people.teacher, word),
    eventId: await make.event(people.teacher, word),
    certificateId: certificate.id,
    certificateNumber: certificate.number,
    lessonCardId: await make.lessonCard(people.teacher, word),
    consultationThemeId: await make.consultationTheme(people, word),
    consultationId: await make.consultation(people, people.teacher, word, { answered: false }),
    materialId: material.materialId,
    materialVersionId: material.versionId,
    materialCopyId: await make.materialCopy(people.teacher, material.materialId, word),
    materialRemarkId: await make.materialRemark(people.methodist, material.versionId, word),
    materialOfferId: await make.materialOffer(people.methodist, material.materialId, word),
    consentTextId,
    consentId: await make.consent(people.student.id, consentTextId, people.guardian.id),
    fileId: await make.upload(people.student, word),
    jobId: await make.job(people.student, word),
    messageId,
    sessionId: (await make.session(people.student, word)).id,
    tokenId: (await make.token(people.student, word)).id,
  };
}

const ROLES: Readonly<Record<SchoolPart, StandardRole | null>> = {
  'school-administrator': 'administrator',
  head: 'head',
  methodist: 'methodist',
  'network-coordinator': 'network-coordinator',
  teacher: 'teacher',
  'teacher-elsewhere': 'teacher',
  'class-teacher': 'class-teacher',
  // The tutor's and the guardian's roles are about the student.
  tutor: null,
  guardian: null,
  student: 'student',
  classmate: 'student',
  'content-provider': 'content-provider',
  // Theirs are in the course.
  'course-teacher': null,
  'course-student': null,
};
const OUTSIDERS: readonly SchoolPart[] = ['guardian', 'content-provider', 'course-teacher', 'course-student'];

async function makePeople(
  make: Maker,
  { id, classId }: { id: string; classId: string },
  word: string,
): Promise<Record<SchoolPart, Person>> {
  const made: [SchoolPart, Person][] = [];
  for (const part of schoolParts) {
    const isPupil = part === 'student' || part === 'classmate';
    const role = ROLES[part];
    const person = await make.person({
      name: word,
      givenName: part,
      at: isPupil ? classId : id,
      school: id,
      kind: isPupil ? 'student' : OUTSIDERS.includes(part) ? 'outsider' : 'staff',
      roles: role ? [{ role, at: organisation(part === 'class-teacher' ? classId : id) }] : [],
      login: `${word === CANARY ? CANARY : 'own'}.${part}`,
    });
    made.push([part, person]);
  }
  return Object.fromEntries(made) as Record<SchoolPart, Person>;
}
