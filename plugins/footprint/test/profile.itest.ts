import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type SchoolPart, type TestSchool } from '@sreda/testing/school';
import { ProfileBuilder } from '../src/profile/profile.builder.js';
import { ProfileRebuild, type Rebuilt, type Whose } from '../src/profile/profile.rebuild.js';

interface Profile {
  days: { day: string; acts: number }[];
  courses: { courseId: string; name: string; mean: number; results: { id: string; mark: number; maxMark: number }[] }[];
  achievements: { key: string; number: number; day: string }[];
  upToDate: boolean;
}
interface Statements {
  items: { id: string; verb: string; object: { id: string } }[];
  next: string | null;
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let courses: string[];

const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
const builder = () => get(ProfileBuilder);
const ctx = createContext();
const profile = async (part: SchoolPart, of = school.student.id) =>
  (await school[part].client.get<Profile>(`footprint/persons/${of}/profile`)).json;

const VERBS = ['viewed', 'attempted', 'submitted', 'scored', 'completed', 'enrolled', 'voided'];
async function tuplesRead(inner: RequestContext): Promise<number> {
  const row = await get(Database).queryOne<{ read: string }>(
    inner,
    `select seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_xact_user_tables where schemaname = 'footprint' and relname = 'statement'`,
  );
  return Number(row?.read);
}
/** Repeatable chance. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

interface Happened {
  readonly id: string;
  readonly verb: string;
  readonly object: string;
  readonly at: Date;
}
/** What would void a score that is not there is a look instead. */
function withVoided(rows: readonly Happened[]): object[] {
  const scores = new Map<string, string>();
  return [...rows]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .map((row) => {
      const voids = row.verb === 'voided' ? scores.get(row.object) : undefined;
      if (row.verb === 'scored') scores.set(row.object, row.id);
      if (voids) scores.delete(row.object);
      return row.verb !== 'voided' || voids ? { ...row, voids } : { ...row, verb: 'viewed' };
    });
}
/** Statements as the writer leaves them, at random moments of the last weeks; marks on a few works, some of them at the same moment. */
async function happen(personId: string, number: number, seed: number): Promise<void> {
  const random = chances(seed);
  const next = (below: number): number => Math.floor(random.next().value * below);
  const rows = Array.from({ length: number }, () => {
    const verb = VERBS[next(VERBS.length)] ?? 'viewed';
    const object = `0198aaaa-0000-7000-8000-00000000000${next(16).toString(16)}`;
    // Hours on both sides of midnight in Moscow and in Petropavlovsk.
    const at = new Date(Date.UTC(2026, 9, 1 + next(40), next(24), next(4) * 15));
    const result = verb === 'scored' ? { mark: next(11), maxMark: 10 } : null;
    return { id: newId(), verb, object, at, course: courses[next(courses.length)], result, event: newId() };
  });
  await app.db.sql(
    `insert into footprint.statement
       (id, person_id, verb, object_kind, object_id, object_name, course_id, result, happened_at, event_id, event_name, day, voids)
     select s.id, $1, s.verb, 'activity', s.object, 'Работа', s.course, s.result, s.at, s.event, 'test.event',
            (s.at at time zone o.time_zone)::date, s.voids
     from jsonb_to_recordset($2::jsonb) as s (id uuid, verb text, object uuid, course uuid, result jsonb, at timestamptz, event uuid, voids uuid)
     join courses.course c on c.id = s.course join identity.organisation o on o.id = c.organisation_id`,
    [personId, JSON.stringify(withVoided(rows))],
  );
}

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  await app.db.sql(`update identity.organisation set time_zone = 'Asia/Kamchatka' where id = $1`, [other.id]);
  const make = async (of: TestSchool, name: string) => (await of.teacher.client.post<{ id: string }>('courses/courses', { name })).json.id;
  courses = [await make(school, 'Физика'), await make(school, 'Химия'), await make(other, 'КАНАРЕЙКА')];
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('the profile of a person', () => {
  it('equals what an independent query counts from the statements', async () => {
    await happen(school.student.id, 300, 1);
    await builder().update(ctx, school.student.id);
    const { days, courses: shown, upToDate } = await profile('student');
    expect(upToDate).toBe(true);
    const counted = await app.db.sql<{ day: string; acts: number }>(
      `select ((s.happened_at at time zone case when s.course_id = $2 then 'Asia/Kamchatka' else 'Europe/Moscow' end)::date)::text as day,
              count(*)::int as acts
       from footprint.statement s where s.person_id = $1 and s.verb in ('viewed', 'attempted', 'submitted') group by 1 order by 1`,
      [school.student.id, courses[2]],
    );
    expect(days).toEqual(counted);
    const graded = await app.db.sql<{ id: string; mark: number; courseId: string }>(
      `select object_id as id, (result ->> 'mark')::float8 as mark, course_id as "courseId" from footprint.statement s
       where person_id = $1 and verb = 'scored' and not exists (
         select from footprint.statement t where t.person_id = s.person_id and t.verb in ('scored', 'voided') and t.object_id = s.object_id
           and (t.happened_at, t.id) > (s.happened_at, s.id)) order by object_id`,
      [school.student.id],
    );
    const [scored] = await app.db.sql<{ n: number }>(
      `select count(distinct object_id)::int as n from footprint.statement where person_id = $1 and verb = 'scored'`,
      [school.student.id],
    );
    expect(graded.length).toBeGreaterThan(0);
    expect(graded.length).toBeLessThan(scored?.n ?? 0);
    const results = shown.flatMap(({ courseId, results: of }) => of.map(({ id, mark }) => ({ id, mark, courseId })));
    expect(results.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(graded);
    for (const { courseId, mean } of shown) {
      const marks = graded.filter((row) => row.courseId === courseId).map(({ mark }) => mark / 10);
      expect(mean).toBeCloseTo(marks.reduce((a, b) => a + b) / marks.length, 12);
    }
  });

  it('is the same when it is built bit by bit, in another order, and anew', async () => {
    const { id } = school.classmate;
    for (let part = 0; part < 12; part++) {
      await happen(id, 25, 100 + part);
      await builder().update(ctx, id);
    }
    const before = await builder().hash(ctx, id);
    expect(await builder().rebuild(ctx, id)).toEqual({ taken: 300 });
    expect(await builder().hash(ctx, id)).toBe(before);
    // The latest statements first, one at a time.
    await app.db.sql(`delete from footprint.day where person_id = $1`, [id]);
    await app.db.sql(`delete from footprint.result where person_id = $1`, [id]);
    const ids = await app.db.sql<{ id: string }>(`select id from footprint.statement where person_id = $1 order by happened_at desc`, [id]);
    for (let from = 0; from < ids.length; from += 50) {
      await app.db.sql(`update footprint.statement set profiled = false where id = any($1::uuid[])`, [
        ids.slice(from, from + 50).map((row) => row.id),
      ]);
      await builder().update(ctx, id);
    }
    expect(await builder().hash(ctx, id)).toBe(before);
  });

  it('reads no more than twice the new statements, however many there are already', async () => {
    const { id } = school.stranger;
    await happen(id, 5_000, 7);
    await builder().update(ctx, id);
    await app.db.sql(`vacuum analyze footprint.statement`);
    await happen(id, 100, 8);
    const read = await get(Database).tx(ctx, async (inner) => {
      // PostgreSQL's figures of a transaction have in them what the connection did shortly before.
      const before = await tuplesRead(inner);
      expect(await builder().update(inner, id)).toEqual({ taken: 100 });
      return (await tuplesRead(inner)) - before;
    });
    expect(read).toBeGreaterThanOrEqual(100);
    expect(read).toBeLessThanOrEqual(200);
    expect(await builder().update(ctx, id)).toEqual({ taken: 0 });
  });

  it('is built once by updates at the same time', async () => {
    const { id } = school.student;
    await happen(id, 50, 20);
    const taken = await Promise.all([1, 2, 3].map(() => builder().update(ctx, id)));
    expect(taken.reduce((sum, update) => sum + update.taken, 0)).toBe(50);
    const before = await builder().hash(ctx, id);
    await builder().rebuild(ctx, id);
    expect(await builder().hash(ctx, id)).toBe(before);
  });

  describe('is rebuilt', () => {
    const rebuild = async (whose: Whose) => {
      const seen: Rebuilt[] = [];
      for await (const one of get(ProfileRebuild).run(ctx, whose)) seen.push(one);
      return seen;
    };

    it('for everybody in a school and below, in the order of their ids, and comes to the same', async () => {
      await happen(other.student.id, 20, 9);
      await happen(school.student.id, 5, 10);
      const people = [school.student, school.classmate, school.stranger].map(({ id }) => id).sort();
      expect(await rebuild({ organisationId: school.id })).toEqual(
        people.map((personId, n) => ({ personId, same: true, done: n + 1, of: people.length })),
      );
      expect((await rebuild({ organisationId: school.classId })).map(({ personId }) => personId)).toEqual(
        [school.student, school.classmate].map(({ id }) => id).sort(),
      );
    });

    it('from where it was broken off', async () => {
      const [first] = await rebuild({ organisationId: school.id });
      const rest = await rebuild({ organisationId: school.id, after: first?.personId });
      expect(rest.map(({ done, of }) => `${done}/${of}`)).toEqual(['1/2', '2/2']);
      expect(rest.map(({ personId }) => personId)).not.toContain(first?.personId);
    });

    it('into what the statements say, where something else stood', async () => {
      const { id } = school.student;
      const before = await builder().hash(ctx, id);
      await app.db.sql(`update footprint.day set n = n + 1 where person_id = $1`, [id]);
      expect(await rebuild({ personId: id })).toMatchObject([{ personId: id, same: false }]);
      expect(await builder().hash(ctx, id)).toBe(before);
      expect(await rebuild({ personId: id })).toMatchObject([{ same: true }]);
    });
  });

  it('opens the statements of each figure', async () => {
    const { days, courses: shown } = await profile('student');
    const day = days[3];
    const path = `footprint/persons/${school.student.id}/statements?limit=200`;
    const ofDay = (await school.student.client.get<Statements>(`${path}&day=${day?.day}`)).json.items;
    expect(ofDay.filter(({ verb }) => ['viewed', 'attempted', 'submitted'].includes(verb))).toHaveLength(day?.acts ?? -1);
    const { courseId, results } = shown[0] ?? { courseId: '', results: [] };
    const scored = (await school.student.client.get<Statements>(`${path}&courseId=${courseId}&verb=scored`)).json.items;
    for (const { id } of results) expect(scored.map(({ object }) => object.id)).toContain(id);
    const one = (await school.student.client.get<Statements>(`${path}&objectId=${results[0]?.id}`)).json.items;
    expect(new Set(one.map(({ object }) => object.id))).toEqual(new Set([results[0]?.id]));
    expect((await school.student.client.get(`${path}&day=31.12.2026`)).status).toBe(422);
  });

  it('is for the person, the guardian, the class teacher and the tutor', async () => {
    for (const part of ['student', 'guardian', 'classTeacher', 'tutor'] as const)
      expect((await profile(part)).days.length).toBeGreaterThan(0);
    for (const part of ['classmate', 'teacher', 'head', 'administrator'] as const) {
      expect([part, (await school[part].client.get(`footprint/persons/${school.student.id}/profile`)).status]).toEqual([part, 403]);
    }
    expect((await other.classTeacher.client.get(`footprint/persons/${school.student.id}/profile`)).status).toBe(404);
  });

  it('shows staff nothing of another school in which the person learns', async () => {
    const own = await profile('student');
    const staff = await profile('classTeacher');
    expect(own.courses.map(({ name }) => name)).toContain('КАНАРЕЙКА');
    expect(staff.courses.map(({ name }) => name)).not.toContain('КАНАРЕЙКА');
    const sum = (of: Profile) => of.days.reduce((total, { acts }) => total + acts, 0);
    expect(sum(staff)).toBeLessThan(sum(own));
    expect(sum(await profile('guardian'))).toBe(sum(own));
  });
});
