import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from '@sreda/database';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@sreda/database/embedded';
import { PackageHost } from '@sreda/kernel';
import { problemCode, type TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool } from '@sreda/testing/school';
import pg from 'pg';

const MB = 1024 * 1024;
const DISK_MB = 400;
/** Less than the server keeps free for reading, more than nothing. */
const LITTLE_MB = 40;
const LIMIT_MS = 120_000;

const disk = mkdtempSync(path.join(tmpdir(), 'sreda-small-disk-'));
/** A small disk needs the right to mount one. */
const mounted =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]).status === 0;
afterAll(async () => {
  if (mounted) spawnSync('umount', ['-l', disk]);
  await rm(disk, { recursive: true, force: true });
});

const ballast = path.join(disk, 'ballast');
async function leaveFree(bytes: number): Promise<void> {
  const file = await open(ballast, 'a');
  try {
    const block = Buffer.alloc(MB);
    for (let free; (free = (await statfs(disk)).bavail * 4096) > bytes;) await file.write(block.subarray(0, Math.min(MB, free - bytes)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}

(mounted ? describe : describe.skip)(`a full disk${mounted ? '' : ' (skipped: a small disk can be mounted by root on Linux only)'}`, () => {
  let postgres: EmbeddedPostgres;
  let pool: pg.Pool;
  let app: TestApp;
  let teacher: TestClient;
  const created: string[] = [];

  beforeAll(async () => {
    const host = await PackageHost.load();
    postgres = await startEmbeddedPostgres({ dataDir: disk });
    await runMigrations(postgres.url, host.migrations);
    pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
    pool.on('error', () => {});
    const sql = async <Row>(text: string, parameters: readonly unknown[] = []) => (await pool.query(text, [...parameters])).rows as Row[];
    app = await startTestApp({ packages: host, db: { url: postgres.url, sql, close: () => pool.end() }, env: { SREDA_DATA: disk } });
    teacher = (await makeSchool(app, 'Лицей')).teacher.client;
  }, LIMIT_MS);
  afterAll(async () => {
    await rm(ballast, { force: true });
    await app?.close();
    await postgres?.stop();
  }, LIMIT_MS);

  /** Writes into many tables in one transaction; what was answered 2xx is remembered. */
  async function write() {
    const answer = await teacher.post<{ id: string }>('courses/courses', { name: `Курс ${created.length}` });
    if (answer.status === 201) created.push(answer.json.id);
    return answer;
  }
  const read = () => teacher.get<{ items: { id: string }[] }>('courses/courses?mine=1&limit=200');

  async function untilWritable(): Promise<void> {
    for (const deadline = Date.now() + LIMIT_MS; (await write()).status !== 201; await sleep(250)) {
      if (Date.now() > deadline) throw new Error('The disk has room again, and nothing can be saved');
    }
  }

  it(
    'is seen before it is: what would be written is refused in clear words, what is read is there',
    async () => {
      expect((await write()).status).toBe(201);
      await leaveFree(LITTLE_MB * MB);
      await sleep(1_100);
      await read();
      const refused = await write();
      expect([refused.status, problemCode(refused), refused.headers.get('content-type')]).toEqual([
        503,
        'kernel.disk-full',
        expect.stringContaining('application/problem+json'),
      ]);
      expect((await read()).json.items).toHaveLength(created.length);
      await rm(ballast);
      await untilWritable();
    },
    LIMIT_MS,
  );

  it(
    'without a single byte left still answers what is read',
    async () => {
      await leaveFree(0);
      await sleep(1_100);
      for (let i = 0; i < 20; i++) {
        const answer = await read();
        expect([answer.status, answer.json.items.length]).toEqual([200, created.length]);
        await sleep(100);
      }
      expect(problemCode(await write())).toBe('kernel.disk-full');
      await rm(ballast);
      await untilWritable();
    },
    LIMIT_MS,
  );

  it(
    'that fills up faster than anybody looks tears nothing',
    async () => {
      let filled = false;
      const answers: string[] = [];
      const writer = async () => {
        while (!filled) {
          const answer = await write();
          answers.push(answer.status === 201 ? 'saved' : `${answer.status} ${problemCode(answer)}`);
        }
      };
      const writers = Promise.all([writer(), writer(), writer()]);
      await leaveFree(0);
      await sleep(2_000);
      filled = true;
      await writers;
      expect([...new Set(answers)].sort()).toEqual(expect.arrayContaining(['503 kernel.disk-full']));
      expect([...new Set(answers)].filter((answer) => !/^(saved|503 kernel\.(disk-full|database-away))$/.test(answer))).toEqual([]);
      await rm(ballast);
      await untilWritable();
      const { rows } = await pool.query<{ id: string; whole: boolean }>(
        `select c.id, exists (select from access.context x where x.id = c.id) and exists (select from questions.bank b where b.owner_id = c.id) as whole
       from courses.course c`,
      );
      // An answer that was lost on its way may have been saved; one that was given was.
      const ids = new Set(rows.map(({ id }) => id));
      expect(created.filter((id) => !ids.has(id))).toEqual([]);
      expect(rows.filter(({ whole }) => !whole)).toEqual([]);
    },
    LIMIT_MS,
  );
});
