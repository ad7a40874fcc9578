import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { Database } from '@sreda/database';
import { RemovalService } from '@sreda/operations';
import { Access } from '@sreda/plugin-sdk/server';
import { type Answer, problemCode, type TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';

// Materials of a kind that one plugin knows, in the catalogue of another one: each of the two is switched off and taken out.

interface Items {
  readonly items: readonly { readonly title: string }[];
}

let app: TestApp;
let school: TestSchool;
/** Administrator of the whole installation. */
let admin: TestClient;
let cardId: string;
let versionId: string;

const must = <T>({ status, text, json }: Answer<T>): T => {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return json;
};
const content = (name: string) => ({
  ...{ name, subject: 'Физика', className: '7', goal: '', ofSubject: '', cognitive: '', regulatory: '', communicative: '', personal: '' },
  ...{ resources: '', remote: '', homework: '', links: [] },
  stages: [{ id: newId(), name: 'Опыт', minutes: 10, teacher: 'Показывает', students: '', result: '' }],
});
const handIn = () =>
  school.teacher.client.post<{ versionId: string }>('network/versions', {
    ...{
      kind: 'lesson-card',
      objectId: cardId,
      title: 'Сила трения',
      description: '',
      subject: 'Физика',
      classFrom: 7,
      classTo: 7,
      topic: '',
    },
    ...{ licence: 'cc-by', rights: 'Составлено учителем', ageMark: '6+', adapted: [], authorIds: [school.teacher.id] },
  });
const get = <T = object>(address: string): Promise<Answer<T>> => school.teacher.client.get<T>(address);
const materials = async () => must(await get<Items>('network/materials')).items.map(({ title }) => title);
const turn = async (id: string, to: 'enable' | 'disable') => must(await admin.post(`kernel/plugins/${id}/${to}`, { force: true }));
async function takeOut(id: string): Promise<void> {
  await turn(id, 'disable');
  await app.server.app.get(RemovalService, { strict: false }).uninstall(createContext(), id);
}
async function putBack(id: string): Promise<void> {
  must(await admin.post(`operations/plugins/${id}/install`));
  await turn(id, 'enable');
}

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
  const at = { level: 'site', id: null } as const;
  await app.server.app
    .get(Database, { strict: false })
    .tx(createContext(), (ctx) =>
      app.server.app.get(Access, { strict: false }).assign(ctx, { personId: school.administrator.id, role: 'administrator', at }),
    );
  admin = school.administrator.client;
  cardId = must(
    await school.teacher.client.post<{ id: string }>('lesson-cards/cards', { content: content('Сила трения'), shared: true }),
  ).id;
  versionId = must(await handIn()).versionId;
  must(await school.methodist.client.put(`network/versions/${versionId}/decision`, { decision: 'publish', reason: '' }));
}, 60_000);
afterAll(() => app.close(), 60_000);

it('shows what was published while the plugin of its kind is off, and hands nothing of it in', async () => {
  const before = must(await get(`network/versions/${versionId}`));
  await turn('lesson-cards', 'disable');
  expect(problemCode(await get('lesson-cards/cards?view=own'))).toBe('kernel.plugin-disabled');
  expect(await materials()).toEqual(['Сила трения']);
  expect(must(await get(`network/versions/${versionId}`))).toEqual(before);
  expect([(await handIn()).status, (await get(`network/objects/lesson-card/${cardId}`)).status]).toEqual([422, 404]);
  await turn('lesson-cards', 'enable');
  expect(must(await get<{ name: string }>(`network/objects/lesson-card/${cardId}`)).name).toBe('Сила трения');
});

it('keeps cards while the network is off, and then the catalogue is as it was', async () => {
  await turn('network', 'disable');
  expect(problemCode(await get('network/materials'))).toBe('kernel.plugin-disabled');
  expect(must(await get<{ mayChange: boolean }>(`lesson-cards/cards/${cardId}`)).mayChange).toBe(true);
  await turn('network', 'enable');
  expect(await materials()).toEqual(['Сила трения']);
});

it('loses the cards with their plugin, and not what was published of them', async () => {
  await takeOut('lesson-cards');
  expect(await materials()).toEqual(['Сила трения']);
  await putBack('lesson-cards');
  expect(must(await get<Items>('lesson-cards/cards?view=own')).items).toEqual([]);
  expect((await get(`network/objects/lesson-card/${cardId}`)).status).toBe(404);
});

it('loses the catalogue with the network, and no card', async () => {
  cardId = must(await school.teacher.client.post<{ id: string }>('lesson-cards/cards', { content: content('Давление'), shared: true })).id;
  await takeOut('network');
  must(await get(`lesson-cards/cards/${cardId}`));
  must(await admin.get(`privacy/persons/${school.teacher.id}/erasure`));
  await putBack('network');
  expect(await materials()).toEqual([]);
  must(await handIn());
});
