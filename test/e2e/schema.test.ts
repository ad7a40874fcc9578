import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { schemaDrift } from '@sreda/database';
import { schemaName } from '@sreda/plugin-sdk';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import { HOW_TO_RECORD, RECORD, Recorded, watchedPackages } from './recorded.js';
import { schemaTexts } from './schema-text.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await startTestDatabase();
});
afterAll(() => db.close());

it('the migrations of all packages make the schema that their entities say', async () => {
  expect(await schemaDrift(db.database.dataSource)).toEqual([]);
});

/** Most tables have no entity, so the text of the whole schema is kept: a change of it is seen by whoever reads the commit. */
it('the schema is the one that is recorded', async () => {
  const recorded = new Recorded('schema.sql');
  const before = new Map(
    (await recorded.read())
      .split(/^(?=-- schema )/m)
      .filter((part) => part.startsWith('-- schema '))
      .map((part) => [part.slice('-- schema '.length, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)] as const),
  );
  const watched = await watchedPackages(new Set([...before.keys()].map((schema) => schema.replaceAll('_', '-'))));
  const schemas = new Set(['sreda', ...[...watched].map(schemaName)]);
  const now = new Map([...(await schemaTexts(db))].filter(([schema]) => schemas.has(schema)));
  if (RECORD) return recorded.write([...now].map(([schema, text]) => `-- schema ${schema}\n${text}`).join(''));
  const different = [...new Set([...before.keys(), ...now.keys()])].filter((schema) => before.get(schema) !== now.get(schema));
  for (const schema of different) {
    expect({ schema, text: now.get(schema), hint: HOW_TO_RECORD }).toEqual({ schema, text: before.get(schema), hint: HOW_TO_RECORD });
  }
});
