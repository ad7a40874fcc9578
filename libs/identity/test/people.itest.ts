import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { Access } from '@sreda/plugin-sdk/server';
import { problemCode, type TestClient } from '@sreda/testing';
import { FirstRunService } from '../src/index.js';
import type { ImportReportDto } from '../src/import/import.dto.js';
import { SweepHandler } from '../src/maintenance/sweep.job.js';
import type { ClassListDto, OrganisationDto, OrganisationPageDto, YearListDto } from '../src/organisations/organisation.dto.js';
import type { PersonDto, PersonPageDto, RoleListDto } from '../src/persons/person.dto.js';
import { PersonListService } from '../src/persons/person-list.service.js';
import { IdentityPrivacy } from '../src/privacy/identity.privacy.js';
import type { PromotionPreviewDto } from '../src/promotion/promotion.dto.js';
import type { SlipDto, SlipListDto } from '../src/credentials/credential.dto.js';
import type { SessionDto } from '../src/sessions/session.dto.js';
import { type IdentityApp, startIdentity } from './app.js';
import { alter, inOrganisation, makePerson, makeSchool, PASSWORD, type School, signIn as enter, site } from './school.js';

let app: IdentityApp;
let number = 0;
let own: School;
let other: School;
let admin: TestClient;

beforeAll(async () => {
  app = await startIdentity();
}, 120_000);
afterAll(() => app?.close());

/** An administrator who has a second factor already, so that tests need no codes. */
async function administrator(school: School, login: string): Promise<TestClient> {
  await makePerson(app, login, { at: school.id, role: ['administrator', inOrganisation(school.id)] });
  return signIn(login);
}

const signIn = (login: string): Promise<TestClient> => enter(app, login);

beforeEach(async () => {
  number += 1;
  own = await makeSchool(app, `Школа ${number}`, [
    [5, 'А'],
    [11, 'Б'],
  ]);
  other = await makeSchool(app, `Чужая ${number}`);
  admin = await administrator(own, `admin${number}`);
});

const persons = async (query = '', client = admin, school = own): Promise<PersonPageDto> =>
  (await client.get<PersonPageDto>(`identity/organisations/${school.id}/persons${query}`)).json;

