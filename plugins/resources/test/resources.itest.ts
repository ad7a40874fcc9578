import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { points } from '@sreda/plugin-sdk';
import { Extensions, type FileInfo } from '@sreda/plugin-sdk/server';
import { problemCode, type TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';
import type { PageActivity } from '../src/resource.activities.js';
import type { ResourceDto } from '../src/resource.dto.js';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let teacher: TestClient;
let student: TestClient;
let courseId: string;
let sectionId: string;

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  teacher = school.teacher.client;
  student = school.student.client;
  courseId = (await teacher.post<{ id: string }>('courses/courses', { name: 'Физика' })).json.id;
  sectionId = (await teacher.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Раздел' })).json.id;
  await teacher.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  await teacher.post(`enrolment/courses/${courseId}/participants`, { personIds: [school.student.id], role: 'student' });
}, 60_000);
afterAll(() => app.close(), 60_000);

const make = async (type: string, settings: object, client = teacher): Promise<string> => {
  const body = { sectionId, type, name: 'Чтение', settings };
  const answer = await client.post<{ id: string }>(`courses/courses/${courseId}/activities`, body);
  expect(answer.status).toBe(201);
  return answer.json.id;
};
const read = (client: TestClient, id: string) => client.get<ResourceDto>(`resources/activities/${id}`);
const change = (id: string, version: number, settings: object, more: object = {}) =>
  teacher.patch(`courses/activities/${id}`, { version, settings, ...more });
const upload = async (client: TestClient, name = 'схема.png', content: Uint8Array<ArrayBuffer> | string = PNG): Promise<FileInfo> =>
  (await client.upload<FileInfo>('files/files', name, content)).json;
const picture = (id: string): string => `<p><img src="/api/v1/files/files/${id}" alt="Схема" /></p>`;
const fileStatus = async (client: TestClient, id: string): Promise<number> => (await client.get(`files/files/${id}`)).status;

describe('a page', () => {
  it('is read by the class with its formulas drawn, and harmless; its source only by who may write it', async () => {
    const id = await make('page', { text: '<h2>Путь</h2><p onclick="x()">\\(s = vt\\)</p><script>alert(1)</script>' });
    const seen = await read(student, id);
    expect(seen.status).toBe(200);
    expect(seen.json).toMatchObject({ id, courseId, type: 'page', name: 'Чтение', files: [], url: null, source: null });
    expect(seen.json.text).toMatch(/^<h2>Путь<\/h2><p><math/);
    expect((await read(teacher, id)).json.source).toBe('<h2>Путь</h2><p>\\(s = vt\\)</p>');
  });

  it('has pictures that its readers see and nobody else', async () => {
    const { id: fileId } = await upload(teacher);
    const id = await make('page', { text: picture(fileId) });
    expect(await fileStatus(student, fileId)).toBe(200);
    expect(await fileStatus(school.classmate.client, fileId)).toBe(404);
    expect(await fileStatus(other.teacher.client, fileId)).toBe(404);
    await change(id, 1, {}, { visible: false });
    expect(await fileStatus(student, fileId)).toBe(404);
    expect(await fileStatus(teacher, fileId)).toBe(200);
    // A picture taken out of the text is let go.
    await change(id, 2, { text: '<p>Без картинки</p>' });
    expect(await fileStatus(teacher, fileId)).toBe(404);
  });

  it('takes no picture that is not its author’s, and changes nothing then', async () => {
    const { id: foreign } = await upload(other.teacher.client);
    const id = await make('page', { text: '<p>Было</p>' });
    const refused = await change(id, 1, { text: picture(foreign) });
    expect([refused.status, problemCode(refused)]).toEqual([422, 'kernel.invalid-input']);
    expect((await read(teacher, id)).json).toMatchObject({ source: '<p>Было</p>', version: 1 });
  });

  it('tells the second of two authors that it has changed meanwhile', async () => {
    const id = await make('page', { text: '<p>1</p>' });
    expect((await change(id, 1, { text: '<p>2</p>' })).status).toBe(200);
    const late = await change(id, 1, { text: '<p>3</p>' });
    expect([late.status, problemCode(late)]).toEqual([409, 'courses.changed-meanwhile']);
    expect((await read(teacher, id)).json.source).toBe('<p>2</p>');
  });

  it('is not there for the class while it is hidden, for strangers never, and is changed by no student', async () => {
    const id = await make('page', { text: '<p>Тайна</p>' });
    expect((await read(school.classmate.client, id)).status).toBe(403);
    expect((await read(other.teacher.client, id)).status).toBe(404);
    expect((await student.patch(`courses/activities/${id}`, { version: 1, settings: { text: '' } })).status).toBe(403);
    await change(id, 1, {}, { visible: false });
    expect((await read(student, id)).status).toBe(404);
    expect((await read(teacher, id)).status).toBe(200);
  });

  it('refuses a text that is too long', async () => {
    const id = await make('page', {});
    expect((await change(id, 1, { text: 'я'.repeat(500_001) })).status).toBe(422);
  });
});

describe('a folder and a file', () => {
  it('keep the order of the files, and let go what is taken out', async () => {
    const [a, b] = [await upload(teacher, 'а.txt', 'a'), await upload(teacher, 'б.txt', 'b')];
    const id = await make('folder', { fileIds: [b.id, a.id] });
    expect((await read(student, id)).json.files.map((f) => f.name)).toEqual(['б.txt', 'а.txt']);
    await change(id, 1, { fileIds: [a.id] });
    expect((await read(student, id)).json.files.map((f) => f.name)).toEqual(['а.txt']);
    expect(await fileStatus(teacher, b.id)).toBe(404);
    await teacher.delete(`courses/activities/${id}`);
    expect(await fileStatus(teacher, a.id)).toBe(404);
  });

  it('a file is one', async () => {
    const files = [await upload(teacher), await upload(teacher)];
    const body = { sectionId, type: 'file', name: 'Два', settings: { fileIds: files.map((f) => f.id) } };
    expect((await teacher.post(`courses/courses/${courseId}/activities`, body)).status).toBe(422);
  });
});

describe('a link', () => {
  it.each(['javascript:alert(1)', 'ftp://example.org', 'https://exa mple.org', ''])('is no %j', async (url) => {
    const body = { sectionId, type: 'link', name: 'Сайт', settings: { url } };
    expect((await teacher.post(`courses/courses/${courseId}/activities`, body)).status).toBe(422);
  });
});

describe('a copy', () => {
  it('has the text and files of its own', async () => {
    const [shown, given] = [await upload(teacher), await upload(teacher, 'план.txt', 'план')];
    const from = await make('folder', { text: picture(shown.id), fileIds: [given.id] });
    const to = await make('folder', {});
    const ctx = createContext({ actor: { personId: school.teacher.id, accountId: school.teacher.accountId }, organisationId: school.id });
    const folder = app.server.app.get(Extensions, { strict: false }).all(points.activity).get('folder') as unknown as PageActivity;
    await app.server.app.get(Database, { strict: false }).tx(ctx, async (inner) => {
      await folder.remove(inner, to);
      await folder.copy(inner, { fromActivityId: from, toActivityId: to });
    });
    const { json: copied } = await read(teacher, to);
    expect(copied.files).toMatchObject([{ name: 'план.txt' }]);
    expect(copied.files[0]?.id).not.toBe(given.id);
    const pictureId = /files\/files\/([\w-]+)/.exec(copied.source ?? '')?.[1] ?? '';
    expect(pictureId).not.toBe(shown.id);
    await teacher.delete(`courses/activities/${from}`);
    expect(await fileStatus(student, pictureId)).toBe(200);
  });
});
