import { parseArgs } from 'node:util';
import { seedSchools } from '@sreda/seed';
import type { CommandContext } from '../command.js';
import { withPackages } from '../open.js';
import { wholeNumber } from '../whole-number.js';

export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { schools: { type: 'string' }, students: { type: 'string' } } });
  const schools = wholeNumber('schools', values.schools);
  const students = wholeNumber('students', values.students);
  const made = await withPackages(installation, (app) => seedSchools(app, { schools, students }));
  const teachers = made.reduce((sum, school) => sum + school.teachers, 0);
  out(
    locale === 'ru'
      ? `Добавлено: школ ${made.length}, учеников ${students}, учителей ${teachers}`
      : `Added: ${made.length} schools, ${students} students, ${teachers} teachers`,
  );
}
