import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { hashPassword, SessionStore } from '@sreda/identity';
import { createContext, loadManifests, PackageHost, PluginService } from '@sreda/kernel';
import type { Audience, Notice, NotificationKind } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { describeNotificationChannel } from '@sreda/testing/notification-channel';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { DeliveryService } from '../src/delivery/delivery.service.js';
import type { NotificationDto } from '../src/inbox/inbox.dto.js';
import { Kinds } from '../src/kinds.service.js';
import { NotificationsPrivacy } from '../src/notifications.privacy.js';
import type { NotificationPreferencesDto } from '../src/preferences/preferences.dto.js';
import { SweepHandler } from '../src/sweep.job.js';
import { EventSource } from './event-source.js';
import { alarm, channel, daily, forHeads, news, probe, quiet } from './probe.js';

let app: TestApp;
let a: TestSchool;
let b: TestSchool;
let courseId: string;
let groupId: string;

const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
/** Tomorrow: whoever is made here is there by then. */
const day = new Date(Date.now() + 27 * 3_600_000).toISOString().slice(0, 10);
const moscow = (time: string): Date => new Date(`${day}T${time}+03:00`);
const noon = moscow('12:00:00');
const at = (moment: Date) => createContext({ now: () => moment });

const notify = (kind: NotificationKind, audience: Audience, more: Partial<Notice> = {}, ctx = at(noon)) =>
  get(Database).tx(ctx, (inner) => get(Notices).notify(inner, { kind, audience, organisationId: a.id, ...more }));
const only = (...people: TestPerson[]): Audience => ({ people: people.map(({ id }) => id) });
const inbox = async ({ client }: TestPerson, query = ''): Promise<NotificationDto[]> =>
  (await client.get<{ items: NotificationDto[] }>(`notifications/mine${query}`)).json.items;
const unread = async ({ client }: TestPerson): Promise<number> => (await client.get<{ count: number }>('notifications/unread')).json.count;
const deliver = (moment = noon) => get(DeliveryService).deliver(at(moment));
const waiting = async (): Promise<number> =>
  (await app.db.sql<{ n: number }>(`select count(*)::int as n from notifications.delivery`))[0]?.n ?? 0;

beforeAll(async () => {
  app = await startTestApp({ worker: false, packages: await PackageHost.load([...(await loadManifests()), probe]) });
  [a, b] = [await makeSchool(app, 'Анина'), await makeSchool(app, 'Борина')];
  const teacher = a.teacher.client;
  courseId = (await teacher.post<{ id: string }>('courses/courses', { name: 'Алгебра' })).json.id;
  await teacher.post(`enrolment/courses/${courseId}/participants`, { classId: a.classId, role: 'student' });
  groupId = (await teacher.post<{ id: string }>(`enrolment/courses/${courseId}/groups`, { name: 'Первая' })).json.id;
  await app.db.sql(`insert into enrolment.group_member values ($1, $2), ($1, $3)`, [groupId, a.classmate.id, a.stranger.id]);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.sql(`truncate notifications.notification, notifications.preference cascade`);
  Object.assign(channel, { sent: [], unreachable: new Set(), broken: false, gate: Promise.resolve() });
});

