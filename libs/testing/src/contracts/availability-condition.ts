import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { countQueries } from '@sreda/database';
import { createContext, projectRoot } from '@sreda/kernel';
import { type AvailabilityCondition, type I18nMessage, type Locale, points } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { makeSchool, type TestSchool } from '../school.js';
import { startTestApp, type TestApp } from '../test-app.js';

const LOCALES: readonly Locale[] = ['ru', 'en'];
const UUID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const DAY = 86_400_000;
/** Conditions on one page. */
const MANY = 40;

/** Where conditions are tried: a course with the class of `student` and `classmate` in it. */
export interface ConditionCourse {
  readonly school: TestSchool;
  readonly courseId: string;
  /** A new test in the course, done when it is passed. */
  readonly addActivity: (name: string) => Promise<string>;
}
interface ConditionSample {
  /** As a teacher may write them; one of each look that has its own words. */
  readonly configs: readonly [object, ...object[]];
  /** Whether the first one holds. Absent: it depends on the clock alone. */
  readonly holdsFor?: { readonly student: boolean; readonly classmate: boolean };
  /** What is refused with 422. `field` is below the config. */
  readonly wrong: readonly { readonly config: object; readonly field: string; readonly code: string }[];
  /** Deletes what the conditions name. Absent: they name nothing. */
  readonly remove?: () => Promise<unknown>;
}
/** Makes in a course what conditions of one kind are about. Called for two courses. */
type ConditionContract = (course: ConditionCourse) => Promise<ConditionSample>;

