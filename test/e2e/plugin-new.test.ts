import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database, schemaDrift } from '@sreda/database';
import { createContext, loadManifests, PackageHost, projectRoot, Registry } from '@sreda/kernel';
import type { PackageManifest, PrivacyProvider } from '@sreda/plugin-sdk';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';
import { parse } from '@swc/core';
import { newPlugin } from '../../apps/cli/src/plugin/new-plugin.js';

const ID = 'reading-diary';

let root: string;
let folder: string;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sreda-plugin-'));
  // What the plugin imports is found where this repository has it; the plugin itself is no part of the repository.
  await symlink(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'));
  folder = await newPlugin(ID, { root, stamp: 1_790_000_000_000 });
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  files = new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the files of a new plugin', () => {
  it('are an entity, a migration, a route, a page, a test and texts in both languages', () => {
    expect([...files.keys()].sort()).toEqual([
      'locales/en.json',
      'locales/ru.json',
      'package.json',
      'src/index.ts',
      'src/manifest.ts',
      'src/note.controller.ts',
      'src/note.entity.ts',
      'src/note.itest.ts',
      'src/note.service.ts',
      'src/reading-diary.migrations.ts',
      'src/reading-diary.module.ts',
      'src/reading-diary.privacy.ts',
      'src/server.ts',
      'web/index.tsx',
      'web/notes-api.ts',
      'web/notes-page.tsx',
    ]);
  });

  it('have no placeholder left', () => {
    for (const [name, text] of files) expect([name, /__\w+__/.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  it('are TypeScript and JSON that can be read', async () => {
    for (const [name, text] of files) {
      if (name.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
      else await parse(text, { syntax: 'typescript', tsx: name.endsWith('.tsx'), decorators: true });
    }
  });

  it('say every text that they name in both languages', () => {
    const code = [...files]
      .filter(([name]) => !name.endsWith('.json'))
      .map(([, text]) => text)
      .join('\n');
    const named = [...code.matchAll(/'reading-diary\.([\w.-]+)'/g)].flatMap(([, key]) => (key === undefined ? [] : [key]));
    expect(named.length).toBeGreaterThan(5);
    const [en, ru] = ['en', 'ru'].map((locale) => JSON.parse(files.get(`locales/${locale}.json`) ?? '{}') as Record<string, string>);
    expect(Object.keys(en ?? {})).toEqual(Object.keys(ru ?? {}));
    expect(Object.keys(en ?? {})).toEqual(expect.arrayContaining([...new Set(named), 'capability.write-notes']));
  });

  it.each(['Дневник', 'ReadingDiary', '../diary', 'quiz'])('are not written for the id %s', async (id) => {
    await expect(newPlugin(id)).rejects.toThrow(/cannot be a plugin's id|is there already/);
  });

  it('are never written over', async () => {
    await expect(newPlugin(ID, { root })).rejects.toThrow('is there already');
  });
});

describe('a new plugin beside all others', () => {
  let app: TestApp;
  let school: TestSchool;

  beforeAll(async () => {
    const { default: manifest } = (await import(path.join(folder, 'src/manifest.ts'))) as { default: PackageManifest };
    app = await startTestApp({ packages: await PackageHost.load([...(await loadManifests()), manifest]), worker: false });
    school = await makeSchool(app, 'Школа');
  });
  afterAll(() => app.close());

  it('has the tables that its entities say', async () => {
    expect(await app.db.sql(`select to_regclass('reading_diary.note') is not null as made`)).toEqual([{ made: true }]);
    expect(await schemaDrift(app.server.app.get(Database, { strict: false }).dataSource)).toEqual([]);
  });

  it('exports and erases what it keeps about a person', async () => {
    const { client, id } = school.classmate;
    expect((await client.post(`${ID}/notes`, { text: 'Моя тайна' })).status).toBe(201);
    const { privacy } = app.server.app.get(PackageHost).get(ID)?.server ?? {};
    if (typeof privacy !== 'function') throw new Error('It declares no privacy provider');
    const provider = app.server.app.get(Registry).instanceOf<PrivacyProvider>(privacy);
    const ctx = createContext();
    const exported = [];
    for await (const part of provider.export(ctx, id)) exported.push(part);
    expect(exported).toEqual([{ path: [ID, 'notes'], data: [expect.objectContaining({ text: 'Моя тайна' })] }]);
    expect(await provider.preview(ctx, id)).toEqual([{ table: 'reading_diary.note', erase: 1, anonymise: 0 }]);
    await provider.erase(ctx, id);
    expect((await client.get<{ items: unknown[] }>(`${ID}/notes`)).json.items).toEqual([]);
  });

  it('answers on its routes', async () => {
    const { client } = school.student;
    expect((await client.post(`${ID}/notes`, { text: 'Прочитать «Дубровского»' })).status).toBe(201);
    const list = await client.get<{ items: unknown[] }>(`${ID}/notes`);
    expect([list.status, list.json.items]).toEqual([200, [expect.objectContaining({ text: 'Прочитать «Дубровского»' })]]);
    expect((await school.teacher.client.get<{ items: unknown[] }>(`${ID}/notes`)).json.items).toEqual([]);
    expect((await client.post(`${ID}/notes`, { text: 'а'.repeat(2001) })).status).toBe(422);
  });
});
