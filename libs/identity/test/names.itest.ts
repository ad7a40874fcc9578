import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext, readConfig } from '@sreda/kernel';
import { People } from '@sreda/plugin-sdk/server';
import { problemCode, type TestClient, type TestDatabase } from '@sreda/testing';
import { generateSync } from 'otplib';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SlipDto, SlipListDto } from '../src/credentials/credential.dto.js';
import type { ImportReportDto } from '../src/import/import.dto.js';
import { makeNameKey, Names, openNames, readNameKey, sealNames } from '../src/index.js';
import type { PersonDto, PersonPageDto } from '../src/persons/person.dto.js';
import { IdentityPrivacy } from '../src/privacy/identity.privacy.js';
import type { SessionDto } from '../src/sessions/session.dto.js';
import { type IdentityApp, identityDatabase, startIdentity } from './app.js';
import { inOrganisation, makePerson, makeSchool, PASSWORD, signIn, type School } from './school.js';

let folder: string;
let keyFile: string;
const dataDir = (): string => path.join(folder, 'data');
const env = (file = keyFile) => ({ SREDA_NAMES_KEY_FILE: file, SREDA_DATA: dataDir() });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sreda-names-'));
  keyFile = path.join(folder, 'names.key');
  await makeNameKey(keyFile, dataDir());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const seal = async (db: TestDatabase): Promise<number> => sealNames(db.database, createContext(), await readNameKey(keyFile, dataDir()));
const open = async (db: TestDatabase): Promise<number> => openNames(db.database, createContext(), await readNameKey(keyFile, dataDir()));

/** All rows of all tables as text. */
async function dump(db: TestDatabase): Promise<string> {
  const tables = await db.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const texts = await Promise.all(tables.map(({ name }) => db.sql<{ row: string }>(`select t::text as row from ${name} t`)));
  return texts.flat().reduce((all, { row }) => `${all}${row}\n`, '');
}

const CSV =
  'Фамилия;Имя;Отчество;Класс;Роль;Дата рождения;Почта\nЁжиков;Пётр;Ильич;5А;ученик;01.09.2015;hedgehog@example.org\nБелова;Анна;;5А;ученица;;\nЖуков;Лев;;5А;ученик;;\nЕлкин;Олег;;5А;ученик;;';
/** Whatever the journeys below say of people. */
const TOLD = [
  'Ёжиков',
  'Ежиков',
  'Пётр',
  'Ильич',
  'Белов',
  'Жуков',
  'Елкин',
  '2015-09-01',
  'hedgehog',
  'ezhikov',
  'Мамина',
  'mamina',
  'chief',
  'Лисицын',
];

