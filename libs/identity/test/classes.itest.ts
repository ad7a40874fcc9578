import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problemCode, type TestClient } from '@sreda/testing';
import type { ClassDto, ClassListDto, OrganisationDto, YearDto, YearListDto } from '../src/organisations/organisation.dto.js';
import type { ClassTeacherListDto } from '../src/persons/class-people.dto.js';
import type { PersonDto } from '../src/persons/person.dto.js';
import { type IdentityApp, startIdentity } from './app.js';
import { inOrganisation, makePerson, makeSchool, signIn, type School } from './school.js';

let app: IdentityApp;
let number = 0;
let own: School;
let admin: TestClient;

beforeAll(async () => {
  app = await startIdentity();
}, 120_000);
afterAll(() => app?.close());

beforeEach(async () => {
  number += 1;
  own = await makeSchool(app, `Школа ${number}`, [
    [5, 'А'],
    [5, 'Б'],
  ]);
  await makePerson(app, `admin${number}`, { at: own.id, role: ['administrator', inOrganisation(own.id)] });
  admin = await signIn(app, `admin${number}`);
});

const classId = (name: string): string => own.classes[name] ?? '';
const years = async (): Promise<YearListDto> => (await admin.get<YearListDto>(`identity/organisations/${own.id}/years`)).json;

describe('academic years', () => {
  const path = (id: string) => `identity/organisations/${own.id}/years/${id}`;

  it('are edited, closed and deleted', async () => {
    const [year] = (await years()).items as [YearDto];
    const first = Number(year.since.slice(0, 4));
    expect((await admin.patch<YearDto>(path(year.id), { name: 'Этот год' })).json).toEqual({ ...year, name: 'Этот год' });
    const closed = `${first + 1}-03-01`;
    const early = await admin.patch(path(year.id), { until: closed });
    expect(early.status).toBe(422);
    const periods = year.periods.filter((p) => p.until <= closed);
    expect((await admin.patch<YearDto>(path(year.id), { until: closed, periods })).json).toMatchObject({ until: closed, periods });
    expect((await years()).items).toEqual([{ ...year, name: 'Этот год', until: closed, periods }]);

    const next = { name: 'Ещё', since: `${first + 1}-09-01`, until: `${first + 2}-09-01` };
    const added = (await admin.post<YearDto>(`identity/organisations/${own.id}/years`, next)).json;
    expect(problemCode(await admin.patch(path(added.id), { since: `${first}-12-01` }))).toBe('identity.years-overlap');
    expect(problemCode(await admin.delete(path(year.id)))).toBe('identity.year-has-classes');
    expect((await admin.delete(path(added.id))).status).toBe(204);
    expect((await admin.delete(path(added.id))).status).toBe(404);
    expect((await years()).items.map((y) => y.id)).toEqual([year.id]);
  });
});

describe('classes', () => {
  const classes = async (): Promise<ClassDto[]> => (await admin.get<ClassListDto>(`identity/organisations/${own.id}/classes`)).json.items;

  it('are renamed, for one year', async () => {
    const rename = (body: object) => admin.patch<ClassDto>(`identity/classes/${classId('5А')}`, body);
    expect((await rename({ letter: 'Инж' })).json).toMatchObject({ id: classId('5А'), name: '5 Инж', grade: 5, students: 0 });
    expect((await classes()).map((c) => c.name)).toEqual(['5Б', '5 Инж']);
    expect((await admin.get<OrganisationDto>(`identity/organisations/${classId('5А')}`)).json.name).toBe('5 Инж');
    expect(problemCode(await rename({ letter: 'Б' }))).toBe('identity.class-exists');
    expect(problemCode(await admin.patch(`identity/classes/${own.id}`, { letter: 'Б' }))).toBe('identity.not-a-class');

    const [year] = (await years()).items as [YearDto];
    const first = Number(year.since.slice(0, 4));
    const next = await admin.post<YearDto>(`identity/organisations/${own.id}/years`, {
      name: 'Ещё',
      since: `${first + 1}-09-01`,
      until: `${first + 2}-09-01`,
    });
    await app.db.sql(`insert into identity.class_year (class_id, academic_year_id, grade, letter) values ($1, $2, 6, 'А')`, [
      classId('5Б'),
      next.json.id,
    ]);
    await admin.patch(`identity/classes/${classId('5Б')}`, { letter: 'В', yearId: year.id });
    expect((await admin.get<OrganisationDto>(`identity/organisations/${classId('5Б')}`)).json.name).toBe('5Б');
    await admin.patch(`identity/classes/${classId('5Б')}`, { letter: 'В', yearId: next.json.id });
    expect((await admin.get<OrganisationDto>(`identity/organisations/${classId('5Б')}`)).json.name).toBe('6В');
  });

  it('name their teachers, substitutes too', async () => {
    const teacher = await makePerson(app, `teacher${number}`, { at: own.id, name: 'Учителева' });
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await admin.post(`identity/persons/${teacher}/roles`, {
      role: 'class-teacher',
      organisationId: classId('5А'),
      until,
      reason: 'Замена',
    });
    const list = async (at: string) => (await admin.get<ClassTeacherListDto>(`identity/organisations/${at}/class-teachers`)).json.items;
    const shown = [{ personId: teacher, name: 'Учителева Имя', classId: classId('5А'), until, reason: 'Замена' }];
    expect(await list(own.id)).toMatchObject(shown);
    expect(await list(classId('5А'))).toMatchObject(shown);
    expect(await list(classId('5Б'))).toEqual([]);
  });

  it('take over pupils of the school, and nobody else', async () => {
    const other = await makeSchool(app, `Чужая ${number}`);
    const [one, two, stranger] = [
      await makePerson(app, `one${number}`, { at: classId('5А'), kind: 'student' }),
      await makePerson(app, `two${number}`, { at: classId('5Б'), kind: 'student' }),
      await makePerson(app, `stranger${number}`, { at: other.classes['5А'] ?? '', kind: 'student' }),
    ] as const;
    const move = (personIds: string[], since?: string) =>
      admin.post<{ moved: number }>(`identity/classes/${classId('5Б')}/pupils`, { personIds, since });
    expect((await move([one, stranger])).status).toBe(422);
    expect((await move([one, two])).json).toEqual({ moved: 1 });
    expect((await move([one, two])).json).toEqual({ moved: 0 });
    expect((await classes()).map((c) => [c.name, c.students])).toEqual([
      ['5А', 0],
      ['5Б', 2],
    ]);
    const { memberships } = (await admin.get<PersonDto>(`identity/persons/${one}`)).json;
    expect(memberships.map((m) => [m.organisation, m.until === null])).toEqual([
      ['5А', false],
      ['5Б', true],
    ]);
    expect(memberships[0]?.until).toBe(memberships[1]?.since);
    const roles = await app.db.sql(`select from access.role_assignment where person_id = $1 and until is null`, [one]);
    expect(roles).toHaveLength(1);
  });
});
