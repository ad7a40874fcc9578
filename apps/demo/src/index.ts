import { Database } from '@sreda/database';
import { createContext, readConfig } from '@sreda/kernel';
import { openPackages } from '@sreda/runtime';
import { calendarOf, ZONE } from './calendar.js';
import { seedHistory } from './history.js';
import { seedNews } from './news.js';
import { seedPartnership } from './partnership.js';
import { seedSchools } from './school.js';

/** Two months of work, and some days before the first of it. */
const HISTORY_DAYS = 61;

/**
 * Fills an empty, migrated database with the demo school, all or nothing. Resolves with a line for the person who waits, or with undefined when
 * the database is not empty: a real school is never touched.
 */
export async function seedDemo({ url }: { url: string }): Promise<string | undefined> {
  const { config } = readConfig({ ...process.env, DATABASE_URL: url });
  const app = await openPackages(config, 'sreda demo');
  const database = app.get(Database, { strict: false });
  try {
    return await database.tx(createContext(), async (ctx) => {
      // A second seed that runs at the same time waits here, and then finds the accounts of the first.
      await database.query(ctx, `lock table identity.account in share row exclusive mode`);
      const found = await database.queryOne<{ empty: boolean }>(ctx, `select not exists (select from identity.account) as empty`);
      if (!found?.empty) return undefined;
      const calendar = calendarOf(ctx.now(), HISTORY_DAYS);
      const atBegin = database.joined(ctx, createContext({ timeZone: ZONE, now: () => calendar.begin }));
      await seedSchools(app, atBegin);
      await seedPartnership(app, ctx, calendar);
      await seedHistory(app, ctx, calendar);
      await seedNews(app, ctx);
      return '2 schools, 43 pupils, 17 teachers';
    });
  } finally {
    await app.close();
  }
}
