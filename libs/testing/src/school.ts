import { createHash } from 'node:crypto';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { AcademicYearService, ClassService, GuardianService, type NewPerson, OrganisationService, PeopleWriter } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { Access } from '@sreda/plugin-sdk/server';
import type { TestApp } from './test-app.js';
import { TestClient } from './test-client.js';

/** One person of each role; `student` and `classmate` are in the class, `stranger` is in another one of the same school. */
export const schoolParts = [
  'administrator',
  'head',
  'methodist',
  'teacher',
  'colleague',
  'classTeacher',
  'tutor',
  'student',
  'classmate',
  'stranger',
  'guardian',
] as const;
export type SchoolPart = (typeof schoolParts)[number];

export interface TestPerson {
  readonly id: string;
  readonly accountId: string;
  /** Signed in by a personal access token. */
  readonly client: TestClient;
}
export type TestSchool = Readonly<Record<SchoolPart, TestPerson>> & { readonly id: string; readonly classId: string };

/**
 * A school as tests need it, beside others in the same database: two classes and everybody who works, learns or cares in it. The guardian and the
 * tutor belong to `student`; the class teacher to the class of `student` and `classmate`. Every name begins with `name`, so a leak shows.
 */
export async function makeSchool(app: TestApp, name: string): Promise<TestSchool> {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
  const ctx = createContext();
  const made = await get(Database).tx(ctx, async (inner) => {
    const school = await get(OrganisationService).add(inner, { kind: 'school', parentId: null, name, timeZone: 'Europe/Moscow' });
    const year = await get(AcademicYearService).ensure(inner, school);
    const [own, other] = [
      await get(ClassService).add(inner, school, year.id, 7, 'А'),
      await get(ClassService).add(inner, school, year.id, 7, 'Б'),
    ];
    const at = { level: 'organisation', id: school.id } as const;
    const staff = (givenName: string, roles: NewPerson['roles']): NewPerson => ({
      familyName: name,
      givenName,
      patronymic: null,
      memberships: [{ organisationId: school.id, kind: 'staff', since: '2020-09-01' }],
      roles,
      account: { login: `${newId()}`, passwordHash: null },
    });
    const pupil = (givenName: string, classId: string): NewPerson => ({
      ...staff(givenName, [{ role: 'student', at }]),
      memberships: [{ organisationId: classId, kind: 'student', since: '2020-09-01' }],
    });
    const people: Record<SchoolPart, NewPerson> = {
      administrator: staff('Админ', [{ role: 'administrator', at }]),
      head: staff('Директор', [{ role: 'head', at }]),
      methodist: staff('Методист', [{ role: 'methodist', at }]),
      teacher: staff('Учитель', [{ role: 'teacher', at }]),
      colleague: staff('Коллега', [{ role: 'teacher', at }]),
      classTeacher: staff('Классный', [{ role: 'class-teacher', at: { level: 'organisation', id: own.id } }]),
      tutor: staff('Наставник', []),
      student: pupil('Ученик', own.id),
      classmate: pupil('Одноклассник', own.id),
      stranger: pupil('Параллель', other.id),
      guardian: { ...staff('Родитель', []), memberships: [] },
    };
    const ids = await get(PeopleWriter).add(
      inner,
      schoolParts.map((part) => people[part]),
    );
    const id = (part: SchoolPart): string => ids[schoolParts.indexOf(part)] ?? '';
    await get(GuardianService).add(inner, { guardianId: id('guardian'), childId: id('student'), rights: ['view'], confirmedBy: 'school' });
    await get(Access).assign(inner, { personId: id('tutor'), role: 'tutor', at: { level: 'person', id: id('student') } });
    return { schoolId: school.id, classId: own.id, id };
  });
  const persons = await Promise.all(schoolParts.map(async (part) => [part, await signedIn(app, made.id(part), made.schoolId)] as const));
  return { ...(Object.fromEntries(persons) as Record<SchoolPart, TestPerson>), id: made.schoolId, classId: made.classId };
}

/** `one` proposes to share `scopes`, such as `forum.topics`, and `other` accepts. */
export async function agree(app: TestApp, one: TestSchool, other: TestSchool, scopes: readonly string[]): Promise<string> {
  const at = (school: TestSchool) => `partnership/organisations/${school.id}/agreements`;
  await app.db.sql(
    `insert into partnership.school (school_id, listed, version, changed_at) values ($1, true, 1, now()) on conflict (school_id) do nothing`,
    [other.id],
  );
  const terms = { title: 'Сеть', text: '', scopes, until: null, schoolIds: [other.id] };
  const { json } = await one.head.client.post<{ id: string }>(at(one), terms);
  const answer = await other.head.client.post(`${at(other)}/${json.id}/answer`, { number: 1, accept: true, reason: null });
  if (answer.status !== 200) throw new Error(answer.text);
  return json.id;
}

async function signedIn(app: TestApp, personId: string, schoolId: string): Promise<TestPerson> {
  const token = `sreda_${newId()}`;
  const [account] = await app.db.sql<{ id: string }>(`select id from identity.account where person_id = $1`, [personId]);
  if (!account) throw new Error('No account');
  await app.db.sql(
    `insert into identity.access_token (id, hash, account_id, organisation_id, name, expires_at) values ($1, $2, $3, $4, 'test', now() + interval '1 day')`,
    [newId(), createHash('sha256').update(token).digest(), account.id, schoolId],
  );
  return { id: personId, accountId: account.id, client: new TestClient(app.url, { authorization: `Bearer ${token}` }) };
}
