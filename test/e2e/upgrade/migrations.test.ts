import { expect, it } from '@jest/globals';
import { PackageHost } from '@sreda/kernel';
import { HOW_TO_RECORD, RECORD, Recorded, watchedPackages } from '../recorded.js';
import { migrationHashes } from './migration-texts.js';

const recorded = new Recorded('upgrade/migrations.json');
const packageOf = (name: string): string => name.split('/')[0] ?? '';

/** A school has run them already: what they should have done differently is the work of a new one. */
it('migrations that are recorded never change, and new ones are recorded', async () => {
  const before = JSON.parse((await recorded.read()) || '{}') as Readonly<Record<string, string>>;
  const texts = await migrationHashes();
  const host = await PackageHost.load();
  const watched = await watchedPackages(new Set(Object.keys(before).map(packageOf)));
  const all = host.migrations.flatMap(({ id, migrations }) => migrations.map(({ name }) => `${id}/${name}`));
  const names = all.filter((name) => watched.has(packageOf(name)));
  // Every migration that runs is found in its source.
  expect(names.filter((name) => !texts.has(name))).toEqual([]);

  const now = Object.fromEntries(names.map((name) => [name, texts.get(name) ?? '']));
  const changed = Object.keys(before).filter((name) => now[name] !== before[name]);
  expect(changed.map((name) => `${name} was edited or removed; write a new migration instead`)).toEqual([]);
  if (RECORD) return recorded.write(`${JSON.stringify(now, null, 2)}\n`);
  const missing = names.filter((name) => !(name in before));
  expect(missing.map((name) => `${name} is not recorded. ${HOW_TO_RECORD}`)).toEqual([]);
});
