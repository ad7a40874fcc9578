import { ofSchool, plain, type Routes, type Scene } from './call.js';
import { probe, probeSettings } from '../probe.plugin.js';

const CAPABILITY = 'probe:configure';

/** The probe's settings as they are now, with what a change must name. */
async function settingsChange({ make }: Scene, organisationId: string | null, word: string) {
  const [row] = await make.sql<{ version: number }>(
    `select version from settings.value where key = $1 and organisation_id is not distinct from $2`,
    [probeSettings.key, organisationId],
  );
  return { value: { on: true, word }, version: row?.version ?? 0 };
}

const deadLetter = async ({ make }: Scene) => ({ params: { id: await make.deadLetter() } });
const settingsOf = ({ school }: Scene) => ({ organisationId: school.id, key: probeSettings.key });
const why = ({ school }: Scene) => ({
  personId: school.people.student.id,
  capability: 'courses:view',
  level: 'course',
  id: school.courseId,
});

const fileOf = ({ make, school, self, world }: Scene): string | Promise<string> =>
  school === world.a ? make.upload(self, school.word) : school.fileId;

/** kernel, access, audit, files, jobs, mail, operations, settings */
export const platformRoutes: Routes = {
  'GET kernel/web-plugins': plain(),
  'GET kernel/plugins': plain(),
  'POST kernel/plugins/{plugin}/enable': plain(() => ({ params: { plugin: probe.id } })),
  'POST kernel/plugins/{plugin}/disable': plain(() => ({ params: { plugin: probe.id }, body: { force: true } })),

  'GET access/roles': plain(),
  'PUT access/roles/{roleId}/permissions': ofSchool(async ({ make, school }) => ({
    params: { roleId: await make.one(`select id from access.role where key = 'content-provider'`, []) },
    body: { capability: CAPABILITY, permission: 'default', organisationId: school.id },
  })),
  'GET access/why': ofSchool((scene) => ({ query: why(scene) })),
  'GET access/assignments': ofSchool(({ school }) => ({ query: { personId: school.people.student.id } })),

  'GET audit/entries': plain(),
  'GET audit/persons/{personId}/seen': ofSchool(({ school }) => ({ params: { personId: school.people.student.id } })),

  'GET jobs/queues': plain(),
  'GET jobs/dead-letters': plain(),
  'POST jobs/dead-letters/{id}/retry': plain(deadLetter),
  'DELETE jobs/dead-letters/{id}': plain(deadLetter),
  'GET jobs/{jobId}': ofSchool(async ({ make, school, self, world }) => ({
    params: { jobId: school === world.a ? await make.job(self, school.word) : school.jobId },
  })),

  'POST files/files': plain(() => ({ file: 'text' })),
  'GET files/files/{fileId}': ofSchool(async (scene) => ({ params: { fileId: await fileOf(scene) } })),
  'DELETE files/files/{fileId}': ofSchool(async (scene) => ({ params: { fileId: await fileOf(scene) } })),

  'GET mail/messages': plain(),
  'GET mail/messages/{messageId}': ofSchool(({ school }) => ({ params: { messageId: school.messageId } })),

  'GET operations/health': plain(),
  'GET operations/backups': plain(),
  'POST operations/backups': plain(),
  'GET operations/plugins/removed': plain(),
  // The core stays, and the probe has its tables.
  'POST operations/plugins/{plugin}/uninstall': plain(() => ({ params: { plugin: 'identity' } })),
  'POST operations/plugins/{plugin}/install': plain(() => ({ params: { plugin: probe.id } })),

  'GET settings/definitions': plain(),
  'GET settings/site/{key}': plain(() => ({ params: { key: probeSettings.key } })),
  'PUT settings/site/{key}': plain(async (scene) => ({
    params: { key: probeSettings.key },
    body: await settingsChange(scene, null, 'общее'),
  })),
  'GET settings/organisations/{organisationId}/{key}': ofSchool((scene) => ({ params: settingsOf(scene) })),
  'PUT settings/organisations/{organisationId}/{key}': ofSchool(async (scene) => ({
    params: settingsOf(scene),
    body: await settingsChange(scene, scene.school.id, scene.school.word),
  })),
};
