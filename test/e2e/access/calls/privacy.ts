import { ofSchool, plain, pupil, type Routes, type Scene } from './call.js';

const ofStudent = ofSchool(({ school }) => ({ params: { personId: school.people.student.id } }));
const ofOrganisation = ({ school }: Scene) => ({ organisationId: school.id });

/** The student's guardian and the student consent in the own name; all others enter a paper. */
const inOwnName = ({ actor }: Scene): boolean => actor === 'guardian' || actor === 'student';

export const privacyRoutes: Routes = {
  'GET privacy/declarations': plain(),
  'GET privacy/persons/{personId}/export': ofStudent,
  'GET privacy/persons/{personId}/erasure': ofStudent,
  'POST privacy/persons/{personId}/erasure': ofSchool(async (scene) => ({
    params: { personId: (await pupil(scene)).id },
    body: { confirm: `${scene.school.word} Имя` },
  })),
  'GET privacy/persons/{personId}/consents': ofStudent,
  'POST privacy/persons/{personId}/consents': ofSchool(async (scene) => ({
    params: { personId: scene.school.people.student.id },
    body: {
      textId: await scene.make.consentText(scene.school.id, scene.school.word),
      ...(inOwnName(scene) ? {} : { representative: 'Мать', givenOn: '2025-09-01' }),
    },
  })),
  'DELETE privacy/persons/{personId}/consents/{consentId}': ofSchool(async ({ make, school, fresh }) => {
    const { student, guardian } = school.people;
    const consentId = fresh
      ? await make.consent(student.id, await make.consentText(school.id, school.word), guardian.id)
      : school.consentId;
    return { params: { personId: student.id, consentId } };
  }),
  'GET privacy/organisations/{organisationId}/consent-texts': ofSchool((scene) => ({ params: ofOrganisation(scene) })),
  'POST privacy/organisations/{organisationId}/consent-texts': ofSchool((scene) => ({
    params: ofOrganisation(scene),
    body: { purpose: 'contest', title: 'Участие', text: 'Согласен' },
  })),
};
