import { TestClient } from '@sreda/testing';
import { ofSchool, plain, pupil, type Routes, type Scene } from './call.js';

const ofOrganisation = ({ school }: Scene) => ({ organisationId: school.id });
const inOrganisation = ofSchool((scene) => ({ params: ofOrganisation(scene) }));
const ofStudent = ofSchool(({ school }) => ({ params: { personId: school.people.student.id } }));
const ofPupil = ofSchool(async (scene) => ({ params: { personId: (await pupil(scene)).id } }));

const versionOf = async ({ make }: Scene, table: 'organisation' | 'person', id: string): Promise<number> =>
  Number((await make.sql<{ version: number }>(`select version from identity.${table} where id = $1`, [id]))[0]?.version);

/** A year that no other call makes. */
function farYear({ make }: Scene) {
  const first = 2100 + make.next();
  return { name: `${first}`, since: `${first}-09-01`, until: `${first + 1}-09-01` };
}

/** A year that may be changed and deleted. */
const yearOf = ({ make, school, fresh }: Scene): Promise<string> => (fresh ? make.year(school.id) : Promise.resolve(school.yearId));

/** What the preview says, as whoever promotes would read it; for others any words will do. */
async function promotion({ world, school, fresh }: Scene) {
  if (!fresh) return { academicYear: '2100/01', expectedVersion: 1 };
  const { authorization } = world.site.administrator;
  const { json } = await new TestClient(world.app.url, { authorization }).post<{ to: { name: string }; version: number }>(
    `identity/organisations/${school.id}/promotion/preview`,
  );
  return { academicYear: json.to.name, expectedVersion: json.version };
}

/** Organisations, and people in them: the rest of the package identity. */
export const peopleRoutes: Routes = {
  'GET identity/organisations': plain(),
  // The parent is the municipality, above both schools: there is no other one that somebody could name.
  'POST identity/organisations': plain(({ school, make }) => ({
    body: { kind: 'school', parentId: school.municipalityId, name: `Школа ${make.next()}`, timeZone: 'Europe/Moscow' },
  })),
  'GET identity/organisations/{organisationId}': inOrganisation,
  'PATCH identity/organisations/{organisationId}': ofSchool(async (scene) => ({
    params: ofOrganisation(scene),
    body: { version: await versionOf(scene, 'organisation', scene.school.id), timeZone: 'Europe/Moscow' },
  })),
  'GET identity/organisations/{organisationId}/classes': inOrganisation,
  'POST identity/organisations/{organisationId}/classes': ofSchool((scene) => ({
    params: ofOrganisation(scene),
    body: { grade: 4, letter: `К${scene.make.next()}`, yearId: scene.school.yearId },
  })),
  'GET identity/organisations/{organisationId}/years': inOrganisation,
  'POST identity/organisations/{organisationId}/years': ofSchool((scene) => ({ params: ofOrganisation(scene), body: farYear(scene) })),
  'PUT identity/organisations/{organisationId}/years/{yearId}/periods': ofSchool((scene) => ({
    params: { ...ofOrganisation(scene), yearId: scene.school.yearId },
    body: { periods: [] },
  })),
  'PATCH identity/organisations/{organisationId}/years/{yearId}': ofSchool(async (scene) => ({
    params: { ...ofOrganisation(scene), yearId: await yearOf(scene) },
    body: { name: 'Учебный год' },
  })),
  'DELETE identity/organisations/{organisationId}/years/{yearId}': ofSchool(async (scene) => ({
    params: { ...ofOrganisation(scene), yearId: await yearOf(scene) },
  })),
  'PATCH identity/classes/{organisationId}': ofSchool(async (scene) => ({
    params: { organisationId: scene.fresh ? await scene.make.class(scene.school) : scene.school.classId },
    body: { letter: `М${scene.make.next()}`, yearId: scene.school.yearId },
  })),
  'POST identity/organisations/{organisationId}/import': ofSchool((scene) => ({
    params: ofOrganisation(scene),
    body: { csv: `фамилия,имя,роль\nНовиков,Имя${scene.make.next()},учитель\n`, dryRun: false },
  })),
  'POST identity/organisations/{organisationId}/promotion/preview': inOrganisation,
  'POST identity/organisations/{organisationId}/promotion': ofSchool(async (scene) => ({
    params: ofOrganisation(scene),
    body: await promotion(scene),
  })),
  'GET identity/organisations/{organisationId}/persons': inOrganisation,
  'POST identity/organisations/{organisationId}/persons': ofSchool((scene) => ({
    params: ofOrganisation(scene),
    body: {
      familyName: 'Новиков',
      givenName: `Имя${scene.make.next()}`,
      patronymic: null,
      kind: 'student',
      classId: scene.school.classId,
      account: {},
    },
  })),

  'GET identity/persons/{personId}': ofStudent,
  'PATCH identity/persons/{personId}': ofSchool(async (scene) => {
    const { id } = await pupil(scene);
    return { params: { personId: id }, body: { version: await versionOf(scene, 'person', id), patronymic: 'Отчество' } };
  }),
  'POST identity/persons/{personId}/deactivate': ofPupil,
  'GET identity/persons/{personId}/memberships': ofStudent,
  'POST identity/persons/{personId}/memberships': ofSchool(async (scene) => ({
    params: { personId: (await pupil(scene)).id },
    body: { organisationId: scene.school.otherClassId, kind: 'student' },
  })),
  'DELETE identity/persons/{personId}/memberships/{membershipId}': ofSchool(async (scene) => {
    const { id } = await pupil(scene);
    return {
      params: {
        personId: id,
        membershipId: await scene.make.one(`select id from identity.membership where person_id = $1`, [id]),
      },
    };
  }),
  'GET identity/persons/{personId}/roles': ofStudent,
  'POST identity/persons/{personId}/roles': ofSchool(async (scene) => ({
    params: { personId: (await pupil(scene)).id },
    body: { role: 'content-provider', organisationId: scene.school.id },
  })),
  'DELETE identity/persons/{personId}/roles/{assignmentId}': ofSchool(async (scene) => {
    const { id } = await pupil(scene);
    return {
      params: {
        personId: id,
        assignmentId: await scene.make.one(`select id from access.role_assignment where person_id = $1 and context_id = $2`, [
          id,
          scene.school.id,
        ]),
      },
    };
  }),
  'GET identity/organisations/{organisationId}/class-teachers': inOrganisation,
  'POST identity/classes/{organisationId}/pupils': ofSchool(async (scene) => ({
    params: { organisationId: scene.school.otherClassId },
    body: { personIds: [(await pupil(scene)).id] },
  })),
  'POST identity/classes/{organisationId}/slips': ofSchool(({ school }) => ({ params: { organisationId: school.classId } })),
  'POST identity/persons/{personId}/reset': ofPupil,
  'POST identity/persons/{personId}/guardian-code': ofPupil,
  'POST identity/guardianships/{guardianshipId}/end': ofSchool(async ({ make, school, fresh }) => ({
    params: {
      guardianshipId: fresh ? await make.guardianship(school.people.guardian.id, (await make.pupil(school)).id) : school.guardianshipId,
    },
    body: { reason: 'Так решил суд' },
  })),
};
