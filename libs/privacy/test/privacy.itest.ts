import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext, PackageState } from '@sreda/kernel';
import { problemCode, type TestClient } from '@sreda/testing';
import type { ConsentsDto, ConsentTextDto } from '../src/consents/consent.dto.js';
import type { DeclarationsDto } from '../src/declarations/declaration.dto.js';
import type { ErasureDto, ErasurePreviewDto } from '../src/erasure/erasure.dto.js';
import { ErasureService } from '../src/erasure/erasure.service.js';
import { ExportService } from '../src/export/export.service.js';
import { RetentionHandler } from '../src/retention/retention.job.js';
import { type PrivacyApp, startPrivacy } from './app.js';
import { behaviour } from './probe.js';
import { unzip } from '@sreda/testing/unzip';

const product = createContext();
const DAY = 86_400_000;

let app: PrivacyApp;
let school: string;
let administrator: TestClient;
beforeAll(async () => {
  app = await startPrivacy();
  school = await app.school('Школа № 1');
  await app.person('head', { at: school, role: ['administrator', { level: 'organisation', id: school }] });
  administrator = await app.signIn('head');
}, 120_000);
afterAll(() => app?.close());
beforeEach(() => {
  behaviour.broken = false;
});

let count = 0;
const login = () => `pupil${++count}`;
const pupil = (more: { birthDate?: string } = {}) => app.person(login(), { at: school, kind: 'student', ...more });
const note = (personId: string, text = 'note') => app.db.sql(`insert into probe.note values ($1, $2)`, [personId, text]);
const notes = async (personId: string) => (await app.db.sql(`select from probe.note where person_id = $1`, [personId])).length;
describe('declarations', () => {
  it('name the tables of every package, disabled ones too, to everyone who is signed in', async () => {
    const name = login();
    await app.person(name, { at: school, kind: 'student' });
    const { status, json } = await (await app.signIn(name)).get<DeclarationsDto>('privacy/declarations');
    expect(status).toBe(200);
    expect(json.items.map((p) => p.package)).toEqual(
      expect.arrayContaining(['access', 'audit', 'identity', 'jobs', 'mail', 'privacy', 'probe']),
    );
    expect(json.items.find((p) => p.package === 'probe')).toEqual({
      package: 'probe',
      enabled: true,
      tables: [
        { table: 'probe.note', purpose: 'probe.privacy.note', fields: ['person_id', 'text'], keepDays: 30 },
        { table: 'probe.mark', purpose: 'probe.privacy.mark', fields: ['person_id', 'mark'], keepDays: null },
      ],
    });
  });
});

