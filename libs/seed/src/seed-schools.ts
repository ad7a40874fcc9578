import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@sreda/database';
import { AcademicYearService, ClassService, hashPassword, LoginService, Names, OrganisationService } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { BulkPeople, type BulkPerson } from './bulk-people.js';
import { adultName, birthDate, pupilName } from './names.js';

const TIME_ZONE = 'Europe/Moscow';
const GRADES = 11;
const CLASS_SIZE = 25;
const STUDENTS_PER_TEACHER = 15;
const LETTERS = [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ'];

export interface SeededSchool {
  readonly id: string;
  readonly students: number;
  readonly teachers: number;
  /** Logins are `s<school>.<number>` of students and `t<school>.<number>` of teachers, both counted from 1. */
  readonly number: number;
}

/**
 * Big invented schools, for measuring: `students` spread over `schools`, classes of about 25 in grades 1 to 11. Written in bulk and without
 * events: nobody was added by anybody. With `password` everybody can sign in. 20,000 students take about half a minute on two cores.
 */
export async function seedSchools(
  app: INestApplicationContext,
  { schools, students, password }: { schools: number; students: number; password?: string },
): Promise<SeededSchool[]> {
  const database = app.get(Database, { strict: false });
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const bulk = new BulkPeople(database, app.get(Names, { strict: false }));
  const before = await seededBefore(app, database);
  const made: SeededSchool[] = [];
  for (let i = 0; i < schools; i++) {
    const share = Math.floor(students / schools) + (i < students % schools ? 1 : 0);
    const number = before + i + 1;
    made.push(await database.tx(createContext({ timeZone: TIME_ZONE }), (ctx) => seedSchool(app, bulk, ctx, number, share, passwordHash)));
  }
  return made;
}

/** How many of the schools here are invented ones. */
async function seededBefore(app: INestApplicationContext, database: Database): Promise<number> {
  const row = await database.queryOne<{ n: number }>(
    createContext(),
    `select count(*)::int as n from identity.organisation where kind = 'school'`,
  );
  const firstLogins = Array.from({ length: row?.n ?? 0 }, (_, i) => `s${i + 1}.1`);
  return (await app.get(LoginService, { strict: false }).taken(createContext(), firstLogins)).size;
}

async function seedSchool(
  app: INestApplicationContext,
  bulk: BulkPeople,
  ctx: RequestContext,
  number: number,
  students: number,
  passwordHash: string | null,
): Promise<SeededSchool> {
  const school = await app
    .get(OrganisationService, { strict: false })
    .add(ctx, { kind: 'school', parentId: null, name: `Школа № ${1000 + number}`, timeZone: TIME_ZONE });
  const year = await app.get(AcademicYearService, { strict: false }).ensure(ctx, school);
  const classCount = Math.max(1, Math.ceil(students / CLASS_SIZE));
  const classIds: string[] = [];
  for (let i = 0; i < classCount; i++) {
    const letter = LETTERS[Math.floor(i / GRADES) % LETTERS.length] ?? '';
    const series = Math.floor(i / GRADES / LETTERS.length);
    const name = series === 0 ? letter : `${letter}${series}`;
    classIds.push((await app.get(ClassService, { strict: false }).add(ctx, school, year.id, (i % GRADES) + 1, name)).id);
  }
  const since = year.since;
  const teachers = Math.max(1, Math.ceil(students / STUDENTS_PER_TEACHER));
  const offset = number * 17;
  const people: BulkPerson[] = [
    ...Array.from({ length: students }, (_, i): BulkPerson => {
      const place = i % classCount;
      return {
        ...pupilName(offset + i),
        birthDate: birthDate(i, (place % GRADES) + 1, Number(since.slice(0, 4))),
        login: `s${number}.${i + 1}`,
        organisationId: classIds[place] ?? school.id,
        kind: 'student',
        role: 'student',
      };
    }),
    ...Array.from({ length: teachers }, (_, i): BulkPerson => ({
      ...adultName(offset + i),
      birthDate: null,
      login: `t${number}.${i + 1}`,
      organisationId: school.id,
      kind: 'staff',
      role: 'teacher',
    })),
  ];
  await bulk.write(ctx, people, { schoolId: school.id, since, passwordHash });
  return { id: school.id, students, teachers, number };
}