interface Written {
  readonly status: number;
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

/** What must hold for kinds of conditions (key of the contribution → sample), asked directly and through the API as teachers and students ask. */
export function describeAvailabilityConditions(contracts: Readonly<Record<string, ConditionContract>>): void {
  let app: TestApp;
  let school: TestSchool;
  const samples = new Map<
    string,
    { readonly own: ConditionSample; readonly foreign: ConditionSample; readonly targetId: string; courseId: string }
  >();
  const ctx = () => createContext({ organisationId: school.id });

  async function makeCourse(): Promise<ConditionCourse> {
    const { client } = school.teacher;
    const made = async (at: string, body: object): Promise<string> => {
      const { status, json, text } = await client.post<{ id: string }>(`courses/courses${at}`, body);
      if (status !== 201) throw new Error(text);
      return json.id;
    };
    const courseId = await made('', { name: 'Курс' });
    await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
    await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
    const sectionId = await made(`/${courseId}/sections`, { name: 'Раздел' });
    const addActivity = async (name: string): Promise<string> => {
      const id = await made(`/${courseId}/activities`, { sectionId, type: 'quiz', name });
      const { status, text } = await client.put(`courses/activities/${id}/completion`, { version: 1, rule: 'passed', percent: 50 });
      if (status !== 200) throw new Error(text);
      return id;
    };
    return { school, courseId, addActivity };
  }
  async function write(activityId: string, when: object): Promise<Written> {
    const route = `courses/activities/${activityId}/availability`;
    const { version } = (await school.teacher.client.get<{ version: number }>(route)).json;
    const answer = await school.teacher.client.put<{ errors?: Written['errors'] }>(route, {
      version,
      availability: { when, otherwise: 'locked' },
    });
    return { status: answer.status, errors: answer.json.errors ?? [] };
  }
  async function isLocked(courseId: string, activityId: string, part: 'student' | 'classmate'): Promise<boolean> {
    const { json } = await school[part].client.get<{ sections: { activities: { id: string; locked: object | null }[] }[] }>(
      `courses/courses/${courseId}`,
    );
    const found = json.sections.flatMap(({ activities }) => activities).find(({ id }) => id === activityId);
    if (!found) throw new Error('The activity is not in the course');
    return found.locked !== null;
  }

  beforeAll(async () => {
    app = await startTestApp({ worker: false });
    school = await makeSchool(app, 'Лицей');
    for (const [kind, make] of Object.entries(contracts)) {
      const [own, other] = [await makeCourse(), await makeCourse()];
      const targetId = await own.addActivity('Под условием');
      samples.set(kind, { own: await make(own), foreign: await make(other), targetId, courseId: own.courseId });
    }
  }, 60_000);
  afterAll(() => app.close());

  describe.each(Object.keys(contracts))('the condition %s', (kind) => {
    const sample = () => {
      const found = samples.get(kind);
      if (!found) throw new Error(`${kind} has not been set up`);
      return found;
    };
    const condition = (): AvailabilityCondition<object> => {
      const found = app.server.app.get(Extensions, { strict: false }).all(points.availability).get(kind);
      if (!found) throw new Error(`No package contributes the condition ${kind}`);
      return found;
    };
    const people = () => [school.student.id, school.classmate.id, school.stranger.id];

    it('documents its config, and keeps it as JSON', () => {
      const { config } = condition();
      expect(config.jsonSchema).toMatchObject({ type: 'object' });
      for (const one of sample().own.configs) expect(JSON.parse(JSON.stringify(config.parse(one)))).toEqual(one);
    });

    it('refuses what is wrong, what it does not know and what is in another course, with the field and a code', async () => {
      const { own, foreign, targetId } = sample();
      const inAny = (config: object) => write(targetId, { any: [{ kind, config }] });
      const root = 'availability.when.any.0.config';
      expect(own.wrong.length).toBeGreaterThan(0);
      for (const { config, field, code } of own.wrong) {
        expect([config, await inAny(config)]).toEqual([
          config,
          { status: 422, errors: [expect.objectContaining({ field: `${root}.${field}`, code })] },
        ]);
      }
      expect(await inAny({ ...own.configs[0], unheardOf: 1 })).toMatchObject({ status: 422, errors: [{ field: `${root}.unheardOf` }] });
      for (const config of foreign.configs.filter((one) => idsIn(one).length > 0)) {
        const { status, errors } = await inAny(config);
        expect([status, errors.map(({ field }) => field.startsWith(`${root}.`))]).toEqual([422, [true]]);
      }
    });

    it('answers for all conditions and people at once, about these people alone', async () => {
      const { configs } = sample().own;
      const many = Array.from({ length: MANY }, (_, n) => configs[n % configs.length] ?? configs[0]);
      const each = await countQueries(() => condition().evaluate(ctx(), configs, people()));
      const all = await countQueries(() => condition().evaluate(ctx(), many, people()));
      expect(all.statements.length).toBeLessThanOrEqual(each.statements.length);
      expect(all.result).toHaveLength(MANY);
      for (const [n, row] of all.result.entries()) {
        expect([...row.keys()].sort()).toEqual([...people()].sort());
        expect([...row]).toEqual([...(each.result[n % configs.length] ?? [])]);
      }
      expect(await condition().evaluate(ctx(), [], people())).toEqual([]);
      expect((await condition().evaluate(ctx(), [configs[0]], [])).map(({ size }) => size)).toEqual([0]);
    });

    it('says itself to the student, and says when it must not hold, in both languages', async () => {
      const { configs } = sample().own;
      const wanted = configs.flatMap((config) => [
        { config, not: false },
        { config, not: true },
      ]);
      const each = await countQueries(() => condition().describe(ctx(), wanted));
      const many = Array.from({ length: MANY }, (_, n) => wanted[n % wanted.length] ?? { config: configs[0], not: false });
      expect((await countQueries(() => condition().describe(ctx(), many))).statements.length).toBeLessThanOrEqual(each.statements.length);
      for (const locale of LOCALES) {
        const texts = await Promise.all(each.result.map((message) => wordsOf(message, locale)));
        expect(new Set(texts).size).toBe(wanted.length);
      }
    });

    it('opens to whom it holds for, and with "not" to the others', async () => {
      const { own, courseId, targetId } = sample();
      const leaf = { kind, config: own.configs[0] };
      const [row] = await condition().evaluate(ctx(), [leaf.config], people());
      const { student, classmate } = own.holdsFor ?? { student: row?.get(school.student.id), classmate: row?.get(school.classmate.id) };
      for (const [when, open] of [
        [leaf, [student, classmate]],
        [{ not: [leaf] }, [!student, !classmate]],
      ] as const) {
        expect((await write(targetId, when)).status).toBe(200);
        expect([!(await isLocked(courseId, targetId, 'student')), !(await isLocked(courseId, targetId, 'classmate'))]).toEqual(open);
      }
    });

    it('is copied with the course: ids of the copy, moments that move with it, or not at all', () => {
      for (const config of sample().own.configs) {
        const ids = new Map(idsIn(config).map((id) => [id, newId()]));
        const shift = (moment: Date): Date => new Date(moment.getTime() + DAY);
        const copied = condition().copy(config, { ids, shift });
        if (copied === null) throw new Error('Everything that it names was copied');
        expect(condition().config.parse(copied)).toEqual(copied);
        expect(idsIn(copied)).toEqual(idsIn(config).map((id) => ids.get(id)));
        expect(momentsIn(copied)).toEqual(momentsIn(config).map((moment) => shift(moment)));
        const waits = condition().waitsFor(config);
        expect(waits.filter((id) => !ids.has(id))).toEqual([]);
        expect(condition().waitsFor(copied)).toEqual(waits.map((id) => ids.get(id)));
        if (ids.size > 0) expect(condition().copy(config, { ids: new Map(), shift })).toBeNull();
      }
    });

    // The last, for it deletes what the others are about.
    it('opens nothing when what it names is gone, with "not" neither, and says so', async () => {
      const { own, courseId, targetId } = sample();
      expect(own.remove !== undefined).toBe(own.configs.some((config) => idsIn(config).length > 0));
      if (!own.remove) return;
      for (const config of own.configs) {
        await write(targetId, { any: [{ kind, config }, { not: [{ kind, config }] }] });
      }
      await own.remove();
      const rows = await condition().evaluate(ctx(), own.configs, people());
      expect(rows.map(({ size }) => size)).toEqual(own.configs.map(() => 0));
      expect([await isLocked(courseId, targetId, 'student'), await isLocked(courseId, targetId, 'classmate')]).toEqual([true, true]);
      const messages = await condition().describe(
        ctx(),
        own.configs.map((config) => ({ config, not: false })),
      );
      for (const locale of LOCALES) for (const message of messages) await wordsOf(message, locale);
    });
  });
}

const idsIn = (config: object): string[] => JSON.stringify(config).match(UUID) ?? [];
const momentsIn = (config: object): Date[] => (JSON.stringify(config).match(MOMENT) ?? []).map((text) => new Date(text));

/** The text of the message in the package's own `locales/<locale>.json`, which every page has. Fails without one, and where it wants more than is given. */
async function wordsOf({ key, params = {} }: I18nMessage, locale: Locale): Promise<string> {
  const [id = '', ...rest] = key.split('.');
  const files = ['libs', 'plugins'].map((group) => path.join(projectRoot, group, id, 'locales', `${locale}.json`));
  const found = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '{}')));
  const texts = Object.assign({}, ...found.map((json) => JSON.parse(json) as object)) as Readonly<Record<string, string>>;
  const text = texts[rest.join('.')];
  if (text === undefined) throw new Error(`No text for ${key} in ${locale}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${key} in ${locale} wants ${name}`);
    return String(value);
  });
}