describe('whom a notice reaches', () => {
  const everybody = () => Object.entries({ ...a, ...b }).length;
  const told = async (audience: Audience, kind = quiet): Promise<string[]> => {
    await notify(kind, audience);
    const rows = await app.db.sql<{ id: string }>(`select person_id as id from notifications.recipient`);
    const names = new Map(
      [a, b].flatMap((school, i) =>
        Object.entries(school).flatMap(([part, person]): [string, string][] =>
          typeof person === 'object' ? [[person.id, `${i === 0 ? '' : 'other '}${part}`]] : [],
        ),
      ),
    );
    return rows.map(({ id }) => names.get(id) ?? id).sort();
  };

  it.each([
    ['people', () => only(a.student, a.teacher), ['student', 'teacher']],
    ['a class', () => ({ classId: a.classId }), ['classmate', 'student']],
    ['students of a course', () => ({ courseId, role: 'student' }), ['classmate', 'student']],
    ['teachers of a course', () => ({ courseId, role: 'teacher' }), ['teacher']],
    ['a group, without who is in no class of the course', () => ({ groupId }), ['classmate']],
    ['a role in the school', () => ({ organisationId: a.id, role: 'teacher' }), ['colleague', 'teacher']],
    ['a role with people of the school', () => ({ organisationId: a.id, role: 'guardian' }), ['guardian']],
    ['guardians of a class', () => ({ guardiansOf: { classId: a.classId } }), ['guardian']],
    ['several', () => ({ anyOf: [{ classId: a.classId }, only(a.student, a.head)] }), ['classmate', 'head', 'student']],
    ['nobody', () => ({ anyOf: [] }), []],
    ['nobody of another school', () => only(b.student, b.guardian, a.student), ['student']],
    ['no class of another school', () => ({ classId: b.classId }), []],
    ['no role of another school', () => ({ organisationId: b.id, role: 'teacher' }), []],
    ['no guardians of another school', () => ({ guardiansOf: only(b.student) }), []],
  ] satisfies [string, () => Audience, string[]][])('%s', async (_, audience, expected) => {
    expect(everybody()).toBeGreaterThan(expected.length);
    expect(await told(audience())).toEqual(expected);
  });

  it('guardians of those whom it concerns, where the kind says so, and not who caused it', async () => {
    expect(await told(only(a.student, a.classmate), news)).toEqual(['classmate', 'guardian', 'student']);
    const { id, accountId } = a.student;
    const actor = createContext({ actor: { personId: id, accountId }, organisationId: a.id, now: () => noon });
    expect(await notify(news, only(a.student), {}, actor)).toBe(1);
    expect(await notify(news, only(a.student), { causedBy: [] }, actor)).toBe(2);
    expect((await inbox(a.guardian)).map(({ about }) => about)).toEqual([['Анина Ученик'], ['Анина Ученик'], ['Анина Ученик']]);
  });

  it('by the dates of memberships, roles and guardianships', async () => {
    const before = at(new Date('2019-01-01T12:00:00+03:00'));
    for (const audience of [
      { classId: a.classId },
      { organisationId: a.id, role: 'teacher' },
      { guardiansOf: only(a.student) },
    ] as Audience[]) {
      expect(await notify(quiet, audience, {}, before)).toBe(0);
    }
    expect(await notify(quiet, only(a.student), {}, before)).toBe(0);
    await app.db.sql(`update identity.guardianship set rights = '{consent}' where guardian_id = $1`, [a.guardian.id]);
    expect(await notify(news, only(a.student))).toBe(1);
    await app.db.sql(`update identity.guardianship set rights = '{view}' where guardian_id = $1`, [a.guardian.id]);
  });

  it('a thousand in as many statements as one', async () => {
    await app.db.sql(
      `with made as (
         insert into identity.person (id, family_name, given_name) select gen_random_uuid(), 'Много', 'Их' from generate_series(1, 1000) returning id
       ), context as (insert into access.context (id, level, parent_id) select id, 'person', $2 from made)
       insert into access.line (context_id, level, path, organisation_id, since)
       select made.id, 'person', l.path || made.id, $1, '2020-01-01' from made join access.line l on l.context_id = $1`,
      [a.id, '00000000-0000-0000-0000-000000000000'],
    );
    const people = (await app.db.sql<{ id: string }>(`select id from identity.person where family_name = 'Много'`)).map(({ id }) => id);
    expect(await expectQueries(2, () => notify(news, { people }))).toBe(1000);
    expect(await expectQueries(2, () => notify(news, only(a.teacher)))).toBe(1);
    await app.db.sql(`truncate notifications.notification cascade`);
    await app.db.sql(`delete from access.context where id = any($1)`, [people]);
    await app.db.sql(`delete from identity.person where id = any($1)`, [people]);
  });

  it('leaving nothing where nobody hears of it', async () => {
    const { id } = a.student;
    expect(await notify(quiet, only(a.student), { causedBy: [id], dedupeKey: 'nobody' })).toBe(0);
    expect(await app.db.sql(`select from notifications.notification where dedupe_key = 'nobody'`)).toEqual([]);
    expect(await notify(quiet, only(a.student, a.head), { causedBy: [id], dedupeKey: 'nobody' })).toBe(1);
  });

  it('once for an equal key, and never after a rollback', async () => {
    expect([await notify(quiet, only(a.student), { dedupeKey: 'x' }), await notify(quiet, only(a.student), { dedupeKey: 'x' })]).toEqual([
      1, 0,
    ]);
    const rolledBack = get(Database).tx(at(noon), async (inner) => {
      await get(Notices).notify(inner, { kind: quiet, audience: only(a.student), organisationId: a.id });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await inbox(a.student)).toHaveLength(1);
  });

  it('refuses what no package declares, and links that lead out of the product', async () => {
    await expect(notify({ ...quiet, id: 'probe:unknown' }, only(a.student))).rejects.toThrow('probe:unknown');
    await expect(notify(quiet, only(a.student), { link: '//evil.example' })).rejects.toThrow('no page');
  });
});

describe('the own list', () => {
  it('has the newest first, by pages, with links for whom they are', async () => {
    for (const n of [1, 2, 3]) await notify(news, only(a.student), { params: { n }, link: `/courses/${n}`, guardianLink: '/grades' });
    const first = await a.student.client.get<{ items: NotificationDto[]; next: string }>('notifications/mine?limit=2');
    expect(first.json.items.map(({ link }) => link)).toEqual(['/courses/3', '/courses/2']);
    const rest = await expectQueries(1, () => inbox(a.student, `?limit=2&after=${first.json.next}`));
    expect(rest.map(({ link }) => link)).toEqual(['/courses/1']);
    expect((await inbox(a.guardian)).map(({ link }) => link)).toEqual(['/grades', '/grades', '/grades']);
    expect(await inbox(a.classmate)).toEqual([]);
  });

  it('counts what is not read, and reads one or all that were seen', async () => {
    for (let i = 0; i < 3; i++) await notify(quiet, only(a.student));
    const [third, second, first] = await inbox(a.student);
    expect(await unread(a.student)).toBe(3);
    const read = (id = '') => a.student.client.put(`notifications/mine/${id}/read`);
    expect([(await read(second?.id)).status, (await read(second?.id)).status]).toEqual([204, 204]);
    expect((await inbox(a.student, '?unread=true')).map(({ id }) => id)).toEqual([third?.id, first?.id]);
    await a.student.client.post('notifications/mine/read-all', { upTo: second?.id });
    expect((await inbox(a.student, '?unread=true')).map(({ id }) => id)).toEqual([third?.id]);
    expect(await unread(a.student)).toBe(1);
    expect(await read('1')).toMatchObject({ status: 422, json: { errors: [{ field: 'notificationId', code: 'id' }] } });
    for (const id of [third?.id, newId()]) expect((await a.classmate.client.put(`notifications/mine/${id}/read`)).status).toBe(404);
    expect((await read('7')).status).toBe(422);
  });

  it('hides what a disabled plugin has sent, and has it again afterwards', async () => {
    await notify(news, only(a.student));
    await get(PluginService).disable(createContext(), 'probe', true);
    expect([(await inbox(a.student)).length, await unread(a.student)]).toEqual([0, 0]);
    await deliver();
    expect(await waiting()).toBe(2);
    await get(PluginService).enable(createContext(), 'probe');
    expect(await unread(a.student)).toBe(1);
    await deliver();
    expect([channel.sent.length, await waiting()]).toEqual([2, 0]);
  });

  it('has words for every kind of the product', () => {
    expect(
      get(Kinds)
        .missing()
        .filter((key) => !key.includes('probe.')),
    ).toEqual([]);
  });
});

describe('delivery', () => {
  const recipients = () => channel.sent.map(({ personId, items }) => [personId, items.length]);
  const prefer = async ({ client }: TestPerson, change: object) => {
    const { json } = await client.get<NotificationPreferencesDto>('notifications/preferences');
    const { version, quietFrom, quietUntil, digestAt } = json;
    return client.put<NotificationPreferencesDto>('notifications/preferences', {
      ...{ version, quietFrom, quietUntil, digestAt, choices: [] },
      ...change,
    });
  };

  it('sends at once what may, and the rest of the day in one letter', async () => {
    await notify(news, only(a.classmate), { link: '/courses/1' });
    await notify(daily, only(a.classmate));
    await notify(daily, only(a.classmate), {}, at(moscow('17:00:00')));
    await deliver();
    expect(recipients()).toEqual([[a.classmate.id, 1]]);
    expect(channel.sent[0]?.items[0]?.url).toBe(`${app.config.publicUrl}/courses/1`);
    await deliver(moscow('17:59:00'));
    expect(channel.sent).toHaveLength(1);
    await deliver(moscow('18:00:00'));
    expect(recipients().slice(1)).toEqual([[a.classmate.id, 2]]);
    expect(await waiting()).toBe(0);
  });

  it('waits for the end of the quiet hours of the school, unless it is urgent', async () => {
    await app.db.sql(`update identity.organisation set time_zone = 'Asia/Kamchatka' where id = $1`, [b.id]);
    // Noon in Moscow is nine in the evening there.
    await notify(news, only(b.classmate), { organisationId: b.id });
    await notify(alarm, only(b.classmate), { organisationId: b.id });
    await notify(news, only(a.classmate));
    await deliver();
    expect(recipients().sort()).toEqual(
      [
        [a.classmate.id, 1],
        [b.classmate.id, 1],
      ].sort(),
    );
    await deliver(moscow('21:59:00'));
    expect(channel.sent).toHaveLength(2);
    await deliver(moscow('22:00:00'));
    expect(recipients().slice(2)).toEqual([[b.classmate.id, 1]]);
    await app.db.sql(`update identity.organisation set time_zone = 'Europe/Moscow' where id = $1`, [b.id]);
  });

  it('goes by what the person prefers, also for what waits already', async () => {
    await notify(daily, only(a.classmate));
    await deliver();
    const { json } = await prefer(a.classmate, { choices: [{ kind: daily.id, channel: 'probe', mode: 'at-once' }] });
    expect(json.kinds.find(({ kind }) => kind === daily.id)?.channels).toContainEqual({ channel: 'probe', mode: 'at-once' });
    await app.db.sql(`update notifications.delivery set due_at = $1`, [noon]);
    await deliver();
    expect(recipients()).toEqual([[a.classmate.id, 1]]);
    await prefer(a.classmate, { choices: [{ kind: news.id, channel: 'probe', mode: 'off' }], digestAt: '08:30' });
    await notify(news, only(a.classmate));
    expect(await waiting()).toBe(0);
    expect(await unread(a.classmate)).toBe(2);
    const after = (await a.classmate.client.get<NotificationPreferencesDto>('notifications/preferences')).json;
    expect(after).toMatchObject({ version: 2, digestAt: '08:30', quietFrom: '21:00', quietUntil: '07:00' });
    expect(after.kinds.find(({ kind }) => kind === daily.id)?.channels).toContainEqual({ channel: 'probe', mode: 'at-once' });
  });

  it('asks for preferences only those whom it may concern', async () => {
    const asked = async ({ client }: TestPerson): Promise<boolean> =>
      (await client.get<NotificationPreferencesDto>('notifications/preferences')).json.kinds.some(({ kind }) => kind === forHeads.id);
    expect([await asked(a.head), await asked(a.student), await asked(a.teacher)]).toEqual([true, false, false]);
  });

  it('refuses wrong preferences, and those of an old page', async () => {
    const choice = (kind: string, mode: string, by = 'probe') => ({ choices: [{ kind, channel: by, mode }] });
    for (const wrong of [
      { quietFrom: null },
      { digestAt: '25:00' },
      choice('probe:unknown', 'off'),
      choice(news.id, 'sometimes'),
      choice(news.id, 'off', 'pigeon'),
      choice(alarm.id, 'off'),
    ]) {
      expect([(await prefer(a.classmate, wrong)).status, wrong]).toEqual([422, wrong]);
    }
    await prefer(a.classmate, { quietFrom: null, quietUntil: null });
    const old = await prefer(a.classmate, { version: 0 });
    expect([old.status, problemCode(old)]).toEqual([409, 'notifications.changed-meanwhile']);
  });

  it('leaves out what was read meanwhile, who has left, and whom it does not reach', async () => {
    await notify(news, only(a.student, a.classmate, a.stranger));
    const [item] = await inbox(a.student);
    await a.student.client.put(`notifications/mine/${item?.id}/read`);
    channel.unreachable.add(a.stranger.id);
    await app.db.sql(`delete from access.line where context_id = $1 and organisation_id is not null`, [a.guardian.id]);
    await app.db.sql(`update access.line set until = $2 where context_id = $1 and organisation_id is not null`, [
      a.classmate.id,
      moscow('11:00:00'),
    ]);
    await app.db.sql(`update access.role_assignment set until = greatest(since, $2) where person_id = $1`, [a.classmate.id, noon]);
    await deliver();
    expect(recipients()).toEqual([[a.guardian.id, 1]]);
    expect(await waiting()).toBe(0);
    // What goes on in a school is no longer theirs, either.
    await get(SweepHandler).run(at(noon));
    const left = await app.db.sql<{ id: string }>(`select person_id as id from notifications.recipient`);
    expect(left.map(({ id }) => id).sort()).toEqual([a.student.id, a.stranger.id, a.guardian.id].sort());
    await app.db.sql(`update access.line set until = null where context_id = $1 and organisation_id is not null`, [a.classmate.id]);
    await app.db.sql(`update access.role_assignment set until = null where person_id = $1`, [a.classmate.id]);
  });

  it('keeps everything when a channel fails, and sends each once when two processes deliver', async () => {
    await notify(news, only(a.student, a.classmate));
    channel.broken = true;
    await deliver();
    expect(await waiting()).toBe(3);
    Object.assign(channel, { sent: [], broken: false });
    let open: () => void = () => undefined;
    channel.gate = new Promise((resolve) => (open = resolve));
    const later = moscow('12:20:00');
    const both = [deliver(later), deliver(later)];
    setTimeout(open, 100);
    await Promise.all(both);
    expect(
      recipients()
        .map(([id]) => id)
        .sort(),
    ).toEqual([a.student.id, a.classmate.id, a.guardian.id].sort());
    expect(await waiting()).toBe(0);
  });
});

describeNotificationChannel('mail', {
  channel: 'mail',
  app: () => app,
  people: async () => {
    await app.db.sql(`update identity.account set email = person_id || '@example.test' where person_id = any($1)`, [
      [a.head.id, a.tutor.id],
    ]);
    return { reached: [a.head.id, a.tutor.id], unreached: a.student.id };
  },
  taken: async (personId) =>
    (await app.db.sql<{ text: string }>(`select text from mail.message where person_id = $1 order by created_at, id`, [personId])).map(
      ({ text }) => text,
    ),
});

describe('the stream', () => {
  const open: EventSource[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((stream) => stream.close()));
  });

  /** In a browser's session of its own. */
  const signIn = async ({ accountId }: TestPerson): Promise<string> => {
    await app.db.sql(`update identity.account set password_hash = $2, login = id::text where id = $1`, [
      accountId,
      await hashPassword('correct horse'),
    ]);
    const response = await fetch(`${app.url}/api/v1/identity/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: accountId, password: 'correct horse' }),
    });
    return response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  };
  const listen = (cookie: string, headers: Record<string, string> = {}): EventSource => {
    const stream = new EventSource(`${app.url}/api/v1/notifications/stream`, { cookie, ...headers });
    open.push(stream);
    return stream;
  };
  const counts = (stream: EventSource) => stream.received.filter(({ event }) => event === 'unread').map(({ data }) => data);

  it('tells each tab once, in words, and nobody else', async () => {
    await notify(quiet, only(a.student));
    const [mine, others] = [await signIn(a.student), await signIn(b.student)];
    const tabs = [listen(mine), listen(mine)];
    const other = listen(others);
    await Promise.all([...tabs, other].map((stream) => stream.until('unread', 1)));
    expect([counts(tabs[0] ?? other), counts(other)]).toEqual([[{ count: 1 }], [{ count: 0 }]]);
    for (let n = 1; n <= 20; n++) await notify(quiet, only(a.student, b.student), { link: `/courses/${n}` });
    await notify(quiet, only(b.student), { organisationId: b.id });
    await other.until('notification', 1);
    for (const tab of tabs) {
      const links = (await tab.until('notification', 20)).map(({ data }) => (data as NotificationDto).link);
      expect(links).toEqual(Array.from({ length: 20 }, (_, i) => `/courses/${i + 1}`));
    }
    expect(other.received.filter(({ event }) => event === 'notification')).toHaveLength(1);
  });

  it('tells other devices what was read, and a device that comes back what it has missed', async () => {
    const cookie = await signIn(a.student);
    const [first, second] = [listen(cookie), listen(cookie)];
    await Promise.all([first.until('unread', 1), second.until('unread', 1)]);
    await notify(quiet, only(a.student));
    const [{ id = '' } = {}] = await first.until('notification', 1);
    await first.close();
    await notify(quiet, only(a.student), { link: '/missed' });
    await second.until('notification', 2);
    await a.student.client.put(`notifications/mine/${id}/read`);
    await second.until('unread', 2);
    expect(counts(second)).toEqual([{ count: 0 }, { count: 1 }]);
    const back = listen(cookie, { 'last-event-id': id });
    const missed = await back.until('notification', 1);
    await back.until('unread', 1);
    expect(missed.map(({ data }) => (data as NotificationDto).link)).toEqual(['/missed']);
    expect(counts(back)).toEqual([{ count: 1 }]);
  });

  it('ends with the session, and needs one', async () => {
    const cookie = await signIn(a.student);
    const stream = listen(cookie);
    await stream.until('unread', 1);
    await app.db.sql(`delete from identity.session where account_id = $1`, [a.student.accountId]);
    await stream.closed();
    expect(stream.ended).toBe(true);
    const again = listen(cookie);
    await again.closed();
    expect(again.status).toBe(401);
    expect((await a.student.client.get('notifications/stream')).status).toBe(403);
  });

  it.each([
    ['is over', `update identity.session set expires_at = now() where account_id = $1`],
    ['was left idle', `update identity.session set seen_at = now() - make_interval(mins => idle_minutes) where account_id = $1`],
    ['waits for a second factor', `update identity.session set restriction = 'totp' where account_id = $1`],
    ['is of a closed account', `update identity.account set disabled_at = now() where id = $1`],
  ])('is for no session that %s', async (_, sql) => {
    await signIn(a.stranger);
    const rows = await app.db.sql<{ id: string }>(`select id from identity.session where account_id = $1`, [a.stranger.accountId]);
    const ids = rows.map(({ id }) => id);
    const live = () => expectQueries(1, () => get(SessionStore).live(at(new Date()), [...ids, newId()]));
    expect([...(await live())].sort()).toEqual([...ids].sort());
    await app.db.sql(sql, [a.stranger.accountId]);
    expect(await live()).toEqual(new Set());
    await app.db.sql(`delete from identity.session where account_id = $1`, [a.stranger.accountId]);
    await app.db.sql(`update identity.account set disabled_at = null where id = $1`, [a.stranger.accountId]);
  });

  it('uses the connection that is there already, and one query for many', async () => {
    const cookie = await signIn(a.classmate);
    const streams = Array.from({ length: 10 }, () => listen(cookie));
    await Promise.all(streams.map((stream) => stream.until('unread', 1)));
    const [listening] = await app.db.sql<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'sreda notifications'`,
    );
    expect(listening?.n).toBe(1);
    const ctx = at(noon);
    await expectQueries(3, async () => {
      await get(Database).tx(ctx, (inner) =>
        get(Notices).notify(inner, { kind: quiet, audience: only(a.classmate), organisationId: a.id }),
      );
      await Promise.all(streams.map((stream) => stream.until('notification', 1)));
    });
    // The oldest makes room.
    const eleventh = listen(cookie);
    await Promise.all([eleventh.until('unread', 1), streams[0]?.closed()]);
  });
});

