import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { createContext, findPackages, loadManifests, PackageHost } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type FileInfo, Files, Settings } from '@sreda/plugin-sdk/server';
import { type Answer, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { FilesPrivacy } from '../src/files.privacy.js';
import { fileLimits, type FileLimits } from '../src/files.settings.js';
import { SweepHandler } from '../src/sweep.job.js';
import shelf from './shelf.js';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const HTML = '<html><script>alert(1)</script></html>';

let app: TestApp;
let school: TestSchool;
let other: TestSchool;

const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
const as = ({ id, accountId }: TestPerson, organisationId = school.id): RequestContext =>
  createContext({ actor: { personId: id, accountId }, organisationId });
const tx = <T>(ctx: RequestContext, fn: (inner: RequestContext) => Promise<T>): Promise<T> => get(Database).tx(ctx, fn);
const blobs = async (): Promise<string[]> => {
  const folder = path.join(app.config.dataDir, 'files');
  return existsSync(folder)
    ? (await readdir(folder, { recursive: true })).map((name) => path.basename(name)).filter((name) => name.length === 64)
    : [];
};
const waiting = async (): Promise<string[]> => readdir(path.join(app.config.dataDir, 'incoming')).catch(() => []);
const upload = (person: TestPerson, name: string, content: Uint8Array<ArrayBuffer> | string): Promise<Answer<FileInfo>> =>
  person.client.upload<FileInfo>('files/files', name, content);

async function limit(limits: FileLimits): Promise<void> {
  await app.db.sql(
    `insert into settings.value (key, organisation_id, value, changed_at) values ('files', null, $1, now())
     on conflict on constraint value_once do update set value = excluded.value`,
    [JSON.stringify(limits)],
  );
  await app.db.sql(`select pg_notify('sreda_settings', '')`);
  while ((await get(Settings).get(createContext(), fileLimits)).file !== limits.file)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** An item of the shelf with these files, which `readers` may read. */
async function item(author: TestPerson, files: readonly string[], ...readers: readonly TestPerson[]): Promise<string> {
  const id = newId();
  for (const reader of readers) await app.db.sql(`insert into shelf.reader (item_id, person_id) values ($1, $2)`, [id, reader.id]);
  await tx(as(author), (ctx) => get(Files).attach(ctx, { kind: 'shelf.item', id }, files));
  return id;
}

beforeAll(async () => {
  app = await startTestApp({ worker: false, packages: await PackageHost.load([...(await loadManifests(findPackages())), shelf]) });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('an upload', () => {
  it('answers what it is by its contents and keeps nothing aside', async () => {
    const { status, json } = await upload(school.teacher, 'C:\\фото\\рисунок.exe', PNG);
    expect({ status, json }).toEqual({
      status: 201,
      json: { id: expect.any(String), name: 'рисунок.exe', mediaType: 'image/png', size: PNG.length },
    });
    expect(await waiting()).toEqual([]);
  });

  it('keeps equal contents once', async () => {
    const content = randomBytes(5_000);
    await Promise.all([school.teacher, school.student, other.teacher].map((person) => upload(person, 'a.bin', content)));
    await upload(school.teacher, 'b.bin', content);
    const before = await blobs();
    await upload(school.teacher, 'c.bin', content);
    expect(await blobs()).toEqual(before);
  });

  it('of nothing is a file of nothing', async () => {
    expect((await upload(school.student, 'empty.txt', '')).json).toMatchObject({ size: 0, mediaType: 'text/plain' });
  });

  it.each([
    ['no form', () => school.student.client.post('files/files', { file: 'x' })],
    [
      'another field',
      () => {
        const form = new FormData();
        form.set('picture', new Blob(['x']), 'a.txt');
        return school.student.client.send('POST', 'files/files', form);
      },
    ],
  ])('with %s is refused', async (_, send) => {
    const answer = await send();
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ errors: [{ field: 'file', code: 'required' }] });
  });

  it('over a limit is refused and leaves nothing', async () => {
    await limit({ file: 1, person: 2, school: 3 });
    const before = await blobs();
    const large = await upload(school.classmate, 'large.bin', randomBytes(2 ** 20 + 1));
    expect([large.status, problemCode(large)]).toEqual([413, 'files.too-large']);
    const most = randomBytes(2 ** 20);
    expect((await upload(school.classmate, '1.bin', most)).status).toBe(201);
    // At the same moment only one more fits.
    const both = await Promise.all([2, 3].map((n) => upload(school.classmate, `${n}.bin`, most)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 413]);
    expect(both.map(problemCode)).toContain('files.person-full');
    const schoolIsFull = await Promise.all([upload(school.stranger, '1.bin', most), upload(school.head, '1.bin', most)]);
    expect(schoolIsFull.map(problemCode)).toContain('files.school-full');
    expect(await waiting()).toEqual([]);
    expect((await blobs()).length).toBeLessThanOrEqual(before.length + 1);
    await limit({ file: 50, person: 2_000, school: 50_000 });
  });

  it('that is refused before it is read to its end leaves the connection for the next request', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const send = (method: string, to: string, headers: Record<string, string | number>, body = Buffer.alloc(0)) =>
      new Promise<{ status: number | undefined; socket: unknown }>((resolve, reject) => {
        const request = http.request(`${app.url}/api/v1/${to}`, {
          method,
          agent,
          headers: { ...school.teacher.client.headers, ...headers },
        });
        request.once('response', (response) => {
          const { socket } = response;
          // The next request goes out when all of this one has.
          const sent = new Promise<void>((done) => (request.writableFinished ? done() : request.once('finish', done)));
          response.resume().once('end', () => void sent.then(() => resolve({ status: response.statusCode, socket })));
        });
        request.once('error', reject).end(body);
      });
    const body = Buffer.concat([
      Buffer.from('--edge\r\ncontent-disposition: form-data; name="other"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n'),
      Buffer.alloc(5 * 2 ** 20, 'a'),
      Buffer.from('\r\n--edge--\r\n'),
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=edge', 'content-length': body.length };
    const refused = await send('POST', 'files/files', headers, body);
    expect(refused.status).toBe(422);
    const next = await send('GET', 'identity/session', {});
    expect(next.status).toBe(200);
    expect(next.socket).toBe(refused.socket);
    agent.destroy();
  });
});

describe('a file', () => {
  let id: string;
  beforeAll(async () => {
    id = (await upload(school.teacher, 'План урока.png', PNG)).json.id;
  });

  it('is its uploader’s alone until something has it, then its readers’', async () => {
    const statuses = () =>
      Promise.all(
        [school.teacher, school.student, school.administrator, other.teacher].map(
          async ({ client }) => (await client.get(`files/files/${id}`)).status,
        ),
      );
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    await item(school.teacher, [id], school.student);
    expect(await statuses()).toEqual([404, 200, 404, 404]);
  });

  it('is served so that it runs nothing', async () => {
    const page = (await upload(school.student, 'page.html', HTML)).json.id;
    const drawing = (await upload(school.student, 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')).json.id;
    for (const file of [page, drawing]) {
      const { headers, text } = await school.student.client.get(`files/files/${file}`);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox/);
      expect(text.length).toBeGreaterThan(0);
    }
    const picture = await school.student.client.get(`files/files/${id}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('content-disposition')).toBe(
      `inline; filename="???? ?????.png"; filename*=UTF-8''${encodeURIComponent('План урока.png')}`,
    );
  });

  it('is answered in part, or not at all when the browser has it', async () => {
    const { client } = school.student;
    const content = randomBytes(10_000);
    const large = (await upload(school.student, 'large.bin', content)).json.id;
    const read = (headers: Record<string, string>) => client.with(headers).get(`files/files/${large}`);
    const part = await read({ range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      'bytes 100-199/10000',
      '100',
    ]);
    const beyond = await read({ range: 'bytes=20000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10000']);
    const whole = await read({});
    expect(whole.headers.get('content-length')).toBe('10000');
    const again = await read({ 'if-none-match': whole.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('is taken by nobody but its uploader, and by one thing alone', async () => {
    const file = (await upload(school.teacher, 'a.txt', 'a')).json.id;
    await expect(item(school.student, [file])).rejects.toMatchObject({ status: 422 });
    await expect(item(school.teacher, [file, newId()])).rejects.toMatchObject({ status: 422 });
    await item(school.teacher, [file]);
    await expect(item(school.teacher, [file])).rejects.toMatchObject({ status: 422 });
  });

  it('may be taken back by its uploader while nothing has it', async () => {
    const file = (await upload(school.teacher, 'a.txt', 'a')).json.id;
    expect((await school.colleague.client.delete(`files/files/${file}`)).status).toBe(404);
    expect((await school.teacher.client.delete(`files/files/${file}`)).status).toBe(204);
    expect((await school.teacher.client.get(`files/files/${file}`)).status).toBe(404);
    expect((await school.student.client.delete(`files/files/${id}`)).status).toBe(404);
  });
});

describe('the port', () => {
  it('keeps the order, lets go of what is left out, and copies without space', async () => {
    const ids = await Promise.all(['1', '2', '3'].map(async (n) => (await upload(school.teacher, `${n}.txt`, n)).json.id));
    const [first = '', second = '', third = ''] = ids;
    const from = await item(school.teacher, [third, first, second], school.student);
    const names = async (owner: string) =>
      ((await get(Files).of(as(school.teacher), 'shelf.item', [owner])).get(owner) ?? []).map(({ name }) => name);
    expect(await names(from)).toEqual(['3.txt', '1.txt', '2.txt']);
    await tx(as(school.teacher), (ctx) => get(Files).attach(ctx, { kind: 'shelf.item', id: from }, [second, third]));
    expect(await names(from)).toEqual(['2.txt', '3.txt']);
    const before = await blobs();
    const to = newId();
    const copies = await tx(as(other.teacher, other.id), (ctx) =>
      get(Files).copy(ctx, { kind: 'shelf.item', id: from }, { kind: 'shelf.item', id: to }),
    );
    expect([...copies.keys()]).toEqual([second, third]);
    expect(await names(to)).toEqual(['2.txt', '3.txt']);
    expect(await blobs()).toEqual(before);
    await tx(as(school.teacher), (ctx) => get(Files).release(ctx, 'shelf.item', [from]));
    expect([await names(from), await names(to)]).toEqual([[], ['2.txt', '3.txt']]);
  });

  it('leaves nothing of a transaction that fails, and the file itself is there for the next try', async () => {
    const file = (await upload(school.teacher, 'a.txt', 'try')).json.id;
    const id = newId();
    const failing = tx(as(school.teacher), async (ctx) => {
      await get(Files).attach(ctx, { kind: 'shelf.item', id }, [file]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await item(school.teacher, [file]);
  });

  it('keeps what the product made', async () => {
    const { id, size } = await get(Files).keep(as(school.teacher), 'список.csv', Readable.from([Buffer.from('а;б\n')]));
    expect(size).toBe(6);
    const chunks: Buffer[] = [];
    for await (const chunk of await get(Files).read(as(school.teacher), id)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('а;б\n');
  });
});

describe('the sweep', () => {
  const later = (days: number): RequestContext => createContext({ now: () => new Date(Date.now() + days * 86_400_000) });

  it('removes what nobody used and nothing else', async () => {
    const kept = (await upload(school.teacher, 'kept.bin', randomBytes(100))).json.id;
    const left = (await upload(school.teacher, 'left.bin', randomBytes(100))).json.id;
    await item(school.teacher, [kept], school.teacher);
    await mkdir(path.join(app.config.dataDir, 'incoming'), { recursive: true });
    const brokenOff = path.join(app.config.dataDir, 'incoming', 'broken-off');
    await writeFile(brokenOff, 'x');
    await utimes(brokenOff, new Date(0), new Date(0));
    await get(SweepHandler).run(later(0));
    expect([await waiting(), (await school.teacher.client.get(`files/files/${left}`)).status]).toEqual([[], 200]);
    await get(SweepHandler).run(later(2));
    expect((await school.teacher.client.get(`files/files/${left}`)).status).toBe(404);
    expect((await school.teacher.client.get(`files/files/${kept}`)).status).toBe(200);
    const known = await app.db.sql<{ sha256: string }>(`select sha256 from files.blob`);
    expect((await blobs()).sort()).toEqual(known.map(({ sha256 }) => sha256).sort());
    expect(await app.db.sql(`select 1 from files.blob b where not exists (select from files.file f where f.sha256 = b.sha256)`)).toEqual(
      [],
    );
  });

  it('takes no contents away from an upload of the same moment', async () => {
    const content = randomBytes(100);
    const sha256 = createHash('sha256').update(content).digest('hex');
    for (let round = 0; round < 10; round++) {
      await upload(school.teacher, 'before.bin', content);
      await app.db.sql(`update files.file set created_at = '2020-01-01' where sha256 = $1`, [sha256]);
      await utimes(path.join(app.config.dataDir, 'files', sha256.slice(0, 2), sha256), new Date(0), new Date(0));
      const [{ json }] = await Promise.all([upload(school.teacher, 'again.bin', content), get(SweepHandler).run(later(0))]);
      const { status, headers } = await school.teacher.client.get(`files/files/${json.id}`);
      expect([status, headers.get('content-length')]).toEqual([200, '100']);
    }
  });
});

it('says what it keeps about a person and forgets it', async () => {
  const file = (await upload(school.classTeacher, 'личное.txt', 'x')).json.id;
  const taken = (await upload(school.classTeacher, 'урок.txt', 'y')).json.id;
  await item(school.classTeacher, [taken], school.student);
  const privacy = get(FilesPrivacy);
  const ctx = createContext();
  const exported: unknown[] = [];
  for await (const part of privacy.export(ctx, school.classTeacher.id)) exported.push(part);
  expect(exported).toEqual([
    { path: ['files'], data: [expect.objectContaining({ name: 'личное.txt' }), expect.objectContaining({ name: 'урок.txt' })] },
  ]);
  expect(await privacy.preview(ctx, school.classTeacher.id)).toEqual([{ table: 'files.file', erase: 1, anonymise: 1 }]);
  await tx(ctx, (inner) => privacy.erase(inner, school.classTeacher.id));
  expect((await school.classTeacher.client.get(`files/files/${file}`)).status).toBe(404);
  expect((await school.student.client.get(`files/files/${taken}`)).status).toBe(200);
  expect(await privacy.preview(ctx, school.classTeacher.id)).toEqual([{ table: 'files.file', erase: 0, anonymise: 0 }]);
});
