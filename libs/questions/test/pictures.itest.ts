import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode, type TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

interface Made {
  readonly id: string;
  readonly version: number;
}
interface Question {
  readonly version: number;
  readonly definition: { readonly text: { readonly text: string; readonly format: string; readonly files?: readonly string[] } };
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let teacher: TestClient;
let bankId: string;

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  teacher = school.teacher.client;
  const courseId = (await teacher.post<Made>('courses/courses', { name: 'Физика' })).json.id;
  bankId = (await teacher.get<{ items: Made[] }>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
}, 60_000);
afterAll(() => app.close(), 60_000);

const upload = async (client: TestClient, name = 'опыт.png', content: Uint8Array<ArrayBuffer> = PNG): Promise<string> =>
  (await client.upload<Made>('files/files', name, content)).json.id;
const picture = (fileId: string): string => `<p>Что это? <img src="/api/v1/files/files/${fileId}" alt="Опыт" /></p>`;
const body = (text: string, format = 'html') => ({
  ...{ name: 'Опыт', state: 'ready' },
  definition: { text: { text, format }, defaultMark: 1, penalty: 1, hints: [], correct: true, showStandardInstruction: false },
});
const create = (text: string, format?: string) =>
  teacher.post<Made>(`questions/banks/${bankId}/questions`, { type: 'truefalse', ...body(text, format) });
const change = (id: string, version: number, text: string) => teacher.put<Made>(`questions/questions/${id}`, { version, ...body(text) });
const read = async (id: string, query = ''): Promise<Question> => (await teacher.get<Question>(`questions/questions/${id}${query}`)).json;

describe('a picture that an author uploads while writing', () => {
  it('becomes part of the question, and the upload is let go', async () => {
    const fileId = await upload(teacher);
    const { id } = (await create(picture(fileId))).json;
    const path = encodeURIComponent('опыт.png');
    expect((await read(id)).definition.text).toEqual({
      text: `<p>Что это? <img src="files/${path}" alt="Опыт" /></p>`,
      format: 'html',
      files: ['опыт.png'],
    });
    const file = await teacher.get(`questions/questions/${id}/file?path=${path}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await teacher.get(`files/files/${fileId}`)).status).toBe(404);
  });

  it('stays over a change that comes from an editor, beside a second one of the same name', async () => {
    const { id } = (await create(picture(await upload(teacher)))).json;
    const { text } = (await read(id, '?editable=true')).definition.text;
    expect(text).toContain(`src="/api/v1/questions/questions/${id}/file?path=`);
    expect((await change(id, 1, `${text}${picture(await upload(teacher))}`)).json.version).toBe(2);
    const { files = [] } = (await read(id)).definition.text;
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect((await teacher.get(`questions/questions/${id}/file?path=${encodeURIComponent(file)}`)).status).toBe(200);
    }
    // What an editor gives back unchanged is no new version.
    const { text: again } = (await read(id, '?editable=true')).definition.text;
    expect((await change(id, 2, again)).json.version).toBe(2);
    // A picture that is taken out goes with the next version; the one before keeps it.
    await change(id, 2, '<p>Без картинок</p>');
    expect((await teacher.get(`questions/questions/${id}/file?path=${encodeURIComponent('опыт.png')}`)).status).toBe(404);
    expect((await teacher.get(`questions/questions/${id}/file?version=2&path=${encodeURIComponent('опыт.png')}`)).status).toBe(200);
  });

  it('of somebody else is refused, and one that is too large', async () => {
    const foreign = await create(picture(await upload(other.teacher.client)));
    expect([foreign.status, problemCode(foreign)]).toEqual([422, 'kernel.invalid-input']);
    const large = Buffer.concat([PNG, Buffer.alloc(10 * 2 ** 20)]);
    const refused = await create(picture(await upload(teacher, 'плакат.png', large)));
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('picture-too-large')]);
  });
});

describe('a question that was written elsewhere', () => {
  it.each([
    ['plain', 'a < b\n\\(x\\)', 'a &lt; b<br>\n\\(x\\)'],
    ['markdown', '**да** \\\\(x\\\\)', '<p><strong>да</strong> \\(x\\)</p>'],
    ['moodle', 'раз\nдва', 'раз<br>\nдва'],
  ])('as %s comes to an editor as HTML with its formulas as TeX', async (format, written, shown) => {
    const { id } = (await create(written, format)).json;
    const { text } = (await read(id, '?editable=true')).definition;
    expect({ ...text, text: text.text.trim() }).toEqual({ text: shown, format: 'html' });
    expect((await read(id)).definition.text.format).toBe(format);
  });
});