const pupil = (familyName: string, more: object = {}) => ({
  familyName,
  givenName: 'Пётр',
  patronymic: null,
  kind: 'student',
  classId: own.classes['5А'],
  ...more,
});
const add = async (body: object): Promise<PersonDto> => {
  const answer = await admin.post<PersonDto>(`identity/organisations/${own.id}/persons`, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json;
};

describe('organisations', () => {
  it('are a tree; each sees its own part', async () => {
    await makePerson(app, `site${number}`, { at: own.id, role: ['administrator', site] });
    const all = await signIn(`site${number}`);
    const city = await all.post<OrganisationDto>('identity/organisations', {
      kind: 'municipality',
      parentId: null,
      name: 'Город',
      timeZone: 'Asia/Kamchatka',
    });
    expect(city.status).toBe(201);
    const school = await all.post<OrganisationDto>('identity/organisations', {
      kind: 'school',
      parentId: city.json.id,
      name: 'Новая',
      timeZone: 'Asia/Kamchatka',
    });
    expect(school.json.parentId).toBe(city.json.id);
    expect(
      (await all.post('identity/organisations', { kind: 'region', parentId: city.json.id, name: 'Край', timeZone: 'Asia/Kamchatka' }))
        .status,
    ).toBe(422);
    expect((await all.post('identity/organisations', { kind: 'school', parentId: null, name: 'Где', timeZone: '+03:00' })).status).toBe(
      422,
    );

    const mine = (await admin.get<OrganisationPageDto>('identity/organisations?limit=200')).json.items;
    expect(mine.map((o) => o.id)).toEqual([own.id]);
    expect(
      (await admin.post('identity/organisations', { kind: 'school', parentId: null, name: 'Ещё', timeZone: 'Europe/Moscow' })).status,
    ).toBe(403);

    const ids: string[] = [];
    let after = '';
    do {
      const page = (await all.get<OrganisationPageDto>(`identity/organisations?limit=3${after}`)).json;
      ids.push(...page.items.map((o) => o.id));
      after = page.next ? `&after=${page.next}` : '';
    } while (after);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([own.id, other.id, city.json.id, school.json.id]));
  });

  it('are changed by one at a time', async () => {
    const { version } = (await admin.get<OrganisationDto>(`identity/organisations/${own.id}`)).json;
    const patch = (name: string) =>
      admin.patch<OrganisationDto>(`identity/organisations/${own.id}`, { version, name, timeZone: 'Asia/Omsk' });
    expect((await patch('Лицей')).json).toMatchObject({ name: 'Лицей', timeZone: 'Asia/Omsk' });
    expect(problemCode(await patch('Гимназия'))).toBe('identity.changed-meanwhile');
    const [zone] = await app.db.sql<{ time_zone: string }>(`select time_zone from identity.organisation where id = $1`, [
      own.classes['5А'],
    ]);
    expect(zone?.time_zone).toBe('Asia/Omsk');
  });

  it('have years and classes', async () => {
    const { currentId, items } = (await admin.get<YearListDto>(`identity/organisations/${own.id}/years`)).json;
    expect(items).toMatchObject([{ id: currentId, periods: [{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }] }]);
    const overlapping = { name: 'Ещё', since: items[0]?.since, until: items[0]?.until };
    expect(problemCode(await admin.post(`identity/organisations/${own.id}/years`, overlapping))).toBe('identity.years-overlap');
    const periods = [{ kind: 'half-year', number: 1, since: items[0]?.since, until: `${items[0]?.since.slice(0, 4)}-12-31` }];
    expect((await admin.put(`identity/organisations/${own.id}/years/${currentId}/periods`, { periods })).status).toBe(200);

    const made = await admin.post(`identity/organisations/${own.id}/classes`, { grade: 6, letter: 'Б' });
    expect(made.json).toMatchObject({ name: '6Б', students: 0 });
    expect(problemCode(await admin.post(`identity/organisations/${own.id}/classes`, { grade: 6, letter: 'Б' }))).toBe(
      'identity.class-exists',
    );
    const classes = (await admin.get<ClassListDto>(`identity/organisations/${own.id}/classes`)).json.items;
    expect(classes.map((c) => c.name)).toEqual(['5А', '6Б', '11Б']);
  });

  it('are changed on record, which no other school reads', async () => {
    const { version } = (await admin.get<OrganisationDto>(`identity/organisations/${own.id}`)).json;
    await admin.patch(`identity/organisations/${own.id}`, { version, name: 'Лицей' });
    await admin.post(`identity/organisations/${own.id}/classes`, { grade: 6, letter: 'Б' });
    const actions = async (client: TestClient) =>
      (await client.get<{ items: { action: string }[] }>('audit/entries?action=identity.&limit=200')).json.items.map((e) => e.action);
    expect(await actions(admin)).toEqual(expect.arrayContaining(['identity.change-organisation', 'identity.create-organisation']));
    expect(await actions(await administrator(other, 'elsewhere'))).not.toContain('identity.change-organisation');
  });
});

