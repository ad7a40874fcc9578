import { Notices } from '@sreda/plugin-sdk/server';
import { probeNotice } from '../probe.plugin.js';
import { bySession, ofSchool, plain, type Routes, type Scene } from './call.js';

/** One that must be read, for the actor in the own school and for a pupil in the other one. */
async function notification({ make, school, self, world }: Scene) {
  const personId = school === world.a ? self.id : school.people.student.id;
  const notice = { kind: probeNotice, audience: { people: [personId] }, people: { who: personId } };
  const key = `${personId} ${school.id} ${Math.random()}`;
  await make.tx((ctx) => make.get(Notices).notify(ctx, { ...notice, organisationId: null, dedupeKey: key }));
  return make.one(`update notifications.notification set organisation_id = $2 where dedupe_key = $1 returning id`, [key, school.id]);
}

const named = ofSchool(async (scene) => ({ params: { notificationId: await notification(scene) } }));

export const notificationRoutes: Routes = {
  'GET notifications/mine': plain(),
  'GET notifications/unread': plain(),
  'PUT notifications/mine/{notificationId}/read': named,
  'POST notifications/mine/read-all': plain(async (scene) => ({ body: { upTo: await notification({ ...scene, school: scene.world.a }) } })),
  'GET notifications/preferences': plain(),
  'PUT notifications/preferences': plain(async ({ make, self }) => {
    const [row] = await make.sql<{ version: number }>(`select version from notifications.preference where person_id = $1`, [self.id]);
    return { body: { version: row?.version ?? 0, quietFrom: null, quietUntil: null, digestAt: '18:00', choices: [] } };
  }),
  'GET notifications/stream': bySession(plain()),
  'GET notifications/sent': plain(),
  'GET notifications/sent/{notificationId}/readers': named,
};