describe('what must be read', () => {
  it('tells those who run the school who has not read it, and puts that on record', async () => {
    await notify(alarm, only(a.student, a.classmate));
    await notify(news, only(a.student));
    const [, item] = await inbox(a.student);
    await a.student.client.put(`notifications/mine/${item?.id}/read`);
    const { client } = a.head;
    const sent = await client.get<{ items: { id: string; told: number; read: number }[] }>('notifications/sent');
    expect(sent.json.items).toMatchObject([{ id: item?.id, told: 2, read: 1 }]);
    const readers = async (query: string) =>
      (await client.get<{ items: { name: string }[] }>(`notifications/sent/${item?.id}/readers${query}`)).json.items.map(
        ({ name }) => name,
      );
    expect([await readers(''), await readers('?read=true')]).toEqual([['Анина Одноклассник'], ['Анина Ученик']]);
    expect((await b.head.client.get(`notifications/sent/${item?.id}/readers`)).status).toBe(404);
    expect((await b.head.client.get<{ items: unknown[] }>('notifications/sent')).json.items).toEqual([]);
    expect((await a.teacher.client.get(`notifications/sent/${item?.id}/readers`)).status).toBe(403);
    const [other] = await inbox(a.student);
    expect((await client.get(`notifications/sent/${other?.id}/readers`)).status).toBe(404);
  });
});

