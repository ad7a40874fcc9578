import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import type { ConsultationFiguresDto } from '../src/figures/figures.dto.js';
import type { PublishedConsultationDto } from '../src/published/published.dto.js';
import type { ConsultationThemeDto } from '../src/regulation/theme.dto.js';
import type { ConsultationRequestDto, ConsultationRequestRowDto } from '../src/request/request.dto.js';
import { RequestService } from '../src/request/request.service.js';
import { WatchHandler } from '../src/watch/watch.job.js';

interface Items<T> {
  readonly items: readonly T[];
}

let app: TestApp;
/** a and b share their consultations, c shares with nobody. */
let a: TestSchool;
let b: TestSchool;
let c: TestSchool;
let agreementId: string;
let themeId: string;

beforeAll(async () => {
  app = await startTestApp();
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  agreementId = await agree(app, a, b, ['consultations.requests']);
  themeId = await theme(a.methodist, 'Дистанционные уроки', [a.teacher, a.colleague]);
}, 60_000);
afterAll(() => app.close(), 60_000);

const fields = (name: string, answerers: readonly TestPerson[] = []) => ({
  name,
  description: '',
  workingDays: 5,
  answererIds: answerers.map(({ id }) => id),
});
async function theme(by: TestPerson, name: string, answerers: readonly TestPerson[] = []): Promise<string> {
  const answer = await by.client.post<{ id: string }>('consultations/themes', fields(name, answerers));
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json.id;
}
const themes = async (by: TestPerson) => (await by.client.get<Items<ConsultationThemeDto>>('consultations/themes')).json.items;
const send = (by: TestPerson, change: object = {}) =>
  by.client.post<{ id: string }>('consultations/requests', {
    ...{ themeId, personal: false, subject: 'Как быть с камерами', text: '<p>Ученики выключают камеры</p>' },
    ...change,
  });
async function ask(by: TestPerson, change: object = {}): Promise<string> {
  const answer = await send(by, change);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json.id;
}
const read = async (by: TestPerson, id: string) => (await by.client.get<ConsultationRequestDto>(`consultations/requests/${id}`)).json;
const write = (by: TestPerson, id: string, answers = false, change: object = {}) =>
  by.client.post<ConsultationRequestDto>(`consultations/requests/${id}/messages`, { text: '<p>Текст</p>', answers, ...change });
const rate = (by: TestPerson, id: string, rating = 5) =>
  by.client.put<ConsultationRequestDto>(`consultations/requests/${id}/rating`, { rating, comment: 'Спасибо' });
const act = (by: TestPerson, id: string, what: 'reopening' | 'withdrawal') =>
  by.client.post<ConsultationRequestDto>(`consultations/requests/${id}/${what}`, {});
const list = async (by: TestPerson, view: string, filter = 'any') =>
  (await by.client.get<Items<ConsultationRequestRowDto>>(`consultations/requests?view=${view}&filter=${filter}`)).json.items;
const answererOf = async (id: string): Promise<TestPerson> => {
  const { answerer } = await read(a.methodist, id);
  return answerer?.id === a.teacher.id ? a.teacher : a.colleague;
};
const told = async ({ id }: TestPerson, requestId: string): Promise<string[]> => {
  const rows = await app.db.sql<{ kind: string }>(
    `select n.kind from notifications.notification n join notifications.recipient r on r.notification_id = n.id
      where r.person_id = $1 and n.link = $2 order by n.id`,
    [id, `/consultations/requests/${requestId}`],
  );
  return rows.map(({ kind }) => kind);
};

