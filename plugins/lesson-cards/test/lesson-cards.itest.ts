import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { CardService } from '../src/card/card.service.js';
import type { LessonCardContentDto, LessonCardDto, LessonCardRowDto } from '../src/card/card.dto.js';

let app: TestApp;
let a: TestSchool;
let b: TestSchool;

beforeAll(async () => {
  app = await startTestApp();
  [a, b] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза')];
}, 60_000);
afterAll(() => app.close(), 60_000);

const SAME = newId();
const stage = (name: string, change: object = {}) => ({
  id: newId(),
  name,
  minutes: 10,
  teacher: 'Спрашивает',
  students: '',
  result: '',
  ...change,
});
const content = (change: Partial<LessonCardContentDto> = {}): LessonCardContentDto => ({
  ...{ name: 'Кислоты', subject: 'Химия', className: '8', goal: 'Понять, что такое кислота', ofSubject: '', cognitive: '', regulatory: '' },
  ...{ communicative: '', personal: '', resources: 'Индикаторы\nПробирки', remote: 'Видеосвязь', homework: '§ 38' },
  links: [{ name: 'Тест', url: 'https://school.example/quiz/1' }],
  stages: [stage('Опрос'), stage('Опыт', { students: 'Наблюдают' })],
  ...change,
});
const post = (by: TestPerson, change: Partial<LessonCardContentDto> = {}, shared = false) =>
  by.client.post<{ id: string }>('lesson-cards/cards', { content: content(change), shared });
async function make(by: TestPerson, change: Partial<LessonCardContentDto> = {}, shared = false): Promise<string> {
  const answer = await post(by, change, shared);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json.id;
}
const read = (by: TestPerson, id: string) => by.client.get<LessonCardDto>(`lesson-cards/cards/${id}`);
const put = (by: TestPerson, id: string, version: number, change: Partial<LessonCardContentDto> = {}, shared = false) =>
  by.client.put<{ version: number }>(`lesson-cards/cards/${id}`, { content: content(change), shared, version });
const list = async (by: TestPerson, query: string) =>
  (await by.client.get<{ items: LessonCardRowDto[]; next: string | null }>(`lesson-cards/cards?${query}`)).json;

describe('A lesson card', () => {
  it('is its owner’s alone until it is shown to colleagues', async () => {
    const id = await make(a.teacher);
    expect((await read(a.teacher, id)).json).toMatchObject({ name: 'Кислоты', mayChange: true, owner: { id: a.teacher.id }, version: 1 });
    expect((await read(a.colleague, id)).status).toBe(404);
    expect((await put(a.colleague, id, 1)).status).toBe(404);
    expect((await put(a.teacher, id, 1, {}, true)).json).toEqual({ version: 2 });
    expect((await read(a.colleague, id)).json).toMatchObject({ mayChange: false });
    expect((await put(a.colleague, id, 2)).status).toBe(403);
    expect((await a.colleague.client.delete(`lesson-cards/cards/${id}`)).status).toBe(403);
    expect((await read(b.teacher, id)).status).toBe(404);
    expect((await list(a.colleague, 'view=school')).items.map((row) => row.id)).toContain(id);
    expect((await list(b.teacher, 'view=school')).items).toEqual([]);
  });

  it('is changed by one of two who knew the same version', async () => {
    const id = await make(a.teacher);
    const answers = await Promise.all([put(a.teacher, id, 1, { goal: 'Одна' }), put(a.teacher, id, 1, { goal: 'Другая' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && problemCode(refused)).toBe('lesson-cards.changed-meanwhile');
    expect((await read(a.teacher, id)).json.version).toBe(2);
  });

  it.each([
    ['content.name', { name: ' ' }],
    ['content.links.0.url', { links: [{ name: 'Тест', url: 'javascript:alert(1)' }] }],
    ['content.stages.0.minutes', { stages: [stage('Опрос', { minutes: 601 })] }],
    ['content.stages.0.id', { stages: [stage('Опрос', { id: 'первый' })] }],
    ['content.goal', { goal: 'ы'.repeat(5001) }],
    ['content.stages', { stages: [stage('Опрос', { id: SAME }), stage('Опыт', { id: SAME })] }],
  ])('is refused for a wrong %s', async (field, change) => {
    const answer = await post(a.teacher, change);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(`"${field}"`)]);
  });

  it('is found by its theme and subject, page by page', async () => {
    const word = newId().slice(-6);
    const ids = [await make(a.teacher, { name: `Соли ${word}` }), await make(a.teacher, { name: `Оксиды ${word.toUpperCase()}` })];
    const first = await list(a.teacher, `view=own&limit=1&text=${word}`);
    expect(first.items.map(({ id }) => id)).toEqual([ids[1]]);
    const second = await list(a.teacher, `view=own&limit=1&text=${word}&after=${first.next}`);
    expect([second.items.map(({ id }) => id), second.next]).toEqual([[ids[0]], null]);
    expect((await list(a.teacher, `view=own&text=${word}%25`)).items).toEqual([]);
  });

  it('is listed with two queries, whatever the number of cards', async () => {
    await make(a.teacher);
    const ctx = createContext({ actor: { personId: a.teacher.id, accountId: newId() }, organisationId: a.id });
    await expectQueries(2, () => app.server.app.get(CardService, { strict: false }).list(ctx, { view: 'own', limit: 50 }));
  });

  it('is gone when its owner deletes it', async () => {
    const id = await make(a.teacher, {}, true);
    expect((await a.teacher.client.delete(`lesson-cards/cards/${id}`)).status).toBe(204);
    expect((await read(a.teacher, id)).status).toBe(404);
    expect((await a.teacher.client.delete(`lesson-cards/cards/${id}`)).status).toBe(404);
  });

  it('is nothing for a pupil', async () => {
    const id = await make(a.teacher, {}, true);
    expect((await read(a.student, id)).status).toBe(403);
    expect((await post(a.student)).status).toBe(403);
  });

  it('is downloaded as DOCX and PDF under its name', async () => {
    const id = await make(a.teacher, { name: 'Соли «и» оксиды/2' });
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const answer = await a.teacher.client.get(`lesson-cards/cards/${id}/${format}`);
      expect([answer.status, answer.text.slice(0, magic.length)]).toEqual([200, magic]);
      expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Соли «и» оксиды'));
      expect((await b.teacher.client.get(`lesson-cards/cards/${id}/${format}`)).status).toBe(404);
    }
  });
});