describe('export', () => {
  const exported = (personId: string) => app.download('head', `privacy/persons/${personId}/export`);

  it('is one archive with what each package keeps, for the person, the guardian and the administrator alone', async () => {
    const [own, parent, stranger] = [login(), login(), login()];
    const child = await app.person(own, { at: school, kind: 'student' });
    const guardian = await app.person(parent, {});
    await app.person(stranger, { at: school, kind: 'student' });
    await app.guardian(guardian.id, child.id);
    await note(child.id, 'first');
    await note(child.id, 'second');
    const other = await pupil();
    await note(other.id, 'canary');
    for (const name of [own, parent, 'head']) {
      const response = await app.download(name, `privacy/persons/${child.id}/export`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/zip');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(`${child.name}.zip`));
      const files = await unzip(Buffer.from(await response.arrayBuffer()));
      expect([...files.keys()]).toEqual(
        expect.arrayContaining(['about.json', 'identity/person.json', 'identity/memberships.json', 'probe/note.json', 'probe/note 2.json']),
      );
      expect(JSON.parse(files.get('about.json') ?? '')).toMatchObject({ personId: child.id, name: child.name });
      expect([files.get('probe/note.json'), files.get('probe/note 2.json')].map((f) => JSON.parse(f ?? '') as unknown)).toEqual([
        { text: 'first' },
        { text: 'second' },
      ]);
      expect([...files.values()].join()).not.toContain('canary');
    }
    expect((await (await app.signIn(stranger)).get(`privacy/persons/${child.id}/export`)).status).toBe(403);
    expect((await (await app.signIn(own)).get(`privacy/persons/${other.id}/export`)).status).toBe(403);
    expect((await administrator.get(`privacy/persons/${newId()}/export`)).status).toBe(404);
    const [{ entries }] = (await app.db.sql(
      `select count(*)::int as entries from audit.entry where action = 'privacy.export-person' and person_id = $1`,
      [child.id],
    )) as [{ entries: number }];
    expect(entries).toBe(3);
  });

  it('breaks off visibly when a package fails, and stops working when the reader goes away', async () => {
    const child = await pupil();
    behaviour.broken = true;
    await expect(
      exported(child.id)
        .then((r) => r.arrayBuffer())
        .then((b) => unzip(Buffer.from(b))),
    ).rejects.toThrow();
    behaviour.broken = false;
    for (let i = 0; i < 50; i++) await note(child.id, 'x'.repeat(100_000) + String(i));
    const { stream } = await app.get(ExportService).archive(product, child.id);
    const closed = new Promise((resolve) => stream.once('close', resolve));
    stream.once('data', () => stream.destroy());
    await closed;
    expect((await exported(child.id)).status).toBe(200);
  });
});

describe('erasure', () => {
  const preview = async (personId: string) => (await administrator.get<ErasurePreviewDto>(`privacy/persons/${personId}/erasure`)).json;

  it('is shown first, asks for the name, and reaches every package, a disabled one too', async () => {
    const child = await pupil({ birthDate: '2014-05-05' });
    await note(child.id);
    await app.db.sql(`insert into probe.mark values ($1, 5)`, [child.id]);
    await app.get(PackageState).disable(product, 'probe', [], true);
    const shown = await preview(child.id);
    expect(shown).toMatchObject({ name: child.name, belongs: true });
    expect(shown.tables).toEqual(
      expect.arrayContaining([
        { package: 'probe', table: 'probe.note', purpose: 'probe.privacy.note', erase: 1, anonymise: 0 },
        { package: 'probe', table: 'probe.mark', purpose: 'probe.privacy.mark', erase: 0, anonymise: 1 },
        expect.objectContaining({ package: 'identity', table: 'identity.account', erase: 1 }),
      ]),
    );
    expect(await notes(child.id)).toBe(1);

    const wrong = await administrator.post(`privacy/persons/${child.id}/erasure`, { confirm: 'Алёшина' });
    expect([wrong.status, wrong.json]).toMatchObject([422, { errors: [{ field: 'confirm', code: 'privacy.other-name' }] }]);
    expect(await notes(child.id)).toBe(1);

    const done = await administrator.post<ErasureDto>(`privacy/persons/${child.id}/erasure`, { confirm: child.name.toUpperCase() });
    expect(done.status).toBe(200);
    expect(done.json).toEqual({ tables: shown.tables, erase: shown.erase, anonymise: shown.anonymise });
    await app.get(PackageState).enable(product, 'probe', async () => undefined);
    expect(await notes(child.id)).toBe(0);
    expect(await app.db.sql(`select mark from probe.mark where person_id is null`)).toEqual([{ mark: 5 }]);
    expect(await app.db.sql(`select family_name, given_name, birth_date from identity.person where id = $1`, [child.id])).toEqual([
      { family_name: '—', given_name: '—', birth_date: null },
    ]);
    expect(await app.db.sql(`select name, payload from jobs.event where aggregate_id = $1 and name like 'privacy.%'`, [child.id])).toEqual([
      { name: 'privacy.person-erased', payload: { personId: child.id } },
    ]);
    const [entry] = await app.db.sql<{ details: unknown }>(
      `select details from audit.entry where action = 'privacy.erase-person' and subject_id = $1`,
      [child.id],
    );
    expect(entry?.details).toEqual({ erased: shown.erase, anonymised: shown.anonymise });
    const again = await app
      .get(ErasureService)
      .preview(product, child.id)
      .catch((error: unknown) => error);
    expect(again).toMatchObject({ status: 404 });
  });

  it('leaves nothing of the name anywhere in the database', async () => {
    const canary = `канарейкина${newId().slice(-6)}`;
    const child = await app.person(canary, { at: school, kind: 'student' });
    await note(child.id, `О ней: ${canary}`);
    const mine = await app.signIn(canary);
    await mine.get('identity/session');
    await administrator.post(`privacy/persons/${child.id}/erasure`, { confirm: child.name });
    const tables = await app.db.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await app.db.sql(`select from ${name} t where t::text ilike '%' || $1 || '%' limit 1`, [canary]);
      if (rows.length > 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect((await mine.get('privacy/declarations')).status).toBe(401);
  });

  it('erases all or nothing', async () => {
    const child = await pupil();
    await note(child.id);
    behaviour.broken = true;
    expect((await administrator.post(`privacy/persons/${child.id}/erasure`, { confirm: child.name })).status).toBe(500);
    behaviour.broken = false;
    expect(await notes(child.id)).toBe(1);
    expect(await preview(child.id)).toMatchObject({ name: child.name });
  });

  it('is for administrators, and not of themselves', async () => {
    const name = login();
    const child = await app.person(name, { at: school, kind: 'student' });
    const own = await app.signIn(name);
    expect((await own.get(`privacy/persons/${child.id}/erasure`)).status).toBe(403);
    expect((await own.post(`privacy/persons/${child.id}/erasure`, { confirm: child.name })).status).toBe(403);
    const other = await app.school('Школа № 2');
    const foreign = await app.person(login(), { at: other, kind: 'student' });
    expect((await administrator.get(`privacy/persons/${foreign.id}/erasure`)).status).toBe(404);
    const { json } = await administrator.get<{ person: { id: string } }>('identity/session');
    const self = await administrator.post(`privacy/persons/${json.person.id}/erasure`, { confirm: 'Алёшина head Петровна' });
    expect(problemCode(self)).toBe('privacy.own-erasure');
  });
});

describe('consents', () => {
  const texts = `privacy/organisations/`;
  const publish = async (purpose: string, title = 'Согласие', text = 'Текст согласия') =>
    (await administrator.post<ConsentTextDto>(`${texts}${school}/consent-texts`, { purpose, title, text })).json;
  const of = async (client: TestClient, personId: string) => (await client.get<ConsentsDto>(`privacy/persons/${personId}/consents`)).json;
  const give = (client: TestClient, personId: string, body: object) =>
    client.post<{ id: string }>(`privacy/persons/${personId}/consents`, body);
  const withdraw = (client: TestClient, personId: string, id: string, query = '') =>
    client.delete(`privacy/persons/${personId}/consents/${id}${query}`);

  it('are given by a guardian for the child, with the version of the text, and keep their history', async () => {
    const [own, parent] = [login(), login()];
    const child = await app.person(own, { at: school, kind: 'student', birthDate: '2014-05-05' });
    const mother = await app.person(parent, {});
    await app.guardian(mother.id, child.id);
    const first = await publish('photo');
    const client = await app.signIn(parent);
    expect(await of(client, child.id)).toMatchObject({ items: [], texts: [{ id: first.id, version: 1 }], mayGive: true });
    const given = await give(client, child.id, { textId: first.id });
    expect(given.status).toBe(201);
    expect(problemCode(await give(client, child.id, { textId: first.id }))).toBe('privacy.already-consented');

    const second = await publish('photo', 'Согласие', 'Другие слова');
    expect(second.version).toBe(2);
    const outdated = await give(client, child.id, { textId: first.id });
    expect(outdated.json).toMatchObject({ errors: [{ field: 'textId', code: 'privacy.outdated' }] });
    const newer = await give(client, child.id, { textId: second.id });
    const { items } = await of(client, child.id);
    expect(items).toMatchObject([
      { id: newer.json.id, version: 2, givenBy: { id: mother.id, name: mother.name }, representative: null, withdrawnOn: null },
      { id: given.json.id, version: 1, purpose: 'photo', title: 'Согласие' },
    ]);

    expect((await withdraw(client, child.id, newer.json.id)).status).toBe(204);
    expect(problemCode(await withdraw(client, child.id, newer.json.id))).toBe('privacy.already-withdrawn');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date());
    expect((await of(client, child.id)).items.map((c) => [c.version, c.withdrawnOn])).toEqual([
      [2, today],
      [1, today],
    ]);
    expect((await give(client, child.id, { textId: second.id })).status).toBe(201);
    expect(
      await app.db.sql(
        `select action, count(*)::int as n from audit.entry where person_id = $1 and action like '%consent' group by 1 order by 1`,
        [child.id],
      ),
    ).toEqual([
      { action: 'privacy.give-consent', n: 3 },
      { action: 'privacy.withdraw-consent', n: 1 },
    ]);
  });

  it('are not for children to give, nor for guardians without that right', async () => {
    const [own, parent, grown] = [login(), login(), login()];
    const child = await app.person(own, { at: school, kind: 'student', birthDate: '2014-05-05' });
    const aunt = await app.person(parent, {});
    await app.guardian(aunt.id, child.id, ['view']);
    const adult = await app.person(grown, { at: school, kind: 'student', birthDate: '2000-05-05' });
    const text = await publish('education');
    for (const name of [own, parent]) {
      const client = await app.signIn(name);
      expect((await of(client, child.id)).mayGive).toBe(false);
      expect(problemCode(await give(client, child.id, { textId: text.id }))).toBe('privacy.needs-representative');
    }
    const client = await app.signIn(grown);
    expect((await of(client, adult.id)).mayGive).toBe(true);
    expect((await give(client, adult.id, { textId: text.id })).status).toBe(201);
    expect((await client.get(`privacy/persons/${child.id}/consents`)).status).toBe(403);
  });

  it('on paper are entered by the administrator, with who signed and when', async () => {
    const name = login();
    const child = await app.person(name, { at: school, kind: 'student', birthDate: '2014-05-05' });
    const stranger = await pupil();
    const text = await publish('meals');
    const paper = { textId: text.id, representative: 'Петров Пётр Петрович', givenOn: '2026-01-15' };
    const wrong: [object, string, string][] = [
      [{ textId: text.id, givenOn: '2026-01-15' }, 'givenBy', 'required'],
      [{ ...paper, givenBy: child.id }, 'representative', 'privacy.one-of-two'],
      [{ textId: text.id, givenBy: stranger.id }, 'givenBy', 'privacy.not-representative'],
      [{ ...paper, givenOn: '2999-01-01' }, 'givenOn', 'privacy.future'],
      [{ ...paper, givenOn: '2026-02-30' }, 'givenOn', 'date'],
      [{ ...paper, textId: newId() }, 'textId', 'privacy.unknown-text'],
    ];
    for (const [body, field, code] of wrong) {
      const answer = await give(administrator, child.id, body);
      expect([answer.status, answer.json]).toMatchObject([422, { errors: [{ field, code }] }]);
    }
    expect((await give(await app.signIn(name), child.id, paper)).status).toBe(403);
    const { json } = await give(administrator, child.id, paper);
    expect((await of(administrator, child.id)).items).toMatchObject([
      { id: json.id, givenBy: null, representative: 'Петров Пётр Петрович', givenOn: '2026-01-15' },
    ]);
    const early = await withdraw(administrator, child.id, json.id, '?on=2026-01-14');
    expect(early.json).toMatchObject({ errors: [{ field: 'on', code: 'privacy.before-consent' }] });
    expect((await withdraw(administrator, child.id, json.id, '?on=2026-02-01')).status).toBe(204);
    expect((await of(administrator, child.id)).items[0]?.withdrawnOn).toBe('2026-02-01');
    expect((await withdraw(administrator, stranger.id, json.id)).status).toBe(404);
  });

  it('have texts that only the school itself writes', async () => {
    const other = await app.school('Школа № 3');
    expect((await administrator.get(`${texts}${other}/consent-texts`)).status).toBe(404);
    await publish('forum');
    await publish('forum', 'Согласие', 'Новые слова');
    const { json } = await administrator.get<{ items: ConsentTextDto[] }>(`${texts}${school}/consent-texts`);
    expect(json.items.filter((t) => t.purpose === 'forum').map((t) => [t.version, t.text])).toEqual([
      [2, 'Новые слова'],
      [1, 'Текст согласия'],
    ]);
    const bad = await administrator.post(`${texts}${school}/consent-texts`, { purpose: 'Фото', title: 'x', text: 'x' });
    expect(bad.status).toBe(422);
  });

  it('go with the child; those of a guardian stay without the guardian', async () => {
    const parent = login();
    const child = await pupil({ birthDate: '2014-05-05' });
    const mother = await app.person(parent, { at: school, kind: 'outsider' });
    await app.guardian(mother.id, child.id);
    const text = await publish('trip');
    await give(await app.signIn(parent), child.id, { textId: text.id });
    expect((await administrator.post(`privacy/persons/${mother.id}/erasure`, { confirm: mother.name })).status).toBe(200);
    expect((await of(administrator, child.id)).items).toMatchObject([{ purpose: 'trip', givenBy: null, withdrawnOn: null }]);
    expect((await administrator.post(`privacy/persons/${child.id}/erasure`, { confirm: child.name })).status).toBe(200);
    expect(await app.db.sql(`select from privacy.consent where person_id = $1`, [child.id])).toEqual([]);
  });
});

describe('retention', () => {
  const run = (inDays: number) => app.get(RetentionHandler).run(createContext({ now: () => new Date(Date.now() + inDays * DAY) }));
  // Days are those of the school: in the evening of UTC it is tomorrow there.
  const leave = (personId: string) =>
    app.db.sql(`update identity.membership set until = (now() at time zone 'Europe/Moscow')::date where person_id = $1`, [personId]);

  it('forgets of leavers what is past its time, once, and of nobody else anything', async () => {
    const [gone, stays] = [await pupil(), await pupil()];
    for (const { id } of [gone, stays]) {
      await note(id);
      await app.db.sql(`insert into probe.mark values ($1, 4)`, [id]);
    }
    await leave(gone.id);
    await run(29);
    expect(await notes(gone.id)).toBe(1);
    expect((await run(32)).probe).toBe(1);
    expect([await notes(gone.id), await notes(stays.id)]).toEqual([0, 1]);
    // Marks are kept as long as the school keeps its records.
    expect(await app.db.sql(`select mark from probe.mark where person_id = $1`, [gone.id])).toEqual([{ mark: 4 }]);
    expect((await run(33)).probe).toBeUndefined();

    // Came back and left again: begins anew.
    await note(gone.id);
    await app.db.sql(`update identity.membership set until = current_date + 40 where person_id = $1`, [gone.id]);
    expect((await run(60)).probe).toBeUndefined();
    expect((await run(75)).probe).toBe(1);
    expect(await notes(gone.id)).toBe(0);
  });

  it('counts a guardian as gone with the child, and nobody who still has a role', async () => {
    const child = await pupil();
    const mother = await app.person(login(), {});
    await app.guardian(mother.id, child.id);
    const teacher = await app.person(login(), { at: school, role: ['teacher', { level: 'organisation', id: school }] });
    await note(mother.id);
    await note(teacher.id);
    await leave(teacher.id);
    await run(40);
    expect([await notes(mother.id), await notes(teacher.id)]).toEqual([1, 1]);
    await leave(child.id);
    await run(40);
    expect([await notes(mother.id), await notes(teacher.id)]).toEqual([0, 1]);
  });

  it('is not held up by a package that fails, and fails in the end', async () => {
    const gone = await pupil();
    await note(gone.id);
    await leave(gone.id);
    behaviour.broken = true;
    await expect(run(1200)).rejects.toThrow('probe');
    const done = async () =>
      (
        await app.db.sql<{ package: string }>(`select distinct package from privacy.retention where person_id = $1 order by 1`, [gone.id])
      ).map((row) => row.package);
    expect(await done()).toEqual(expect.arrayContaining(['audit', 'jobs', 'mail']));
    expect(await done()).not.toContain('probe');
    behaviour.broken = false;
    expect((await run(1200)).probe).toBeGreaterThan(0);
    expect(await notes(gone.id)).toBe(0);
  });
});
