import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode, TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import type { CertificateDto, VerifiedDto } from '../src/certificate/certificate.dto.js';
import type { SchoolEventChangeDto, SchoolEventDto, SchoolEventRowDto } from '../src/event/event.dto.js';
import { EventService } from '../src/event/event.service.js';
import { RemindHandler } from '../src/registration/remind.job.js';
import type { EventFiguresDto, EventParticipantDto } from '../src/registration/registration.dto.js';

interface Items<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

let app: TestApp;
/** a and b share their events, c shares with nobody. */
let a: TestSchool;
let b: TestSchool;
let c: TestSchool;

beforeAll(async () => {
  app = await startTestApp();
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  await agree(app, a, b, ['events.events']);
}, 60_000);
afterAll(() => app.close(), 60_000);

const HOUR_MS = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
const fields = (change: object = {}) => ({
  ...{
    kind: 'webinar',
    title: 'Формирующее оценивание',
    description: '<p>Разбор</p><script>1</script>',
    startsAt: inHours(2),
    endsAt: inHours(3),
  },
  ...{ places: null, place: '', videoUrl: 'https://video.example/1', recordingUrl: null, toPartners: true },
  ...change,
});
const at = (id: string, rest = ''): string => `events/events/${id}${rest}`;
const read = (by: TestPerson, id: string) => by.client.get<SchoolEventDto>(at(id));
const put = (by: TestPerson, id: string, change: object) =>
  by.client.put<{ version: number }>(at(id), { ...fields(), state: 'announced', version: 1, ...change } satisfies Partial<
    Record<keyof SchoolEventChangeDto, unknown>
  >);
async function announced(by: TestPerson, change: object = {}): Promise<string> {
  const answer = await by.client.post<{ id: string }>('events/events', fields(change));
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  const put1 = await put(by, answer.json.id, change);
  expect([put1.status, put1.text]).toEqual([200, expect.anything()]);
  return answer.json.id;
}
const register = (by: TestPerson, id: string) => by.client.put<{ state: string }>(at(id, '/registration'), {});
const participants = async (by: TestPerson, id: string) =>
  (await by.client.get<Items<EventParticipantDto>>(at(id, '/participants'))).json.items.map(({ personId, state }) => [personId, state]);
/** As if it had been held yesterday. */
const pass = (id: string) =>
  app.db.sql(`update events.event set starts_at = now() - interval '26 hours', ends_at = now() - interval '25 hours' where id = $1`, [id]);
const came = (by: TestPerson, id: string, ...people: readonly TestPerson[]) =>
  by.client.put(at(id, '/attendance'), { people: people.map(({ id: personId }) => ({ personId, came: true })) });
const told = async (person: TestPerson, name: string): Promise<number> => {
  const { items } = (await person.client.get<Items<{ kind: string }>>('notifications/mine')).json;
  return items.filter(({ kind }) => kind === `events:${name}`).length;
};