describe.each(['open', 'sealed'] as const)('with %s names', (mode) => {
  let db: TestDatabase;
  let app: IdentityApp;
  let school: School;
  let admin: TestClient;

  beforeAll(async () => {
    db = await identityDatabase();
    if (mode === 'sealed') await seal(db);
    app = await startIdentity(env(), db);
    school = await makeSchool(app, 'Школа');
    await makePerson(app, 'chief', { at: school.id, role: ['administrator', inOrganisation(school.id)] });
    admin = await signIn(app, 'chief');
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await db?.close();
  });

  const list = async (query = ''): Promise<PersonPageDto> =>
    (await admin.get<PersonPageDto>(`identity/organisations/${school.id}/persons${query}`)).json;
  const families = (page: PersonPageDto): string[] => page.items.map((person) => person.familyName);
  const find = async (familyName: string): Promise<PersonDto> => {
    const [item] = (await list(`?q=${encodeURIComponent(familyName)}`)).items;
    return (await admin.get<PersonDto>(`identity/persons/${item?.id}`)).json;
  };
  const importCsv = async (csv: string, dryRun: boolean): Promise<ImportReportDto> =>
    (await admin.post<ImportReportDto>(`identity/organisations/${school.id}/import`, { csv, dryRun })).json;

  it('people are imported, first on trial, and known again', async () => {
    expect(await importCsv(CSV, true)).toMatchObject({ created: 4, failed: 0 });
    expect(await importCsv(CSV, false)).toMatchObject({ created: 4, failed: 0 });
    expect(await importCsv(CSV.replace('Ёжиков', 'Ежиков'), false)).toMatchObject({ same: 4, created: 0, changed: 0 });
    const changed = await importCsv('Фамилия;Имя;Класс;Дата рождения\nБелова;Анна;5А;02.03.2014', false);
    expect(changed.rows[0]).toMatchObject({
      action: 'change',
      errors: [],
      changes: [{ field: 'birthDate', from: null, to: '2014-03-02' }],
    });
    expect(await find('Белова')).toMatchObject({ birthDate: '2014-03-02' });
  });

  it('they are listed by name, page by page, and searched', async () => {
    expect(families(await list('?kind=student'))).toEqual(['Белова', 'Ёжиков', 'Елкин', 'Жуков']);
    const paged: string[] = [];
    for (let after = ''; ;) {
      const page = await list(`?kind=student&limit=1${after}`);
      expect(page.total).toBe(after ? null : 4);
      paged.push(...families(page));
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(['Белова', 'Ёжиков', 'Елкин', 'Жуков']);
    const search = async (q: string) => families(await list(`?q=${encodeURIComponent(q)}`));
    expect(await search('еж')).toEqual(['Ёжиков']);
    expect(await search('ПЕТР ёжик')).toEqual(['Ёжиков']);
    expect(await search('жик')).toEqual([]);
    expect(await search('100%')).toEqual([]);
  });

  it('logins are made of names, each once, and never given twice', async () => {
    expect((await find('Ёжиков')).account).toMatchObject({ login: 'ezhikov.pi', email: 'hedgehog@example.org' });
    const add = (login?: string) =>
      admin.post<PersonDto>(`identity/organisations/${school.id}/persons`, {
        familyName: 'Лисицын',
        givenName: 'Пётр',
        patronymic: null,
        kind: 'staff',
        account: { login },
      });
    expect((await add()).json.account?.login).toBe('lisitsyn.p');
    expect((await add()).json.account?.login).toBe('lisitsyn.p2');
    expect(problemCode(await add('LISITSYN.P'))).toBe('identity.login-taken');
    const taken = await importCsv('Фамилия;Имя;Роль;Логин\nНовый;Пётр;сотрудник;lisitsyn.p', true);
    expect(taken.rows[0]?.action).not.toBe('create');
  });

  it('a pupil signs in with a slip, then with the login, whatever its case', async () => {
    const slips = (await admin.post<SlipListDto>(`identity/classes/${school.classes['5А']}/slips`)).json.items;
    expect(slips.map((slip) => slip.name)).toEqual(['Белова Анна', 'Ёжиков Пётр Ильич', 'Елкин Олег', 'Жуков Лев']);
    const { code, login } = slips[1] as SlipDto;
    expect(login).toBe('ezhikov.pi');
    const entered = await app.client().post<SessionDto>('identity/session/slip', { code });
    expect(entered.json.person).toMatchObject({ familyName: 'Ёжиков', givenName: 'Пётр', patronymic: 'Ильич' });
    const pupil = app.client({
      cookie: entered.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
      'x-csrf-token': entered.json.csrfToken,
    });
    expect((await pupil.post('identity/me/password', { next: 'xx ezhikov.pi' })).text).toContain('password-contains-login');
    expect((await pupil.post('identity/me/password', { next: PASSWORD })).status).toBe(200);
    const again = await app.client().signIn(' Ezhikov.PI', PASSWORD);
    expect((await again.get<SessionDto>('identity/session')).json.account).toMatchObject({ login: 'ezhikov.pi' });
  });

  it('a record is changed by one at a time', async () => {
    const { id, version } = await find('Жуков');
    const patch = (body: object) => admin.patch<PersonDto>(`identity/persons/${id}`, { version, ...body });
    const answer = await patch({ patronymic: 'Львович', email: 'beetle@example.org' });
    expect(answer.json).toMatchObject({ familyName: 'Жуков', patronymic: 'Львович', account: { email: 'beetle@example.org' } });
    expect(problemCode(await patch({ givenName: 'Глеб' }))).toBe('identity.changed-meanwhile');
    expect(await app.get(People).mailAddress(createContext(), id)).toBe('beetle@example.org');
    expect(await app.get(People).names(createContext(), [id])).toEqual(new Map([[id, 'Жуков Лев Львович']]));
  });

  it('a reset goes by mail to the address', async () => {
    expect((await app.client().post('identity/password-reset', { login: 'Ezhikov.pi' })).status).toBe(204);
    expect((await app.client().post('identity/password-reset', { login: 'nobody' })).status).toBe(204);
    const [letter, ...more] = await db.sql<{ text: string }>(`select text from mail.message`);
    expect(more).toEqual([]);
    expect(letter?.text.includes('ezhikov.pi')).toBe(mode === 'open');
  });

  it('a guardian is linked and named', async () => {
    const child = await find('Ёжиков');
    await makePerson(app, 'mamina', { at: school.id, kind: 'outsider', name: 'Мамина' });
    const parent = await app.client().signIn('mamina', PASSWORD);
    const { code } = (await admin.post<{ code: string }>(`identity/persons/${child.id}/guardian-code`)).json;
    expect((await parent.post('identity/me/children', { code })).json).toEqual({ id: child.id, name: 'Ёжиков Пётр Ильич' });
    expect((await parent.get<SessionDto>('identity/session')).json.children).toEqual([{ id: child.id, name: 'Ёжиков Пётр Ильич' }]);
    expect((await find('Ёжиков')).guardians).toMatchObject([{ name: 'Мамина Имя' }]);
  });

  it('a second factor works', async () => {
    const client = await app.client().signIn('mamina', PASSWORD);
    const { secret, uri } = (await client.post<{ secret: string; uri: string }>('identity/me/totp')).json;
    expect(uri).toContain('mamina');
    expect((await client.post('identity/me/totp/confirm', { code: generateSync({ secret }) })).status).toBe(200);
    const [row] = await db.sql<{ secret: string }>(`select totp_secret as secret from identity.account where totp_secret is not null`);
    expect(row?.secret === secret).toBe(mode === 'open');
    await client.delete('identity/me/totp');
  });

  it('a person is given what is kept, and is erased', async () => {
    const { id } = await find('Елкин');
    const privacy = app.get(IdentityPrivacy);
    const given = new Map<string | undefined, unknown>();
    for await (const {
      path: [name],
      data,
    } of privacy.export(createContext(), id))
      given.set(name, data);
    expect(given.get('person')).toMatchObject([{ familyName: 'Елкин', givenName: 'Олег', login: 'elkin.o', email: null }]);
    await app.tx((ctx) => privacy.expire(ctx, id, ['identity.account']));
    expect((await admin.get<PersonDto>(`identity/persons/${id}`)).json).toMatchObject({ familyName: 'Елкин', account: null });
    await app.tx((ctx) => privacy.erase(ctx, id));
    expect((await admin.get(`identity/persons/${id}`)).status).toBe(404);
    expect(await dump(db)).not.toContain('Елкин');
  });

  it(mode === 'sealed' ? 'no table has them' : 'the tables have them', async () => {
    const all = (await dump(db)).toLowerCase();
    const found = TOLD.filter((word) => all.includes(word.toLowerCase()));
    if (mode === 'sealed') expect(found).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining(['Ёжиков', '2015-09-01', 'hedgehog', 'ezhikov', 'chief']));
  });
});

