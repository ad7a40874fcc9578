import { materialFields } from '../make.js';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

const copyOf = async ({ make, school, self, fresh }: Scene): Promise<string> =>
  fresh ? make.materialCopy(self, school.materialId, school.word) : school.materialCopyId;

export const materialRoutes: Routes = {
  'GET network/materials': plain(({ school }) => ({ query: { q: school.word } })),
  'GET network/versions': plain(() => ({ query: { state: 'published' } })),
  'GET network/versions/{versionId}': ofSchool(({ school }) => ({ params: { versionId: school.materialVersionId } })),
  'POST network/versions': plain(async ({ make, school, self }) => ({
    body: { ...materialFields(school.word, (await make.ownCategory(self, school.word)).categoryId) },
  })),
  'PUT network/versions/{versionId}/decision': ofSchool(async ({ make, school, fresh }) => ({
    params: {
      versionId: fresh ? (await make.material(school.people, school.word, { published: false })).versionId : school.materialVersionId,
    },
    body: { decision: 'publish', reason: school.word },
  })),
  'POST network/materials/{materialId}/copies': ofSchool(async ({ make, school, self }) => ({
    params: { materialId: school.materialId },
    body: { placeId: (await make.ownCategory(self, school.word)).bankId },
  })),
  'GET network/copies': plain(),
  'GET network/copies/{copyId}/difference': ofSchool(async (scene) => ({ params: { copyId: await copyOf(scene) } })),
  'POST network/copies/{copyId}/decisions': ofSchool(async (scene) => ({
    params: { copyId: await copyOf(scene) },
    body: { versionId: scene.school.materialVersionId, parts: [] },
  })),
};
