import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { points } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { expectQueries } from '../expect-queries.js';
import { makeSchool, type TestSchool } from '../school.js';
import { startTestApp, type TestApp } from '../test-app.js';
import { problemCode } from '../test-client.js';

/** Statements for one page, however many activities and people are on it. */
const COMPLETION_BUDGET = 2;
const MANY = 40;

interface ActivityContract {
  /** Key of the contribution. */
  readonly type: string;
  /** Settings that a teacher may give to a new activity, and a change of them. */
  readonly settings: object;
  readonly change: object;
  /** Settings that are refused with 422. */
  readonly wrong: object;
  /** Tables of the plugin that hold a row for each activity: column `activity_id`. */
  readonly tables: readonly string[];
}

/** What must hold for a type of activity: through the API in a school of its own, and for the pages that ask about many at once. */
export function describeActivityType(name: string, { type, settings, change, wrong, tables }: ActivityContract): void {
  describe(`the activity type ${name}`, () => {
    let app: TestApp;
    let school: TestSchool;
    let courseId: string;
    let sectionId: string;

    beforeAll(async () => {
      app = await startTestApp({ worker: false });
      school = await makeSchool(app, 'Лицей');
      const teacher = school.teacher.client;
      courseId = (await teacher.post<{ id: string }>('courses/courses', { name: 'Курс' })).json.id;
      sectionId = (await teacher.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Раздел' })).json.id;
    });
    afterAll(() => app.close());

    const create = (body: object = {}) =>
      school.teacher.client.post<{ id: string }>(`courses/courses/${courseId}/activities`, {
        sectionId,
        type,
        name: 'Занятие',
        settings,
        ...body,
      });
    const rows = async (activityId: string): Promise<number> => {
      const counts = tables.map((table) =>
        app.db.sql<{ n: number }>(`select count(*)::int as n from ${table} where activity_id = $1`, [activityId]),
      );
      return (await Promise.all(counts)).reduce((sum, [row]) => sum + (row?.n ?? 0), 0);
    };
    const contribution = () => {
      const found = app.server.app.get(Extensions, { strict: false }).all(points.activity).get(type);
      if (!found) throw new Error(`No package contributes the activity type ${type}`);
      return found;
    };

    it('documents its settings', () => {
      expect(contribution().settings.jsonSchema).toMatchObject({ type: 'object' });
    });

    it('is created, changed and deleted with everything that it keeps', async () => {
      const { status, json } = await create();
      expect(status).toBe(201);
      expect(await rows(json.id)).toBeGreaterThan(0);
      const path = `courses/activities/${json.id}`;
      const changed = await school.teacher.client.patch(path, { version: 1, settings: change });
      expect([changed.status, changed.text]).toEqual([200, expect.any(String)]);
      expect((await school.teacher.client.delete(path)).status).toBe(204);
      expect(await rows(json.id)).toBe(0);
    });

    it('refuses wrong settings and ones that it does not know, and leaves nothing behind', async () => {
      const count = async () => (await app.db.sql<{ n: number }>(`select count(*)::int as n from courses.activity`))[0]?.n;
      const before = await count();
      for (const bad of [wrong, { ...settings, unheardOf: 1 }]) {
        const answer = await create({ settings: bad });
        expect([answer.status, problemCode(answer)]).toEqual([422, 'kernel.invalid-input']);
      }
      expect(await count()).toBe(before);
    });

    it('is copied with what its teacher has set, into an activity of its own', async () => {
      const [{ json: from }, { json: to }] = [await create(), await create()];
      const copied = await rows(from.id);
      const { id: personId, accountId } = school.teacher;
      const ctx = createContext({ actor: { personId, accountId }, organisationId: school.id });
      await app.server.app.get(Database, { strict: false }).tx(ctx, async (inner) => {
        await contribution().remove(inner, to.id);
        await contribution().copy(inner, { fromActivityId: from.id, toActivityId: to.id, ids: new Map(), shift: (moment) => moment });
      });
      expect((await school.teacher.client.delete(`courses/activities/${from.id}`)).status).toBe(204);
      expect([await rows(from.id), await rows(to.id)]).toEqual([0, copied]);
    });

    it('says for many activities and people at once how far each is', async () => {
      const activityIds: string[] = [];
      for (let i = 0; i < MANY; i++) activityIds.push((await create()).json.id);
      const personIds = [school.student.id, school.classmate.id, school.stranger.id];
      const ctx = createContext({ organisationId: school.id });
      const activity = contribution();
      const states = await expectQueries(COMPLETION_BUDGET, () => activity.completionState(ctx, { activityIds, personIds }));
      const known = new Set(activityIds.flatMap((a) => personIds.map((p) => `${a}/${p}`)));
      expect([...states.keys()].filter((key) => !known.has(key))).toEqual([]);
      expect(await activity.completionState(ctx, { activityIds: [], personIds: [] })).toEqual(new Map());
    });
  });
}
