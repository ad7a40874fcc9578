import { ofSchool, type Routes, type Scene } from './call.js';

const at = 'partnership/organisations/{organisationId}';
const own = ({ school }: Scene) => ({ organisationId: school.id });

async function agreement({ make, school, fresh }: Scene, { asked = false }: { asked?: boolean } = {}) {
  const id = fresh ? await make.agreement(school.people.head, school.id, school.word, { asked }) : school.agreementId;
  return { organisationId: school.id, agreementId: id };
}

async function listedVersion({ make, school }: Scene): Promise<number> {
  const [row] = await make.sql<{ version: number }>(`select version from partnership.school where school_id = $1`, [school.id]);
  return row?.version ?? 0;
}

export const partnershipRoutes: Routes = {
  [`GET ${at}`]: ofSchool((scene) => ({ params: own(scene) })),
  // Not true: the other school must stay one that nobody finds.
  [`PUT ${at}/listed`]: ofSchool(async (scene) => ({ params: own(scene), body: { listed: false, version: await listedVersion(scene) } })),
  [`GET ${at}/schools`]: ofSchool((scene) => ({ params: own(scene) })),
  [`GET ${at}/agreements`]: ofSchool((scene) => ({ params: own(scene) })),
  [`POST ${at}/agreements`]: ofSchool(async (scene) => ({
    params: own(scene),
    body: await scene.make.agreementTerms(scene.school.word),
  })),
  [`GET ${at}/agreements/{agreementId}`]: ofSchool(async (scene) => ({ params: await agreement(scene) })),
  [`POST ${at}/agreements/{agreementId}/terms`]: ofSchool(async (scene) => ({
    params: await agreement(scene),
    body: { ...(await scene.make.agreementTerms(scene.school.word)), latest: 1 },
  })),
  [`POST ${at}/agreements/{agreementId}/answer`]: ofSchool(async (scene) => ({
    params: await agreement(scene, { asked: true }),
    body: { number: 1, accept: true, reason: null },
  })),
  [`POST ${at}/agreements/{agreementId}/end`]: ofSchool(async (scene) => ({
    params: await agreement(scene),
    body: { reason: scene.school.word },
  })),
};
