import { lessonCardFields } from '../make.js';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

const at = 'lesson-cards/cards/{cardId}';

/** One of the caller's own, or that of the teacher to who is not let through. */
const own = async ({ make, school, self, fresh }: Scene) => ({
  cardId: fresh ? await make.lessonCard(self, school.word) : school.lessonCardId,
});

export const lessonCardRoutes: Routes = {
  'GET lesson-cards/cards': plain(() => ({ query: { view: 'school' } })),
  'POST lesson-cards/cards': plain(({ school }) => ({ body: lessonCardFields(school.word) })),
  [`GET ${at}`]: ofSchool(({ school }) => ({ params: { cardId: school.lessonCardId } })),
  [`PUT ${at}`]: ofSchool(async (scene) => ({ params: await own(scene), body: { ...lessonCardFields(scene.school.word), version: 1 } })),
  [`DELETE ${at}`]: ofSchool(async (scene) => ({ params: await own(scene) })),
  [`GET ${at}/docx`]: ofSchool(({ school }) => ({ params: { cardId: school.lessonCardId } })),
  [`GET ${at}/pdf`]: ofSchool(({ school }) => ({ params: { cardId: school.lessonCardId } })),
};