describe('people', () => {
  it('are added with account and role, found with ё as е, sorted as Russians sort, and paged', async () => {
    for (const name of ['Ёлкина', 'Жуков', 'Елисеев', 'Яшин']) await add(pupil(name));
    const teacher = await add({
      familyName: 'Алёшина',
      givenName: 'Ольга',
      patronymic: 'Юрьевна',
      kind: 'staff',
      account: {},
      role: 'teacher',
    });
    expect(teacher.account).toMatchObject({ login: 'aleshina.oi', hasPassword: false });

    const names = (page: PersonPageDto) => page.items.map((p) => p.familyName);
    const pupils = await persons('?kind=student');
    expect(names(pupils)).toEqual(['Елисеев', 'Ёлкина', 'Жуков', 'Яшин']);
    expect(pupils.total).toBe(4);
    expect(names(await persons('?q=ЕЛК'))).toEqual(['Ёлкина']);
    expect(names(await persons(`?q=${encodeURIComponent('ол алеш')}`))).toEqual(['Алёшина']);
    expect(names(await persons('?q=%25'))).toEqual([]);
    expect(names(await persons(`?classId=${own.classes['11Б']}`))).toEqual([]);
    const first = await persons('?kind=student&limit=3');
    expect(names(await persons(`?kind=student&limit=3&after=${first.next}`))).toEqual(['Яшин']);
  });

  it('of another school are not there', async () => {
    const stranger = await makePerson(app, `stranger${number}`, { at: other.id, name: 'Канарейкин' });
    const routes: [string, string, object?][] = [
      ['GET', `identity/organisations/${other.id}/persons`],
      ['POST', `identity/organisations/${other.id}/persons`, { ...pupil('Х'), classId: other.classes['5А'] }],
      ['GET', `identity/organisations/${other.id}`],
      ['GET', `identity/organisations/${other.id}/classes`],
      ['POST', `identity/organisations/${other.id}/import`, { csv: 'ФИО;Класс\nХ Х;5А', dryRun: true }],
      ['POST', `identity/organisations/${other.id}/promotion/preview`],
      ['POST', `identity/classes/${other.classes['5А']}/slips`],
      ['GET', `identity/persons/${stranger}`],
      ['PATCH', `identity/persons/${stranger}`, { version: 1, givenName: 'Х' }],
      ['GET', `identity/persons/${stranger}/roles`],
      ['POST', `identity/persons/${stranger}/roles`, { role: 'teacher', organisationId: own.id }],
      ['POST', `identity/persons/${stranger}/reset`],
      ['POST', `identity/persons/${stranger}/deactivate`],
      ['POST', `identity/persons/${stranger}/guardian-code`],
    ];
    for (const [method, path, body] of routes) {
      const answer = await admin.send(method, path, body);
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 404`);
      expect(answer.text).not.toContain('Канарейкин');
    }
    expect(JSON.stringify(await persons())).not.toContain('Канарейкин');
    // A class of another school is no class of this one.
    expect((await admin.post(`identity/organisations/${own.id}/persons`, pupil('Х', { classId: other.classes['5А'] }))).status).toBe(422);
  });

  it('are changed by one at a time', async () => {
    const { id, version } = await add(pupil('Иванов', { account: { email: 'old@example.org' } }));
    const patch = (body: object) => admin.patch<PersonDto>(`identity/persons/${id}`, { version, ...body });
    expect((await patch({ patronymic: 'Ильич', email: null })).json).toMatchObject({ patronymic: 'Ильич', account: { email: null } });
    expect(problemCode(await patch({ givenName: 'Илья' }))).toBe('identity.changed-meanwhile');
  });

  it('change class: one membership ends, another begins', async () => {
    const { id, memberships } = await add(pupil('Сидоров'));
    const since = '2021-09-01';
    expect(
      (await admin.post(`identity/persons/${id}/memberships`, { organisationId: own.classes['11Б'], kind: 'student', since })).status,
    ).toBe(201);
    expect((await admin.delete(`identity/persons/${id}/memberships/${memberships[0]?.id}`)).status).toBe(204);
    expect((await persons(`?classId=${own.classes['11Б']}`)).items.map((p) => p.id)).toEqual([id]);
    expect((await persons(`?classId=${own.classes['5А']}`)).items).toEqual([]);
    expect((await admin.post(`identity/persons/${id}/memberships`, { organisationId: other.id, kind: 'student' })).status).toBe(404);
    const log = await admin.get<{ items: { action: string; subjectId: string }[] }>(`audit/entries?action=identity.&personId=${id}`);
    expect(log.json.items).toMatchObject([
      { action: 'identity.end-membership', subjectId: own.classes['5А'] },
      { action: 'identity.start-membership', subjectId: own.classes['11Б'] },
      { action: 'identity.create-person' },
    ]);
  });

  it('belong from midnight of the school, in Kaliningrad and on Kamchatka', async () => {
    // Far ahead, so that the teacher works there already. 1 December has begun on Kamchatka (+12) and not in Kaliningrad (+2).
    const now = () => new Date('2099-11-30T13:00:00Z');
    for (const [zone, begun] of [
      ['Asia/Kamchatka', true],
      ['Europe/Kaliningrad', false],
    ] as const) {
      const school = await makeSchool(app, `${zone} ${number}`, [[5, 'А']], zone);
      const teacher = await makePerson(app, `${zone.slice(0, 4)}${number}`.toLowerCase(), {
        at: school.id,
        role: ['teacher', inOrganisation(school.id)],
      });
      await app.db.sql(`update access.role_assignment set since = '2020-01-01' where person_id = $1`, [teacher]);
      const child = await makePerson(app, `${zone.slice(-4)}${number}`.toLowerCase(), {
        at: school.classes['5А'] ?? '',
        kind: 'student',
        since: '2099-12-01',
      });
      const ctx = createContext({ actor: { personId: teacher, accountId: '' }, now });
      const { items } = await app.get(PersonListService).list(ctx, school.id, { limit: 10, kind: 'student' });
      expect(items.map((item) => item.id)).toEqual(begun ? [child] : []);
      expect(await app.get(Access).can(ctx, 'identity:view-person', { level: 'person', id: child })).toBe(begun);
    }
  });

  it('who leave lose access and stay as authors', async () => {
    const { id } = await add(pupil('Уходящий', { account: { login: `gone${number}` } }));
    expect((await admin.post(`identity/persons/${id}/deactivate`)).status).toBe(204);
    expect((await persons()).items.some((p) => p.id === id)).toBe(false);
    const [row] = await app.db.sql(
      `select a.disabled_at is not null as closed, p.family_name as name,
         (select count(*)::int from access.role_assignment r where r.person_id = p.id and r.until is null) as roles
       from identity.person p join identity.account a on a.person_id = p.id where p.id = $1`,
      [id],
    );
    expect(row).toEqual({ closed: true, name: 'Уходящий', roles: 0 });
    expect((await admin.get(`identity/persons/${id}`)).status).toBe(404);
  });
});

describe('roles', () => {
  it('are given for a time, seen and ended', async () => {
    const { id } = await add({ familyName: 'Замена', givenName: 'Анна', patronymic: null, kind: 'staff', account: {} });
    const until = new Date(Date.now() + 14 * 86_400_000).toISOString();
    const given = await admin.post<RoleListDto>(`identity/persons/${id}/roles`, {
      role: 'teacher',
      organisationId: own.id,
      until,
      reason: 'болезнь',
    });
    expect(given.json.items).toMatchObject([{ role: 'teacher', organisation: { id: own.id }, until, reason: 'болезнь' }]);
    expect((await admin.delete(`identity/persons/${id}/roles/${given.json.items[0]?.id}`)).status).toBe(204);
    expect((await admin.get<RoleListDto>(`identity/persons/${id}/roles`)).json.items).toEqual([]);
  });

  it('are given only where one gives roles, and never those that come by themselves', async () => {
    const { id } = await add({ familyName: 'Хитрый', givenName: 'Анна', patronymic: null, kind: 'staff' });
    const give = async (role: string, organisationId: string | null) =>
      (await admin.post(`identity/persons/${id}/roles`, { role, organisationId })).status;
    expect(await give('administrator', null)).toBe(403);
    expect(await give('teacher', other.id)).toBe(404);
    expect(await give('guardian', own.id)).toBe(422);
    await makePerson(app, `teacher${number}`, { at: own.id, role: ['teacher', inOrganisation(own.id)] });
    const teacher = await signIn(`teacher${number}`);
    expect((await teacher.post(`identity/persons/${id}/roles`, { role: 'administrator', organisationId: own.id })).status).toBe(403);
    expect((await teacher.get(`identity/persons/${id}`)).json).toMatchObject({ familyName: 'Хитрый', account: null, guardians: [] });
  });

  it('end the sessions that the person has: none grows with them', async () => {
    const id = await makePerson(app, `soon${number}`, { at: own.id });
    const client = await signIn(`soon${number}`);
    expect((await client.get('identity/organisations')).status).toBe(200);
    const since = new Date(Date.now() + 86_400_000).toISOString();
    await admin.post(`identity/persons/${id}/roles`, { role: 'head', organisationId: own.id, since });
    expect((await client.get('identity/organisations')).status).toBe(401);
    const again = await app.client().signIn(`soon${number}`, PASSWORD);
    expect(problemCode(await again.get('identity/organisations'))).toBe('identity.totp-setup-required');
  });

  it('leave the session that gives itself a role, and no other', async () => {
    const id = await makePerson(app, `self${number}`, { at: own.id, role: ['administrator', inOrganisation(own.id)] });
    const [elsewhere, client] = [await signIn(`self${number}`), await signIn(`self${number}`)];
    expect((await client.post(`identity/persons/${id}/roles`, { role: 'teacher', organisationId: own.id })).status).toBe(201);
    await alter(app, `update identity.session set restriction = null`);
    expect((await client.get('identity/organisations')).status).toBe(200);
    expect((await elsewhere.get('identity/organisations')).status).toBe(401);
  });
});

describe('sign-in slips', () => {
  const useSlip = async (code: string) => {
    const client = app.client();
    return { client, answer: await client.post<SessionDto>('identity/session/slip', { code }) };
  };

  it('let pupils in once, to choose a password', async () => {
    await makePerson(app, `class${number}`, { at: own.id, role: ['class-teacher', inOrganisation(own.classes['5А'] ?? '')] });
    const { id } = await add(pupil('Первый'));
    const teacher = await signIn(`class${number}`);
    expect((await teacher.post(`identity/classes/${own.classes['11Б']}/slips`)).status).toBe(403);
    const { items } = (await teacher.post<SlipListDto>(`identity/classes/${own.classes['5А']}/slips`)).json;
    expect(items).toMatchObject([{ personId: id, name: 'Первый Пётр', login: expect.stringMatching(/^pervyi\.p/) }]);
    const [slip] = items as [SlipDto];
    expect(slip.code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    expect(slip.qrSvg).toContain('<svg');

    const { client, answer } = await useSlip(slip.code.toLowerCase().replace('-', ' '));
    expect(answer.json.account).toMatchObject({ mustChangePassword: true });
    const withToken = app.client({
      cookie: answer.headers
        .getSetCookie()
        .map((c) => c.split(';')[0])
        .join('; '),
      'x-csrf-token': answer.json.csrfToken,
    });
    expect(problemCode(await client.get('identity/organisations'))).toBe('identity.password-change-required');
    expect((await withToken.post<SessionDto>('identity/me/password', { next: 'новый пароль' })).json.account.mustChangePassword).toBe(
      false,
    );
    expect(problemCode((await useSlip(slip.code)).answer)).toBe('identity.wrong-code');
    await app.client().signIn(slip.login, 'новый пароль');

    const audited = await app.db.sql(`select action from audit.entry where person_id = $1 and action = 'identity.print-slip'`, [id]);
    expect(audited).toHaveLength(1);
  });

  it('reset one person: the old password and the sessions end', async () => {
    const id = await makePerson(app, `forgot${number}`, { at: own.classes['5А'] ?? '', kind: 'student' });
    const client = await signIn(`forgot${number}`);
    const slip = await admin.post<SlipDto>(`identity/persons/${id}/reset`);
    expect(slip.status).toBe(200);
    expect((await client.get('identity/organisations')).status).toBe(401);
    expect((await app.client().post('identity/session', { login: `forgot${number}`, password: PASSWORD })).status).toBe(401);
    await app.db.sql(`update identity.sign_in_slip set expires_at = now() - interval '1 second'`);
    expect((await useSlip(slip.json.code)).answer.status).toBe(401);
  });

  it('do not let anybody become somebody with more rights', async () => {
    const id = await makePerson(app, `both${number}`, { at: own.id, role: ['administrator', inOrganisation(other.id)] });
    expect(problemCode(await admin.post(`identity/persons/${id}/reset`))).toBe('identity.has-other-roles');
    const assistant = await makePerson(app, `assist${number}`, {
      at: own.classes['5А'] ?? '',
      kind: 'student',
      role: ['teacher', inOrganisation(own.id)],
    });
    await makePerson(app, `class${number}`, { at: own.id, role: ['class-teacher', inOrganisation(own.classes['5А'] ?? '')] });
    const teacher = await signIn(`class${number}`);
    expect(problemCode(await teacher.post(`identity/persons/${assistant}/reset`))).toBe('identity.has-other-roles');
    expect((await teacher.post<SlipListDto>(`identity/classes/${own.classes['5А']}/slips`)).json.items).toEqual([]);
    expect((await admin.post(`identity/persons/${assistant}/reset`)).status).toBe(200);
  });
});

describe('a reset by mail', () => {
  it('goes to those who have an address, and says nothing of others', async () => {
    await makePerson(app, `mail${number}`, { at: own.id });
    await app.db.sql(`update identity.account set email = 'owner@example.org' where login = $1`, [`mail${number}`]);
    for (const login of [`MAIL${number}`, 'nobody', `admin${number}`]) {
      expect((await app.client().post('identity/password-reset', { login })).status).toBe(204);
    }
    const letters = await app.db.sql<{ text: string }>(`select text from mail.message order by created_at desc`);
    expect(letters).toHaveLength(1);
    const token = /reset#([\w-]+)/.exec(letters[0]?.text ?? '')?.[1];
    expect((await app.client().post('identity/password-reset/confirm', { token, password: 'newly chosen' })).status).toBe(204);
    await app.client().signIn(`mail${number}`, 'newly chosen');
    expect((await app.client().post('identity/password-reset/confirm', { token, password: 'again chosen' })).status).toBe(422);
  });
});

describe('guardians', () => {
  it('are linked by a code, see the child, and are ended by the school', async () => {
    const child = await add(pupil('Дочкин'));
    await makePerson(app, `parent${number}`, { at: own.id, kind: 'outsider', name: 'Дочкина' });
    const parent = await signIn(`parent${number}`);
    expect((await parent.get(`identity/persons/${child.id}`)).status).toBe(403);
    const { code } = (await admin.post<{ code: string }>(`identity/persons/${child.id}/guardian-code`)).json;
    expect((await parent.post('identity/me/children', { code: 'AAAAA-AAAAA' })).status).toBe(422);
    const linked = await parent.post('identity/me/children', { code });
    expect(linked.json).toEqual({ id: child.id, name: 'Дочкин Пётр' });
    expect((await parent.post('identity/me/children', { code })).status).toBe(422);
    expect((await parent.get(`identity/persons/${child.id}`)).status).toBe(200);
    expect((await parent.get<SessionDto>('identity/session')).json).toMatchObject({ roles: ['guardian'], children: [{ id: child.id }] });

    const [guardian] = (await admin.get<PersonDto>(`identity/persons/${child.id}`)).json.guardians;
    expect(guardian).toMatchObject({ name: 'Дочкина Имя', rights: ['view', 'consent'], confirmedBy: 'code' });
    const end = (client: TestClient) => client.post(`identity/guardianships/${guardian?.id}/end`, { reason: 'Решение суда' });
    expect((await end(parent)).status).toBe(403);
    expect((await admin.post(`identity/guardianships/${guardian?.id}/end`)).status).toBe(422);
    expect((await end(admin)).status).toBe(204);
    expect((await end(admin)).status).toBe(404);
    expect((await parent.get(`identity/persons/${child.id}`)).status).toBe(403);
    const { guardians, formerGuardians } = (await admin.get<PersonDto>(`identity/persons/${child.id}`)).json;
    expect(guardians).toEqual([]);
    expect(formerGuardians).toMatchObject([{ id: guardian?.id, name: 'Дочкина Имя', endReason: 'Решение суда' }]);
  });
});

describe('an import', () => {
  const CSV = 'Фамилия;Имя;Отчество;Класс;Роль\nКоролёв;Пётр;Ильич;5А;ученик\nБелова;Анна;;7В;ученица\nУчилкин;Лев;;;учитель\nКривой;;;5А;';
  const run = async (csv: string, dryRun: boolean) => {
    const answer = await admin.post<ImportReportDto>(`identity/organisations/${own.id}/import`, { csv, dryRun });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json;
  };
  const actions = (report: ImportReportDto) => report.rows.map((row) => row.action);

  it('says first what it would do, does it, and does nothing again', async () => {
    const plan = await run(CSV, true);
    expect(actions(plan)).toEqual(['create', 'create', 'create', 'error']);
    expect(plan).toMatchObject({ created: 3, failed: 1, newClasses: ['7В'] });
    expect((await persons()).total).toBe(1);
    expect(actions(await run(CSV, false))).toEqual(actions(plan));
    expect((await persons()).total).toBe(4);
    const again = await run(CSV, false);
    expect(again).toMatchObject({ created: 0, changed: 0, same: 3, failed: 1, newClasses: [] });

    const moved = await run('ФИО;Класс\nКоролев Петр;7в', false);
    expect(moved.rows[0]).toMatchObject({ action: 'change', changes: [{ field: 'class', from: '5А', to: '7В' }] });
    const found = (await persons('?q=королев')).items[0];
    expect(found?.memberships).toMatchObject([{ organisation: '7В' }]);
    expect(found?.login).toMatch(/^korolev\.pi/);
    const teacher = (await persons('?kind=staff&q=Училкин')).items[0];
    expect((await admin.get<RoleListDto>(`identity/persons/${teacher?.id}/roles`)).json.items).toMatchObject([{ role: 'teacher' }]);
  });

  it('gives nobody a way into the account of somebody with more rights', async () => {
    await makePerson(app, `boss${number}`, { at: own.id, name: 'Главный', role: ['administrator', site] });
    await makePerson(app, `soonboss${number}`, { at: own.id, name: 'Будущий', role: ['head', inOrganisation(other.id)] });
    await makePerson(app, `plain${number}`, { at: own.id, name: 'Обычный', role: ['teacher', inOrganisation(own.id)] });
    const csv = ['Главный', 'Будущий', 'Обычный'].map((name) => `${name};Имя;учитель;mine@example.org`).join('\n');
    for (const dryRun of [true, false]) {
      const report = await run(`Фамилия;Имя;Роль;Почта\n${csv}`, dryRun);
      expect(actions(report)).toEqual(['error', 'error', 'change']);
      expect(report.rows[0]?.errors).toEqual([{ field: 'email', code: 'has-other-roles' }]);
    }
    const changed = await app.db.sql(`select login from identity.account where email = 'mine@example.org' order by login`);
    expect(changed).toEqual([{ login: `plain${number}` }]);
  });

  it('ends the sessions of those who become teachers', async () => {
    await makePerson(app, `clerk${number}`, { at: own.id, name: 'Писарь' });
    const client = await signIn(`clerk${number}`);
    expect(actions(await run('Фамилия;Имя;Роль\nПисарь;Имя;учитель', false))).toEqual(['change']);
    expect((await client.get('identity/organisations')).status).toBe(401);
  });

  it('reads the bytes of a file in Windows-1251', async () => {
    const bytes = [...'ФИО;Класс\nПетров Илья;5А'].map((c) => (c.charCodeAt(0) < 0x80 ? c.charCodeAt(0) : c.charCodeAt(0) - 0x410 + 0xc0));
    const { json } = await admin.post<ImportReportDto>(`identity/organisations/${own.id}/import`, {
      base64: Buffer.from(bytes).toString('base64'),
      dryRun: true,
    });
    expect(json.rows).toMatchObject([{ action: 'create', person: 'Петров Илья' }]);
  });

  it('leaves logins of other schools alone', async () => {
    await makePerson(app, `taken${number}`, { at: other.id });
    const { rows } = await run(`ФИО;Класс;Логин\nПетров Илья;5А;taken${number}`, true);
    expect(rows[0]?.errors).toMatchObject([{ field: 'login', code: 'login-taken' }]);
  });
});

describe('promotion', () => {
  const path = () => `identity/organisations/${own.id}/promotion`;

  it('moves all classes in one reviewed action', async () => {
    const fifth = await add(pupil('Пятый'));
    const graduate = await add(pupil('Выпускной', { classId: own.classes['11Б'], account: {} }));
    const preview = (await admin.post<PromotionPreviewDto>(`${path()}/preview`)).json;
    expect(preview).toMatchObject({
      to: { id: null },
      classes: [
        { from: '5А', to: '6А', students: 1 },
        { from: '11Б', to: null, students: 1 },
      ],
      graduates: 1,
    });
    const body = { academicYear: preview.to.name, expectedVersion: preview.version };
    await add(pupil('Опоздавший'));
    expect(problemCode(await admin.post(path(), body))).toBe('identity.changed-meanwhile');
    const { version } = (await admin.post<PromotionPreviewDto>(`${path()}/preview`)).json;
    const done = await admin.post<PromotionPreviewDto>(path(), { ...body, expectedVersion: version });
    expect(done.status).toBe(200);
    expect((await admin.post(path(), { ...body, expectedVersion: done.json.version })).status).toBe(409);

    const classes = (await admin.get<ClassListDto>(`identity/organisations/${own.id}/classes?yearId=${done.json.to.id}`)).json.items;
    expect(classes).toMatchObject([{ id: own.classes['5А'], name: '6А', students: 2 }]);
    // The pupil stays in the same class, whose name has changed.
    expect((await admin.get<PersonDto>(`identity/persons/${fifth.id}`)).json.memberships).toMatchObject([
      { organisation: '6А', until: null },
    ]);
    const left = (await admin.get<PersonDto>(`identity/persons/${graduate.id}`)).json;
    expect(left.memberships).toMatchObject([{ until: preview.from.until }]);

    // The day has come: the nightly job closes the account.
    await app.db.sql(`update identity.membership set since = '2019-01-01', until = '2020-01-01' where person_id = $1`, [graduate.id]);
    await app.get(SweepHandler).run(createContext());
    const [row] = await app.db.sql(
      `select disabled_at is not null as closed, exists (select from access.role_assignment r where r.person_id = a.person_id and r.until is null) as role
       from identity.account a where person_id = $1`,
      [graduate.id],
    );
    expect(row).toEqual({ closed: true, role: false });
  });

  it('is refused while a name of the next year is taken', async () => {
    const { from, version } = (await admin.post<PromotionPreviewDto>(`${path()}/preview`)).json;
    const [since, until] = [from.until, `${Number(from.until.slice(0, 4)) + 1}-09-01`];
    const year = (
      await admin.post<{ id: string; name: string }>(`identity/organisations/${own.id}/years`, { name: 'Следующий', since, until })
    ).json;
    await admin.post(`identity/organisations/${own.id}/classes`, { grade: 6, letter: 'А', yearId: year.id });
    const preview = (await admin.post<PromotionPreviewDto>(`${path()}/preview`)).json;
    expect(preview.version).toBeGreaterThan(version);
    expect(preview).toMatchObject({ to: { id: year.id }, classes: [{ to: '6А', conflict: true }, { to: null }] });
    expect(problemCode(await admin.post(path(), { academicYear: 'Следующий', expectedVersion: preview.version }))).toBe(
      'identity.class-exists',
    );
  });
});

describe('privacy', () => {
  it('exports and erases a person', async () => {
    const { id } = await add(pupil('Забытый', { account: {} }));
    const privacy = app.get(IdentityPrivacy);
    const exported = [];
    for await (const { path, data } of privacy.export(createContext(), id)) exported.push([path[0], (data as unknown[]).length]);
    expect(exported).toEqual([
      ['person', 1],
      ['account', 1],
      ['memberships', 1],
    ]);
    expect(await privacy.preview(createContext(), id)).toEqual(
      expect.arrayContaining([
        { table: 'identity.person', erase: 0, anonymise: 1 },
        { table: 'identity.account', erase: 1, anonymise: 0 },
      ]),
    );
    await app.tx((ctx) => privacy.erase(ctx, id));
    const [row] = await app.db.sql(
      `select to_jsonb(p) - 'id' - 'erased_at' - 'created_at' - 'version' as left from identity.person p where id = $1`,
      [id],
    );
    expect(row).toEqual({ left: { family_name: '—', given_name: '—', patronymic: null, birth_date: null, sealed: null } });
    const events = await app.db.sql<{ name: string }>(`select name from jobs.event where aggregate_id = $1::text order by xid, position`, [
      id,
    ]);
    expect(events.map((e) => e.name)).toEqual(['identity.person-created', 'identity.membership-started', 'identity.person-erased']);
    expect((await persons()).items.some((p) => p.id === id)).toBe(false);
  });
});

describe('retention', () => {
  it('takes the way in of those who have left, and leaves who they were', async () => {
    const { id } = await add(pupil('Ушедший', { account: { login: `left${number}`, email: 'left@example.org' } }));
    await admin.post(`identity/classes/${own.classes['5А']}/slips`);
    const { code } = (await admin.post<{ code: string }>(`identity/persons/${id}/guardian-code`)).json;
    expect(code).toBeDefined();
    const privacy = app.get(IdentityPrivacy);
    const expire = (keepDays: number) => {
      const tables = Object.entries(privacy.tables).flatMap(([table, { keepDays: days }]) => (days === keepDays ? [table] : []));
      return app.tx((ctx) => privacy.expire(ctx, id, tables));
    };
    const left = async (): Promise<string[]> => (await privacy.preview(createContext(), id)).map((row) => row.table).sort();
    expect(await left()).toEqual(['identity.account', 'identity.guardian_code', 'identity.person', 'identity.sign_in_slip']);
    await expire(0);
    expect(await left()).toHaveLength(4);
    await expire(14);
    expect(await left()).toEqual(['identity.account', 'identity.person']);
    await expire(365);
    expect(await left()).toEqual(['identity.person']);
    expect((await admin.get<PersonDto>(`identity/persons/${id}`)).json).toMatchObject({ familyName: 'Ушедший', account: null });
    const times = Object.values(privacy.tables).map((table) => table.keepDays);
    expect(new Set(times)).toEqual(new Set([null, 0, 1, 14, 365]));
  });
});

describe('the first run', () => {
  it('is over where somebody has an account', async () => {
    expect(await app.get(FirstRunService).issueCode()).toBeNull();
  });

  it('makes the school and its administrator with the code from the console, once', async () => {
    const empty = await startIdentity();
    try {
      const code = (await empty.get(FirstRunService).issueCode()) ?? '';
      expect((await empty.client().get('identity/session')).json).toEqual({ signedIn: false, demo: false, firstRun: true });
      const run = (given: string) =>
        empty.client().post('identity/first-run', {
          code: given,
          school: { name: 'Школа', timeZone: 'Asia/Novosibirsk' },
          administrator: { familyName: 'Первая', givenName: 'Анна', patronymic: null, login: 'Anna', password: PASSWORD },
        });
      expect(problemCode(await run('AAAAA-AAAAA'))).toBe('identity.wrong-code');
      expect((await run(code)).status).toBe(201);
      expect((await run(code)).status).toBe(404);
      const client = await empty.client().signIn('anna', PASSWORD);
      expect((await client.get('identity/session')).json).toMatchObject({
        roles: ['administrator'],
        organisation: { name: 'Школа', timeZone: 'Asia/Novosibirsk' },
        account: { totpRequired: true },
      });
    } finally {
      await empty.close();
    }
  }, 60_000);
});