describe('An event', () => {
  it('is a draft of who holds it until it is announced', async () => {
    const { id } = (await a.teacher.client.post<{ id: string }>('events/events', fields())).json;
    expect((await read(a.colleague, id)).status).toBe(404);
    expect((await read(b.teacher, id)).status).toBe(404);
    expect((await read(a.methodist, id)).json).toMatchObject({ state: 'draft', mayChange: true });
    expect((await register(a.teacher, id)).status).toBe(409);
    expect((await put(a.teacher, id, {})).json).toEqual({ version: 2 });
    expect((await read(a.colleague, id)).json).toMatchObject({
      ...{ state: 'announced', mayChange: false, description: '<p>Разбор</p>', own: null, videoUrl: null },
      organiser: { id: a.teacher.id },
    });
    expect((await put(a.colleague, id, { version: 2 })).status).toBe(403);
    expect(problemCode(await put(a.teacher, id, { version: 2, state: 'draft' }))).toBe('events.state-stays');
    expect(problemCode(await put(a.teacher, id, { version: 1 }))).toBe('events.changed-meanwhile');
  });

  it('is seen by partners when it is open to them, and by nobody else', async () => {
    const [open, closed] = [await announced(a.teacher), await announced(a.teacher, { toPartners: false })];
    expect([(await read(b.teacher, open)).status, (await read(b.teacher, closed)).status]).toEqual([200, 404]);
    expect([(await read(c.teacher, open)).status, (await register(c.teacher, open)).status]).toEqual([404, 404]);
    const ids = (await b.teacher.client.get<Items<SchoolEventRowDto>>('events/events?view=upcoming&limit=200')).json.items.map(
      ({ id }) => id,
    );
    expect([ids.includes(open), ids.includes(closed)]).toEqual([true, false]);
    expect((await put(b.methodist, open, { version: 2 })).status).toBe(403);
    expect((await b.methodist.client.get(at(open, '/participants'))).status).toBe(403);
    expect((await read(a.student, open)).status).toBe(403);
  });

  it.each([
    ['title', { title: ' ' }],
    ['kind', { kind: 'party' }],
    ['videoUrl', { videoUrl: 'javascript:alert(1)' }],
    ['places', { places: 0 }],
    ['endsAt', { endsAt: inHours(1) }],
    ['startsAt', { startsAt: 'завтра' }],
  ])('is refused for a wrong %s', async (field, change) => {
    const answer = await a.teacher.client.post('events/events', fields(change));
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(`"${field}"`)]);
  });

  it('is listed by time, page by page, in two queries', async () => {
    await announced(a.teacher, { startsAt: inHours(50), endsAt: inHours(51) });
    const ctx = createContext({ actor: { personId: b.teacher.id, accountId: newId() }, organisationId: b.id });
    const service = app.server.app.get(EventService, { strict: false });
    const page = await expectQueries(3, () => service.list(ctx, { view: 'upcoming', limit: 1 }));
    const rest = await service.list(ctx, { view: 'upcoming', limit: 200, after: page.next ?? '' });
    const starts = [...page.items, ...rest.items].map(({ startsAt }) => startsAt.getTime());
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(starts.length).toBeGreaterThan(1);
  });
});

describe('Places', () => {
  it('are given once, however many come for the last one; who is late waits and moves up', async () => {
    const id = await announced(a.teacher, { places: 1 });
    const people = [a.colleague, a.methodist, b.teacher];
    const states = (await Promise.all(people.map((person) => register(person, id)))).map(({ json }) => json.state);
    expect([...states].sort()).toEqual(['registered', 'waiting', 'waiting']);
    const holder = people[states.indexOf('registered')];
    if (!holder) throw new Error('Nobody has the place');
    expect((await register(holder, id)).json.state).toBe('registered');
    const [, first, second] = await participants(a.teacher, id);
    expect((await holder.client.delete(at(id, '/registration'))).status).toBe(204);
    expect(await participants(a.teacher, id)).toEqual([
      [first?.[0], 'registered'],
      [second?.[0], 'waiting'],
    ]);
    const next = people.find((person) => person.id === first?.[0]);
    expect(next && (await told(next, 'moved-up'))).toBe(1);
    // Who comes back is last.
    expect((await register(holder, id)).json.state).toBe('waiting');
    expect((await participants(a.teacher, id)).map(([personId]) => personId)).toEqual([first?.[0], second?.[0], holder.id]);
    // More places.
    expect((await put(a.teacher, id, { places: 2, version: 2 })).status).toBe(200);
    expect((await participants(a.teacher, id)).map(([, state]) => state)).toEqual(['registered', 'registered', 'waiting']);
  });

  it('open the link to who has one', async () => {
    const id = await announced(a.teacher);
    await register(b.teacher, id);
    expect((await read(b.teacher, id)).json).toMatchObject({ own: 'registered', registered: 1, videoUrl: 'https://video.example/1' });
    expect(problemCode(await b.colleague.client.delete(at(id, '/registration')))).toBe('events.not-registered');
  });

  it('are gone with the event, and everybody hears of it', async () => {
    const id = await announced(a.teacher);
    await register(b.teacher, id);
    const before = await told(b.teacher, 'cancelled');
    expect((await put(a.teacher, id, { state: 'cancelled', version: 2 })).status).toBe(200);
    expect(await told(b.teacher, 'cancelled')).toBe(before + 1);
    expect(problemCode(await register(a.colleague, id))).toBe('events.not-open');
    expect(problemCode(await put(a.teacher, id, { version: 3 }))).toBe('events.state-stays');
  });

  it('are called to mind the day before, once', async () => {
    const id = await announced(a.teacher, { title: 'Завтра', startsAt: inHours(23), endsAt: inHours(24) });
    await register(b.colleague, id);
    const handler = app.server.app.get(RemindHandler, { strict: false });
    for (let run = 0; run < 2; run += 1) await handler.run(createContext());
    expect(await told(b.colleague, 'starts-soon')).toBe(1);
  });
});

