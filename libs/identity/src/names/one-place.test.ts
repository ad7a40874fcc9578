import { expect, it } from '@jest/globals';
import { projectRoot } from '@sreda/kernel';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Who may name the columns of a name in SQL: their home, the list that SQL sorts, and what writes or empties whole rows. */
const MAY = [
  'libs/identity/src/identity.migrations.ts',
  'libs/identity/src/names/',
  'libs/identity/src/persons/people.writer.ts',
  'libs/identity/src/persons/person-list.service.ts',
  'libs/identity/src/persons/person.entity.ts',
  'libs/identity/src/privacy/identity.privacy.ts',
  'libs/seed/src/bulk-people.ts',
];
const COLUMNS = /\b(family_name|given_name|birth_date)\b/;

it('names are read in one place, for a school may have them sealed', async () => {
  const found: string[] = [];
  for (const group of ['apps', 'libs', 'plugins']) {
    for (const entry of await readdir(path.join(projectRoot, group), { recursive: true })) {
      const file = path.posix.join(group, entry.split(path.sep).join('/'));
      if (!/^\w+\/[\w-]+\/src\/.*\.ts$/.test(file) || /\.i?test\.ts$/.test(file) || MAY.some((own) => file.startsWith(own))) continue;
      if (COLUMNS.test(await readFile(path.join(projectRoot, file), 'utf8'))) found.push(file);
    }
  }
  expect(found).toEqual([]);
});
