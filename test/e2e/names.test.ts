import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '@sreda/identity';
import { createDatabase, type EmptyDatabase, startTestDatabase, TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import type { CommandContext, CommandModule } from '../../apps/cli/src/command.js';
import * as backup from '../../apps/cli/src/commands/backup.js';
import * as openNames from '../../apps/cli/src/commands/names-open.js';
import * as sealNames from '../../apps/cli/src/commands/names-seal.js';
import * as restore from '../../apps/cli/src/commands/restore.js';
import { Installation } from '../../apps/cli/src/installation.js';
import { seedDemo } from '../../apps/demo/src/index.js';

// docs/adr/0006: the names of a whole school under a key, with all packages.

interface Person {
  readonly family_name: string;
  readonly given_name: string;
  readonly patronymic: string;
}
interface Named {
  readonly items: readonly { readonly name: string }[];
}

let folder: string;
let db: EmptyDatabase;
let people: Person[];
const keyFile = (): string => path.join(folder, 'names.key');

/** Runs a command of the installation on a database; answers what it says. */
async function sreda(command: CommandModule, args: readonly string[] = [], on: EmptyDatabase = db): Promise<string> {
  const said: string[] = [];
  const env = { DATABASE_URL: on.url, SREDA_DATA: path.join(folder, 'data'), SREDA_NAMES_KEY_FILE: keyFile() };
  const context: CommandContext = { installation: new Installation(env), locale: 'en', out: (line) => void said.push(line) };
  await command.run(args, context);
  return said.join('\n');
}

async function on<T>(env: Readonly<Record<string, string>>, fn: (app: TestApp) => Promise<T>): Promise<T> {
  const app = await startTestApp({ db: { ...db, close: () => Promise.resolve() }, env: { SREDA_DEMO: '1', ...env } });
  try {
    return await fn(app);
  } finally {
    await app.close();
  }
}

/** Rows that hold one of the words, by table. */
async function tell(database: EmptyDatabase, words: readonly string[]): Promise<Record<string, number>> {
  const tables = await database.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database.sql<{ n: number }>(
      `select count(*)::int as n from ${name} t where exists (select from unnest($1::text[]) w where strpos(lower(t::text), lower(w)) > 0)`,
      [words],
    );
    if (row && row.n > 0) found[name] = row.n;
  }
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sreda-names-'));
  db = await startTestDatabase();
  await seedDemo({ url: db.url });
  people = await db.sql<Person>(`select family_name, given_name, patronymic from identity.person`);
}, 120_000);
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const words = (): string[] => [...new Set(people.flatMap((p) => [p.family_name, `${p.given_name} ${p.patronymic}`, p.patronymic]))];
const fullNames = (): string[] => people.map((p) => `${p.family_name} ${p.given_name} ${p.patronymic}`);
const key = () => ({ SREDA_NAMES_KEY_FILE: keyFile() });

/** Names on the pages of the demo's course, as its teacher sees them. */
async function shown(teacher: TestClient): Promise<string[]> {
  const { items } = (await teacher.get<{ items: { id: string }[] }>('courses/courses')).json;
  const lists = [`enrolment/courses/${items[0]?.id}/participants?limit=100`, `grades/courses/${items[0]?.id}/table?limit=100`];
  const pages = await Promise.all(lists.map((list) => teacher.get<Named>(list)));
  return pages.flatMap((page) => page.json.items.map((item) => item.name));
}

describe('the names of a school', () => {
  it('are not sealed under a running server', async () => {
    expect(Object.keys(await tell(db, words()))).toEqual(['identity.person']);
    await on({}, () => expect(sreda(sealNames)).rejects.toThrow('Stop it first'));
  });

  it('are in no table and no backup when they are sealed', async () => {
    expect(await sreda(sealNames)).toContain(`${people.length} people are sealed`);
    expect(await tell(db, words())).toEqual({});
    const file = path.join(folder, 'sealed.backup');
    await sreda(backup, [file]);
    const copy = await createDatabase();
    try {
      await sreda(restore, [file], copy);
      expect(await tell(copy, words())).toEqual({});
      expect(await copy.sql(`select count(*)::int as n from identity.person where sealed is not null`)).toEqual([{ n: people.length }]);
    } finally {
      await copy.close();
    }
  });

  it('are on the pages of a server that has the key, and codes on those of one that has not', async () => {
    await on(key(), async (app) => {
      expect(app.server.notes.join()).toContain('teacher');
      const teacher = await new TestClient(app.url).signIn('teacher', DEMO_PASSWORD);
      const names = await shown(teacher);
      expect(names.length).toBeGreaterThan(5);
      expect(fullNames()).toEqual(expect.arrayContaining(names));
      await app.db.sql(
        `insert into identity.access_token (id, hash, account_id, organisation_id, name, expires_at)
         select gen_random_uuid(), sha256('token'), s.account_id, s.organisation_id, 'test', now() + interval '1 day' from identity.session s`,
      );
    });
    await on({}, async (app) => {
      const names = await shown(new TestClient(app.url, { authorization: 'Bearer token' }));
      expect(names.length).toBeGreaterThan(5);
      for (const name of names) expect(name).toMatch(/^Участник [2-9A-Z]{6}$/);
    });
    expect(await tell(db, words())).toEqual({});
  });

  it('are opened again', async () => {
    await sreda(openNames);
    expect(await db.sql(`select family_name, given_name, patronymic from identity.person order by id`)).toHaveLength(people.length);
    expect(await on({}, async (app) => (await new TestClient(app.url).signIn('student', DEMO_PASSWORD)) !== undefined)).toBe(true);
  });
});