describe('names of a school at work', () => {
  let db: TestDatabase;
  let school: School;
  let pupil: string;

  /** Starts a process on the database, and closes it. */
  async function on<T>(processEnv: Readonly<Record<string, string>>, fn: (app: IdentityApp) => Promise<T>): Promise<T> {
    const app = await startIdentity(processEnv, db);
    try {
      return await fn(app);
    } finally {
      await app.close();
    }
  }

  beforeAll(async () => {
    db = await identityDatabase();
    await on({}, async (app) => {
      school = await makeSchool(app, 'Школа');
      await makePerson(app, 'chief', { at: school.id, role: ['administrator', inOrganisation(school.id)] });
      pupil = await makePerson(app, 'pupil', { at: school.classes['5А'] ?? '', kind: 'student', name: 'Ёжиков' });
      await app.db.sql(`update identity.account set email = 'hedgehog@example.org', totp_secret = 'PLAINSECRET' where login = 'pupil'`);
      await app.client().post('identity/password-reset', { login: 'pupil' });
      await app.db.sql(`update mail.message set state = 'kept', finished_at = now()`);
      await app.client().post('identity/session', { login: 'pupil', password: 'wrong' });
    });
  }, 120_000);
  afterAll(() => db?.close());

  it('are sealed and opened as they were', async () => {
    const record = `select p.family_name, p.given_name, p.birth_date, a.login, a.email, a.totp_secret
      from identity.person p join identity.account a on a.person_id = p.id order by p.id`;
    const before = await db.sql(record);
    expect(await seal(db)).toBe(2);
    const sealed = await dump(db);
    for (const word of ['Ёжиков', 'pupil', 'chief', 'hedgehog', 'PLAINSECRET']) expect(sealed).not.toContain(word);
    await expect(seal(db)).rejects.toThrow('sealed already');
    expect(await open(db)).toBe(2);
    expect(await db.sql(record)).toEqual(before);
    await expect(open(db)).rejects.toThrow('not sealed');
    await seal(db);
  });

  it('are codes to a process without the key, which works', async () => {
    await on(env(), async (app) => {
      const admin = await app.client().signIn('chief', PASSWORD);
      expect((await admin.get<SessionDto>('identity/session')).json.person.familyName).toBe('chief');
    });
    await on({}, async (app) => {
      const named = await app.get(People).names(createContext(), [pupil]);
      expect(named.get(pupil)).toMatch(/^Участник [2-9A-Z]{6}$/);
      expect((await app.get(People).names(createContext({ locale: 'en' }), [pupil])).get(pupil)).toMatch(/^Participant /);
      const entered = await app.client().post('identity/session', { login: 'chief', password: PASSWORD });
      expect([entered.status, problemCode(entered)]).toEqual([503, 'identity.names-are-sealed']);
      const admin = await withToken(app);
      const { items } = (await admin.get<PersonPageDto>(`identity/organisations/${school.id}/persons?kind=student`)).json;
      const [{ givenName: code = '' } = {}] = items;
      expect(items).toMatchObject([{ id: pupil, familyName: 'Участник', login: null }]);
      expect((await admin.get<PersonPageDto>(`identity/organisations/${school.id}/persons?q=${code}`)).json.items).toHaveLength(1);
      const { version } = (await admin.get<PersonDto>(`identity/persons/${pupil}`)).json;
      for (const answer of [
        await admin.patch(`identity/persons/${pupil}`, { version, familyName: 'Иной' }),
        await admin.post(`identity/organisations/${school.id}/import`, { csv: CSV, dryRun: true }),
      ]) {
        expect(problemCode(answer)).toBe('identity.names-are-sealed');
      }
      await expect(app.get(People).mailAddress(createContext(), pupil)).rejects.toMatchObject({ code: 'identity.names-are-sealed' });
      const exported = [];
      for await (const part of app.get(IdentityPrivacy).export(createContext(), pupil)) exported.push(part);
      expect(JSON.stringify(exported)).not.toContain('Ёжиков');
    });
  });

  it('are not shown by a key that is another, is open to others, or lies with the data', async () => {
    const start = (file: string) => new Names(db.database, readConfig(env(file)).config).onModuleInit();
    const other = path.join(folder, 'other.key');
    await makeNameKey(other, dataDir());
    await expect(start(other)).rejects.toThrow('sealed under another key');
    await chmod(other, 0o640);
    await expect(start(other)).rejects.toThrow('chmod 600');
    await expect(start(path.join(dataDir(), 'names.key'))).rejects.toThrow('lies in the data folder');
    await expect(start(path.join(folder, 'none.key'))).rejects.toThrow('no such file');
    await writeFile(other, 'short', { mode: 0o600 });
    await chmod(other, 0o600);
    await expect(start(other)).rejects.toThrow('32 bytes');
    expect(await makeNameKey(other, dataDir())).toBe(false);
  });

  /** A program of the administrator's: nobody can type a login where there is no key. */
  async function withToken(app: IdentityApp): Promise<TestClient> {
    await app.db.sql(
      `insert into identity.access_token (id, hash, account_id, name, expires_at)
       select gen_random_uuid(), sha256('token'), a.id, 'test', now() + interval '1 day'
       from identity.account a join access.role_assignment r on r.person_id = a.person_id join access.role k on k.id = r.role_id and k.key = 'administrator'`,
    );
    return app.client({ authorization: 'Bearer token' });
  }
});