describe('the regulation', () => {
  it('is written by who leads, and its themes are seen by teachers of schools that share', async () => {
    expect(await themes(a.head)).toMatchObject([{ id: themeId, mayLead: true, workingDays: 5, closed: false }]);
    expect((await themes(a.methodist))[0]?.answerers.map(({ id }) => id).sort()).toEqual([a.teacher.id, a.colleague.id].sort());
    for (const person of [a.teacher, b.teacher, b.methodist]) {
      expect(await themes(person)).toMatchObject([{ id: themeId, mayLead: false, answerers: [] }]);
    }
    expect(await themes(c.methodist)).toEqual([]);
    for (const person of [a.student, a.guardian, b.student]) {
      expect((await person.client.get('consultations/themes')).status).toBe(403);
    }
    expect((await a.teacher.client.post('consultations/themes', fields('Новая'))).status).toBe(403);
    expect(problemCode(await a.methodist.client.post('consultations/themes', fields('Дистанционные уроки')))).toBe(
      'consultations.theme-taken',
    );
    const wrong = await a.methodist.client.post('consultations/themes', fields('Чужие', [b.teacher]));
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('not-staff')]);
    const staff = await a.methodist.client.get<Items<{ id: string }>>('consultations/staff');
    expect(staff.json.items.map(({ id }) => id)).toEqual(expect.arrayContaining([a.teacher.id, a.head.id]));
    expect(staff.json.items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([a.student.id]));
  });

  it('is changed by its school alone, and the second of two changes is told of the first', async () => {
    const own = await theme(a.methodist, 'Оценивание');
    const change = (by: TestPerson, version: number) =>
      by.client.put(`consultations/themes/${own}`, { ...fields('Оценивание на расстоянии', [a.teacher]), closed: true, version });
    expect([(await change(b.methodist, 1)).status, (await change(c.methodist, 1)).status]).toEqual([404, 404]);
    expect((await change(a.methodist, 1)).status).toBe(204);
    expect(problemCode(await change(a.head, 1))).toBe('consultations.changed-meanwhile');
    expect(problemCode(await send(b.teacher, { themeId: own }))).toBe('consultations.theme-closed');
  });
});

