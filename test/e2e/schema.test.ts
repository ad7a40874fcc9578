import { expect, it } from '@jest/globals';
import { schemaDrift } from '@sreda/database';
import { startTestDatabase } from '@sreda/testing';

it('the migrations of all packages make the schema that their entities say', async () => {
  const db = await startTestDatabase();
  try {
    expect(await schemaDrift(db.database.dataSource)).toEqual([]);
  } finally {
    await db.close();
  }
});
