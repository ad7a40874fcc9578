import { newId } from '@sreda/contracts';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

const at = 'consultations/requests/{requestId}';

const themeFields = (word: string) => ({ name: `${word} ${newId()}`, description: word, workingDays: 5 });

/** What the caller has asked, and the methodist answers or has answered. Who is not let through tries that of the teacher. */
async function request({ make, school, self, fresh }: Scene, { answered = false, asker = self } = {}): Promise<{ requestId: string }> {
  return { requestId: fresh ? await make.consultation(school.people, asker, school.word, { answered }) : school.consultationId };
}

export const consultationRoutes: Routes = {
  'GET consultations/themes': plain(),
  'POST consultations/themes': plain(({ school }) => ({
    body: { ...themeFields(school.word), answererIds: [school.people.methodist.id] },
  })),
  'PUT consultations/themes/{themeId}': ofSchool(async ({ make, school, fresh }) => ({
    params: {
      themeId: fresh ? await make.consultationTheme(school.people, school.word) : school.consultationThemeId,
    },
    body: { ...themeFields(school.word), answererIds: [], closed: false, version: 1 },
  })),
  'GET consultations/staff': plain(),
  'GET consultations/requests': plain(() => ({ query: { view: 'mine' } })),
  'POST consultations/requests': plain(({ school }) => ({
    body: { themeId: school.consultationThemeId, personal: false, subject: school.word, text: `<p>${school.word}</p>` },
  })),
  [`GET ${at}`]: ofSchool(async (scene) => ({ params: await request(scene) })),
  [`POST ${at}/messages`]: ofSchool(async (scene) => ({
    params: await request(scene),
    body: { text: `<p>${scene.school.word}</p>`, answers: false },
  })),
  [`PUT ${at}/rating`]: ofSchool(async (scene) => ({
    params: await request(scene, { answered: true }),
    body: { rating: 5, comment: scene.school.word },
  })),
  [`POST ${at}/reopening`]: ofSchool(async (scene) => ({ params: await request(scene, { answered: true }) })),
  [`POST ${at}/withdrawal`]: ofSchool(async (scene) => ({ params: await request(scene) })),
  [`PUT ${at}/answerer`]: ofSchool(async (scene) => ({
    params: await request(scene, { asker: scene.school.people.teacher }),
    body: { personId: scene.school.people.head.id, reason: scene.school.word, version: 1 },
  })),
  [`PUT ${at}/publication`]: ofSchool(async (scene) => ({
    params: await request(scene, { answered: true }),
    body: { agrees: true, named: false },
  })),
  'GET consultations/published': plain(({ school }) => ({ query: { q: school.word } })),
  'GET consultations/figures': plain(() => ({ query: { from: '2026-01-01', to: '2030-12-31' } })),
  'GET consultations/figures/csv': plain(() => ({ query: { from: '2026-01-01', to: '2030-12-31' } })),
};
