import { newId } from '@sreda/contracts';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

const at = 'forum/network/sections/{sectionId}';

/** A section in which the teacher has written. */
async function section({ make, school, fresh }: Scene): Promise<{ sectionId: string }> {
  return {
    sectionId: fresh ? await make.networkSection(school.people.methodist, school.people.teacher, school.word) : school.networkSectionId,
  };
}
const fields = (word: string) => ({ subject: word, theme: `${word} ${newId()}`, description: word });

export const networkRoutes: Routes = {
  'GET forum/network/sections': plain(),
  'POST forum/network/sections': plain(({ school }) => ({ body: fields(school.word) })),
  [`GET ${at}`]: ofSchool(async (scene) => ({ params: await section(scene) })),
  [`PUT ${at}`]: ofSchool(async (scene) => ({
    params: await section(scene),
    body: { ...fields(scene.school.word), closed: false, version: 1 },
  })),
  [`GET ${at}/moderators`]: ofSchool(async (scene) => ({ params: await section(scene) })),
  [`PUT ${at}/moderators/{personId}`]: ofSchool(async (scene) => ({
    params: { ...(await section(scene)), personId: scene.school.people.teacher.id },
  })),
  [`DELETE ${at}/moderators/{personId}`]: ofSchool(async (scene) => {
    const { make, school } = scene;
    const params = { ...(await section(scene)), personId: school.people.teacher.id };
    if (scene.fresh) await make.networkModerator(school.people.methodist, params.sectionId, params.personId);
    return { params };
  }),
  'PUT forum/network/authors/{personId}/subscription': ofSchool(async ({ make, school, actor, fresh }) => {
    const author = actor === 'teacher' ? school.people.methodist : school.people.teacher;
    if (fresh) await make.topic(author, school.networkSectionId, school.word);
    return { params: { personId: author.id }, body: { on: true } };
  }),
  'GET forum/boards/{boardId}/search': ofSchool(({ school }) => ({
    params: { boardId: school.networkSectionId },
    query: { q: school.word },
  })),
  'GET forum/network/search': plain(({ school }) => ({ query: { q: school.word } })),
};
