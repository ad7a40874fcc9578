import { eventFields } from '../make.js';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

const at = 'events/events/{eventId}';

/** An event that the caller holds, or that of the teacher to who is not let through. */
const held = async ({ make, school, self, fresh }: Scene, isOver = false) => ({
  eventId: fresh ? await make.event(self, school.word, { guests: [self], isOver }) : school.eventId,
});

export const eventRoutes: Routes = {
  'GET events/events': plain(() => ({ query: { view: 'upcoming' } })),
  'POST events/events': plain(({ school }) => ({ body: { ...eventFields(school.word) } })),
  [`GET ${at}`]: ofSchool(({ school }) => ({ params: { eventId: school.eventId } })),
  [`PUT ${at}`]: ofSchool(async (scene) => ({
    params: await held(scene),
    body: { ...eventFields(scene.school.word), state: 'announced', version: 2 },
  })),
  [`PUT ${at}/registration`]: ofSchool(({ school }) => ({ params: { eventId: school.eventId } })),
  [`DELETE ${at}/registration`]: ofSchool(async (scene) => ({ params: await held(scene) })),
  [`PUT ${at}/feedback`]: ofSchool(async (scene) => ({
    params: await held(scene, true),
    body: { rating: 5, comment: scene.school.word },
  })),
  [`GET ${at}/participants`]: ofSchool(async (scene) => ({ params: await held(scene) })),
  [`PUT ${at}/attendance`]: ofSchool(async (scene) => ({
    params: await held(scene, true),
    body: { people: [{ personId: scene.self.id, came: false }] },
  })),
  [`GET ${at}/figures`]: ofSchool(async (scene) => ({ params: await held(scene) })),
  [`POST ${at}/certificates`]: ofSchool(async (scene) => ({ params: await held(scene, true) })),
  'GET events/certificates': plain(),
  'GET events/certificates/{certificateId}/pdf': ofSchool(async ({ make, school, self, fresh }) => ({
    params: { certificateId: fresh ? (await make.certificate(self, self, school.word)).id : school.certificateId },
  })),
  'POST events/verification': plain(({ school }) => ({ body: { number: school.certificateNumber } })),
};
