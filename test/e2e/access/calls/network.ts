import { newId } from '@sreda/contracts';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

const at = 'forum/network/sections/{sectionId}';

/** A section in which the teacher has written. */
async function section({ make, school, fresh }: Scene): Promise<{ sectionId: string }> {
  return {
    sectionId: fresh ? await make.networkSection(school.people.methodist, school.people.teacher, school.word) : school.networkSectionId,
  };
}
/** A community that the school has confirmed for its teacher. */
const community = async ({ make, school }: Scene) => ({
  communityId: await make.community(school.id, school.people['teacher-elsewhere'].id, school.word),
});
const member = (word: string) => ({ name: word, address: 'https://example.org/', since: '2020-09-01', until: null });
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
  'GET forum/network/membership': plain(),
  'GET forum/network/membership/csv': plain(),
  'POST forum/network/membership/communities': ofSchool(({ school }) => ({
    body: { ...member(school.word), personId: school.people.teacher.id },
  })),
  'PUT forum/network/membership/communities/{communityId}': ofSchool(async (scene) => ({
    params: await community(scene),
    body: { ...member(scene.school.word), version: 1 },
  })),
  'DELETE forum/network/membership/communities/{communityId}': ofSchool(async (scene) => ({ params: await community(scene) })),
  'GET forum/network/search': plain(({ school }) => ({ query: { q: school.word } })),
};