describe('the data of a person', () => {
  it('are exported in words and erased, also where guardians were told of a child', async () => {
    await notify(news, only(a.student), { people: { who: a.classmate.id } });
    await a.student.client.put('notifications/preferences', {
      version: 0,
      quietFrom: null,
      quietUntil: null,
      digestAt: '18:00',
      choices: [],
    });
    const privacy = get(NotificationsPrivacy);
    const entries = [];
    for await (const entry of privacy.export(at(noon), a.student.id)) entries.push(entry.path.join('/'));
    expect(entries).toEqual(['notifications/received', 'notifications/preferences']);
    const counts = async (id: string) =>
      Object.fromEntries((await privacy.preview(at(noon), id)).map(({ table, erase, anonymise }) => [table, [erase, anonymise]]));
    expect(await counts(a.student.id)).toEqual({
      'notifications.recipient': [2, 0],
      'notifications.delivery': [1, 0],
      'notifications.notification': [0, 0],
      'notifications.preference': [1, 0],
    });
    expect((await counts(a.classmate.id))['notifications.notification']).toEqual([0, 1]);
    await get(Database).tx(at(noon), async (inner) => {
      await privacy.erase(inner, a.classmate.id);
      await privacy.erase(inner, a.student.id);
    });
    const left = await app.db.sql(
      `select (select count(*)::int from notifications.recipient) as recipients, (select people from notifications.notification) as people`,
    );
    expect(left).toEqual([{ recipients: 0, people: {} }]);
  });

  it('are forgotten after half a year', async () => {
    await notify(news, only(a.student));
    await get(SweepHandler).run(at(new Date(noon.getTime() + 179 * 86_400_000)));
    expect(await inbox(a.student)).toHaveLength(1);
    await get(SweepHandler).run(at(new Date(noon.getTime() + 181 * 86_400_000)));
    expect(await inbox(a.student)).toEqual([]);
  });
});