describe('What comes after', () => {
  it('is attendance, feedback and figures', async () => {
    const id = await announced(a.teacher);
    for (const person of [a.colleague, b.teacher, b.colleague]) await register(person, id);
    expect(problemCode(await came(a.teacher, id, a.colleague))).toBe('events.not-begun');
    expect(problemCode(await a.colleague.client.put(at(id, '/feedback'), { rating: 5, comment: '' }))).toBe('events.not-there');
    await pass(id);
    expect((await came(a.teacher, id, a.colleague, b.teacher)).status).toBe(204);
    expect((await came(a.teacher, id, a.head)).status).toBe(422);
    expect((await came(b.methodist, id, a.colleague)).status).toBe(403);
    expect((await b.teacher.client.put(at(id, '/feedback'), { rating: 4, comment: 'Полезно' })).status).toBe(204);
    expect((await b.teacher.client.put(at(id, '/feedback'), { rating: 6, comment: '' })).status).toBe(422);
    expect((await a.head.client.get<EventFiguresDto>(at(id, '/figures'))).json).toEqual({
      ...{ registered: 3, waiting: 0, cancelled: 0, came: 2, notSaid: 1, schools: 2, ratings: 1, meanRating: null },
    });
  });
});

describe('A certificate', () => {
  const verify = (body: object) => new TestClient(app.url).post<VerifiedDto>('events/verification', body);
  const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
  async function issued(): Promise<{ certificate: CertificateDto; content: Buffer; id: string }> {
    const id = await announced(a.teacher);
    await register(b.teacher, id);
    await register(b.colleague, id);
    expect(problemCode(await a.teacher.client.post(at(id, '/certificates'), {}))).toBe('events.not-over');
    await pass(id);
    await came(a.teacher, id, b.teacher);
    const both = await Promise.all([0, 1].map(() => a.teacher.client.post<{ issued: number }>(at(id, '/certificates'), {})));
    expect(both.map(({ json }) => json.issued).sort()).toEqual([0, 1]);
    const [certificate] = (await b.teacher.client.get<Items<CertificateDto>>('events/certificates')).json.items;
    if (!certificate) throw new Error('No certificate');
    const answer = await fetch(new URL(`/api/v1/events/certificates/${certificate.id}/pdf`, app.url), {
      headers: b.teacher.client.headers,
    });
    return { id, certificate, content: Buffer.from(await answer.arrayBuffer()) };
  }

  it('verifies by its number and its file; a changed byte fails', async () => {
    const { certificate, content } = await issued();
    const { number } = certificate;
    const says = {
      number,
      title: 'Формирующее оценивание',
      school: expect.stringContaining('Алмаз'),
      name: expect.stringContaining('Берёза'),
    };
    expect((await verify({ number })).json).toMatchObject({ ...says, genuine: null });
    expect((await verify({ number: number.toLowerCase().replaceAll('-', ' ') })).json).toMatchObject(says);
    expect((await verify({ sha256: sha256(content) })).json).toMatchObject({ ...says, genuine: true });
    expect((await verify({ number, sha256: sha256(content) })).json).toMatchObject({ ...says, genuine: true });
    const changed = Buffer.from(content);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    expect((await verify({ number, sha256: sha256(changed) })).json).toMatchObject({ number, genuine: false });
    expect(problemCode(await verify({ sha256: sha256(changed) }))).toBe('events.unknown-certificate');
  });

  it('is its owner’s to download, and nobody else’s', async () => {
    const { certificate, id } = await issued();
    expect((await a.teacher.client.get(`events/certificates/${certificate.id}/pdf`)).status).toBe(404);
    expect((await read(b.teacher, id)).json.certificateId).toBe(certificate.id);
    expect((await b.colleague.client.get<Items<CertificateDto>>('events/certificates')).json.items).toEqual([]);
    expect((await b.teacher.client.post(at(id, '/certificates'), {})).status).toBe(403);
  });

  it('is guessed by nobody: many wrong numbers are not answered any more', async () => {
    expect((await verify({})).status).toBe(422);
    const statuses = new Set<number>();
    for (let n = 0; n < 30; n += 1) statuses.add((await verify({ number: `2026-ABCDE-${String(n).padStart(5, '0')}` })).status);
    expect([...statuses]).toEqual([404, 429]);
  });
});