describe('a request', () => {
  it('goes from the question over the answer to the rating, between two schools', async () => {
    const id = await ask(b.teacher);
    const asked = await read(b.teacher, id);
    expect(asked).toMatchObject({ state: 'open', workingDays: 5, isAsker: true, isOverdue: false, school: { id: a.id } });
    expect(asked.may).toEqual({ ...none, write: true, withdraw: true });
    const answerer = await answererOf(id);
    expect(await told(answerer, id)).toEqual(['consultations:assigned']);
    expect((await list(answerer, 'to-answer', 'open')).map((row) => row.id)).toContain(id);
    expect((await write(answerer, id)).json.messages).toHaveLength(2);
    const done = await write(answerer, id, true);
    expect(done.json).toMatchObject({ state: 'answered', messages: [{ kind: 'question' }, { kind: 'message' }, { kind: 'answer' }] });
    expect(problemCode(await write(b.teacher, id))).toBe('consultations.not-open');
    expect(await told(b.teacher, id)).toEqual(['consultations:message', 'consultations:answered']);
    const open = await act(b.teacher, id, 'reopening');
    expect(open.json).toMatchObject({ state: 'open', rateUntil: null });
    expect((await write(answerer, id, true)).status).toBe(201);
    expect((await rate(answerer, id)).status).toBe(403);
    expect((await rate(b.teacher, id, 6)).status).toBe(422);
    expect((await rate(b.teacher, id, 4)).json).toMatchObject({ state: 'closed', rating: 4, ratingComment: 'Спасибо' });
    expect(problemCode(await rate(b.teacher, id))).toBe('consultations.not-answered');
    expect((await list(b.teacher, 'mine', 'ended')).map((row) => row.id)).toEqual([id]);
  });

  it('is seen by who asked, who answers and who leads, and by nobody else', async () => {
    const id = await ask(b.teacher);
    const answerer = await answererOf(id);
    const other = answerer === a.teacher ? a.colleague : a.teacher;
    for (const person of [b.teacher, answerer, a.methodist, a.head]) expect((await read(person, id)).id).toBe(id);
    for (const person of [other, b.methodist, b.colleague, c.methodist]) {
      expect((await person.client.get(`consultations/requests/${id}`)).status).toBe(404);
      expect([(await write(person, id)).status, (await rate(person, id)).status]).toEqual([404, 404]);
      expect((await act(person, id, 'withdrawal')).status).toBe(404);
      expect((await list(person, 'all')).map((row) => row.id)).not.toContain(id);
    }
    expect((await a.student.client.get(`consultations/requests/${id}`)).status).toBe(403);
    expect((await act(a.methodist, id, 'withdrawal')).status).toBe(403);
    expect((await act(b.teacher, id, 'withdrawal')).json.state).toBe('withdrawn');
  });

  it('goes to who has fewest open ones, also when several ask at once, and never to who asks', async () => {
    const fair = await theme(a.methodist, 'Поровну', [a.methodist, a.head]);
    const ids = await Promise.all([1, 2, 3, 4].map(() => ask(b.colleague, { themeId: fair })));
    const answerers = await Promise.all(ids.map(async (id) => (await read(a.administrator, id)).answerer?.id));
    expect(answerers.filter((id) => id === a.head.id)).toHaveLength(2);
    expect((await read(a.methodist, await ask(a.methodist, { themeId: fair }))).answerer?.id).toBe(a.head.id);
  });

  it('without an answerer is told to who leads, and is handed to somebody with a reason; of two hand-overs one holds', async () => {
    const empty = await theme(a.methodist, 'Пока никто');
    const id = await ask(b.teacher, { themeId: empty });
    expect(await told(a.methodist, id)).toEqual(['consultations:unassigned']);
    const before = await read(a.methodist, id);
    expect(before).toMatchObject({ answerer: null, others: [] });
    await a.methodist.client.put(`consultations/themes/${empty}`, {
      ...fields('Пока никто', [a.teacher, a.head]),
      closed: false,
      version: 1,
    });
    const handOver = (by: TestPerson, to: TestPerson) =>
      by.client.put(`consultations/requests/${id}/answerer`, { personId: to.id, reason: 'Вернее ответит', version: before.version });
    expect((await handOver(b.teacher, a.teacher)).status).toBe(403);
    expect((await handOver(a.methodist, b.colleague)).status).toBe(422);
    const both = await Promise.all([handOver(a.methodist, a.teacher), handOver(a.head, a.head)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const after = await read(b.teacher, id);
    expect(after.messages.map(({ kind, text }) => [kind, text])).toContainEqual(['hand-over', 'Вернее ответит']);
    expect(await told(after.answerer?.id === a.head.id ? a.head : a.teacher, id)).toContain('consultations:assigned');
  });

  it('is listed page by page, open ones by their term', async () => {
    const ids = [await ask(b.methodist), await ask(b.methodist), await ask(b.methodist)];
    await app.db.sql(`update consultations.request set due_at = due_at + interval '1 day' where id = $1`, [ids[0]]);
    const pages = async (filter: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const path: string = `consultations/requests?view=mine&filter=${filter}&limit=2${after && `&after=${after}`}`;
        const { json } = await b.methodist.client.get<Items<{ id: string }> & { next: string | null }>(path);
        seen.push(...json.items.map(({ id }) => id));
        after = json.next;
      }
      return seen;
    };
    expect(await pages('open')).toEqual([ids[1], ids[2], ids[0]]);
    expect(await pages('any')).toEqual([ids[2], ids[1], ids[0]]);
  });

  it('that is sent twice is asked once; what is wrong is refused with its field', async () => {
    const sendId = '0190a000-0000-7000-8000-000000000001';
    expect(await ask(b.colleague, { sendId })).toBe(await ask(b.colleague, { sendId }));
    expect(problemCode(await send(b.teacher, { text: '<p> </p>' }))).toBe('consultations.empty-text');
    for (const wrong of [{ subject: '' }, { subject: 'x'.repeat(251) }, { themeId: c.id }, { themeId: 'x' }, { personal: 'yes' }]) {
      expect((await send(b.teacher, wrong)).status).toBe(422);
    }
    expect((await send(c.teacher)).status).toBe(422);
    expect((await b.teacher.client.get('consultations/requests?view=everything')).status).toBe(422);
  });

  it('that two mark as answered at once is answered once', async () => {
    const id = await ask(b.teacher);
    const answerer = await answererOf(id);
    const both = await Promise.all([write(answerer, id, true), write(answerer, id, true)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is overdue when its term is over, in the queue of who answers and of who leads', async () => {
    const id = await ask(b.teacher);
    await app.db.sql(`update consultations.request set due_at = now() - interval '1 hour' where id = $1`, [id]);
    const answerer = await answererOf(id);
    for (const [person, view] of [
      [answerer, 'to-answer'],
      [a.methodist, 'all'],
    ] as const) {
      expect(await list(person, view, 'overdue')).toMatchObject([{ id, isOverdue: true }]);
    }
    await write(answerer, id, true);
    expect(await list(a.methodist, 'all', 'overdue')).toEqual([]);
    const [row] = await app.db.sql<{ in_term: boolean }>(`select in_term from consultations.request where id = $1`, [id]);
    expect(row?.in_term).toBe(false);
  });

  it('shows its files to who may see the request, and to other readers only while both agree', async () => {
    const upload = async ({ client }: TestPerson) =>
      (await client.upload<{ id: string }>('files/files', 'план.txt', new TextEncoder().encode('План урока'))).json.id;
    const [questionFile, messageFile] = [await upload(b.teacher), await upload(b.teacher)];
    const id = await ask(b.teacher, { fileIds: [questionFile] });
    const answerer = await answererOf(id);
    const reader = answerer === a.teacher ? a.colleague : a.teacher;
    const answerFile = await upload(answerer);
    expect((await write(answerer, id, false, { fileIds: [messageFile] })).status).toBe(422);
    expect((await write(b.teacher, id, false, { fileIds: [messageFile] })).status).toBe(201);
    // A photo of the answer is one; a question says in words what it asks.
    expect((await write(answerer, id, true, { text: '', fileIds: [answerFile] })).status).toBe(201);
    expect(problemCode(await send(b.teacher, { text: '<p></p>', fileIds: [await upload(b.teacher)] }))).toBe('consultations.empty-text');
    const files = (await read(b.teacher, id)).messages.flatMap((message) => message.files.map((file) => file.id));
    expect(files).toEqual([questionFile, messageFile, answerFile]);
    const opened = (by: TestPerson) =>
      Promise.all([questionFile, messageFile, answerFile].map(async (file) => (await by.client.get(`files/files/${file}`)).status));
    for (const person of [answerer, a.methodist, b.teacher]) expect(await opened(person)).toEqual([200, 200, 200]);
    const agreed = (by: TestPerson, agrees: boolean) => by.client.put(`consultations/requests/${id}/publication`, { agrees, named: false });
    await agreed(b.teacher, true);
    for (const person of [reader, b.methodist, b.student, c.methodist]) expect(await opened(person)).toEqual([404, 404, 404]);
    await agreed(answerer, true);
    for (const person of [reader, b.methodist]) expect(await opened(person)).toEqual([200, 404, 200]);
    for (const person of [b.student, c.methodist]) expect(await opened(person)).toEqual([404, 404, 404]);
    await agreed(b.teacher, false);
    for (const person of [reader, b.methodist]) expect(await opened(person)).toEqual([404, 404, 404]);
  });

  it('is published when both agree, and taken back by either; it is in the log of both schools', async () => {
    const id = await ask(b.teacher);
    const answerer = await answererOf(id);
    const publish = (by: TestPerson, agrees: boolean, named = false) =>
      by.client.put<ConsultationRequestDto>(`consultations/requests/${id}/publication`, { agrees, named });
    expect(problemCode(await publish(b.teacher, true))).toBe('consultations.not-answered');
    await write(answerer, id, true);
    expect((await publish(b.teacher, true, true)).json).toMatchObject({ askerAgrees: true, published: false });
    expect((await publish(a.methodist, true)).status).toBe(403);
    expect((await publish(answerer, true)).json).toMatchObject({ published: true, askerNamed: true });
    const found = async (by: TestPerson, q: string) =>
      (await by.client.get<Items<PublishedConsultationDto>>(`consultations/published?q=${encodeURIComponent(q)}`)).json.items;
    for (const reader of [a.colleague, b.methodist]) {
      expect(await found(reader, 'камерой')).toMatchObject([
        { id, askerName: expect.stringContaining('Берёза'), answer: { text: '<p>Текст</p>' } },
      ]);
    }
    expect(await found(a.colleague, 'слон')).toEqual([]);
    expect(await found(c.methodist, 'камера')).toEqual([]);
    expect((await publish(b.teacher, true, false)).json.published).toBe(true);
    expect(await found(a.colleague, 'камера')).toMatchObject([{ askerName: null }]);
    expect((await publish(answerer, false)).json).toMatchObject({ published: false, askerAgrees: true });
    expect(await found(a.colleague, 'камера')).toEqual([]);
    const log = await app.db.sql<{ action: string }>(`select action from audit.entry where subject_id = $1 order by id`, [id]);
    expect(log.map(({ action }) => action)).toEqual(['consultations.publish', 'consultations.unpublish']);
  });

  it('is read in a few queries, however many messages and rows there are', async () => {
    const id = await ask(b.teacher);
    for (let n = 0; n < 4; n += 1) await write(b.teacher, id);
    const service = app.server.app.get(RequestService, { strict: false });
    const ctx = createContext({ actor: { personId: a.methodist.id, accountId: a.methodist.accountId }, organisationId: a.id });
    await service.get(ctx, id);
    await expectQueries(6, () => service.get(ctx, id));
    await expectQueries(2, () => service.list(ctx, { view: 'all', filter: 'any', limit: 50 }));
  });

  it('is watched: a day before the end its answerer hears of it, after it who leads, after the answer who asked; each once', async () => {
    const id = await ask(b.teacher);
    const answerer = await answererOf(id);
    const run = () => app.server.app.get(WatchHandler, { strict: false }).run(createContext());
    const shift = (column: string, by: string) =>
      app.db.sql(`update consultations.request set ${column} = now() + interval '${by}' where id = $1`, [id]);
    await shift('due_at', '20 hours');
    await run();
    await run();
    expect(await told(answerer, id)).toEqual(['consultations:assigned', 'consultations:due-soon']);
    await shift('due_at', '-1 hour');
    await run();
    await run();
    for (const lead of [a.methodist, a.head]) expect(await told(lead, id)).toEqual(['consultations:overdue']);
    await write(answerer, id, true);
    await shift('answered_at', '-4 days');
    await run();
    await run();
    expect(await told(b.teacher, id)).toEqual(['consultations:answered', 'consultations:rate']);
    await shift('answered_at', '-15 days');
    await run();
    expect(await read(b.teacher, id)).toMatchObject({ state: 'closed', rating: null });
  });

  it('counts in the figures of the school that is asked; a mean of few ratings is not told', async () => {
    const own = await theme(b.methodist, 'Олимпиады', [b.head]);
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => ask(n === 6 ? b.teacher : a.teacher, { themeId: own, personal: n === 6 })));
    const figures = async (by: TestPerson) =>
      (await by.client.get<ConsultationFiguresDto>('consultations/figures?from=2020-01-01&to=2099-12-31')).json;
    for (const id of ids.slice(0, 4)) {
      await write(b.head, id, true);
      await rate(a.teacher, id, 4);
    }
    expect((await figures(b.methodist)).total).toMatchObject({ asked: 6, open: 2, answered: 4, inTerm: 4, ratings: 4, meanRating: null });
    await write(b.head, ids[4] ?? '', true);
    await rate(a.teacher, ids[4] ?? '', 5);
    expect(await figures(b.methodist)).toMatchObject({
      total: { asked: 6, answered: 5, medianHours: 0, ratings: 5, meanRating: 4.2 },
      byTheme: [{ name: 'Олимпиады', asked: 6 }],
      bySchool: [
        { name: 'Алмаз', asked: 5 },
        { name: '', asked: 1, meanRating: null },
      ],
    });
    expect((await figures(c.methodist)).total.asked).toBe(0);
    const csv = await b.methodist.client.get('consultations/figures/csv?from=2020-01-01&to=2099-12-31');
    expect(csv.text.split('\r\n').slice(0, 2)).toEqual([expect.stringContaining('Запросов;'), expect.stringMatching(/^Всего;;\d+;/)]);
    expect((await b.teacher.client.get('consultations/figures?from=2020-01-01&to=2099-12-31')).status).toBe(403);
    expect((await b.head.client.get('consultations/figures?from=2026-02-01&to=2026-01-01')).status).toBe(422);
  });

  it('of another school is gone when the agreement ends', async () => {
    const id = await ask(b.teacher);
    const left = await b.head.client.post(`partnership/organisations/${b.id}/agreements/${agreementId}/end`, { reason: 'Всё' });
    expect(left.status).toBeLessThan(300);
    for (const person of [b.teacher, a.methodist]) {
      expect((await person.client.get(`consultations/requests/${id}`)).status).toBe(404);
    }
    expect((await send(b.teacher)).status).toBe(422);
  });
});

const none = { write: false, answer: false, rate: false, reopen: false, withdraw: false, handOver: false, publish: false };
