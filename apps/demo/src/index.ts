import { Database } from '@sreda/database';
import { createContext, readConfig } from '@sreda/kernel';
import { openPackages } from '@sreda/runtime';
import { seedCourses } from './courses.js';
import { seedSchools } from './school.js';

/**
 * Fills an empty, migrated database with the demo school, and completes one whose filling was broken off. Resolves with a line for the person
 * who waits, or with undefined when there was nothing to do: real schools are never touched.
 */
export async function seedDemo({ url }: { url: string }): Promise<string | undefined> {
  const { config } = readConfig({ ...process.env, DATABASE_URL: url });
  const app = await openPackages(config, 'sreda demo');
  try {
    const found = await app.get(Database, { strict: false }).queryOne<{ empty: boolean; demo: boolean; courses: boolean }>(
      createContext(),
      `select not exists (select from identity.account) as empty, exists (select from identity.account where demo is not null) as demo,
              exists (select from courses.course where state = 'published') as courses`,
    );
    if (!found?.empty && (!found?.demo || found.courses)) return undefined;
    if (found.empty) await seedSchools(app);
    await seedCourses(app);
    return '2 schools, 43 pupils, 17 teachers';
  } finally {
    await app.close();
  }
}
