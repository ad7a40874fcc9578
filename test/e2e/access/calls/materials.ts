import { materialFields } from '../make.js';
import { ofSchool, plain, type Routes, type Scene } from './call.js';

const copyOf = async ({ make, school, self, fresh }: Scene): Promise<string> =>
  fresh ? make.materialCopy(self, school.materialId, school.word) : school.materialCopyId;

/** About a material that the caller has handed in. */
async function offerTo({ make, school: { people, word }, self }: Pick<Scene, 'make' | 'school' | 'self'>): Promise<string> {
  const { materialId } = await make.material({ teacher: self, methodist: people.methodist }, word, { published: true });
  return make.materialOffer(people.teacher, materialId, word);
}

export const materialRoutes: Routes = {
  'GET network/materials': plain(({ school }) => ({ query: { q: school.word } })),
  'GET network/versions': plain(() => ({ query: { state: 'published' } })),
  'GET network/versions/{versionId}': ofSchool(({ school }) => ({ params: { versionId: school.materialVersionId } })),
  'POST network/versions': plain(async ({ make, school, self }) => ({
    body: { ...materialFields(school.word, (await make.ownCategory(self, school.word)).categoryId) },
  })),
  'GET network/objects/{kind}/{objectId}': ofSchool(({ school }) => ({ params: { kind: 'category', objectId: school.categoryId } })),
  'GET network/staff': plain(),
  'PUT network/versions/{versionId}/decision': ofSchool(async ({ make, school, fresh }) => ({
    params: {
      versionId: fresh ? (await make.material(school.people, school.word, { published: false })).versionId : school.materialVersionId,
    },
    body: { decision: 'publish', reason: school.word },
  })),
  'GET network/versions/{versionId}/changes': ofSchool(({ school }) => ({ params: { versionId: school.materialVersionId } })),
  'GET network/versions/{versionId}/remarks': ofSchool(({ school }) => ({ params: { versionId: school.materialVersionId } })),
  'POST network/versions/{versionId}/remarks': ofSchool(({ school }) => ({
    params: { versionId: school.materialVersionId },
    body: { partId: null, text: school.word },
  })),
  'POST network/remarks/{remarkId}/answers': ofSchool(({ school }) => ({
    params: { remarkId: school.materialRemarkId },
    body: { text: school.word },
  })),
  'PUT network/remarks/{remarkId}/state': ofSchool(({ school }) => ({
    params: { remarkId: school.materialRemarkId },
    body: { isDone: true },
  })),
  'GET network/materials/{materialId}/use': ofSchool(({ school }) => ({ params: { materialId: school.materialId } })),
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
  'POST network/copies/{copyId}/offers': ofSchool(async ({ make, school, self, fresh }) => {
    const own = fresh && (await make.changedCopy(self, school.materialId, school.word));
    return {
      params: { copyId: own ? own.copyId : school.materialCopyId },
      body: { partIds: [own ? own.partId : school.materialId], message: school.word },
    };
  }),
  'GET network/offers': plain(() => ({ query: { side: 'received' } })),
  'GET network/offers/{offerId}': ofSchool(({ school }) => ({ params: { offerId: school.materialOfferId } })),
  'POST network/offers/{offerId}/withdrawal': ofSchool(async ({ make, school, self, fresh }) => ({
    params: { offerId: fresh ? await make.materialOffer(self, school.materialId, school.word) : school.materialOfferId },
  })),
  'PUT network/offers/{offerId}/decision': ofSchool(async ({ make, school, self, fresh }) => ({
    params: { offerId: fresh ? await offerTo({ make, school, self }) : school.materialOfferId },
    body: { accepted: true, parts: [], reply: school.word },
  })),
};
