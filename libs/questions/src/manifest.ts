import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

/** Checked at the owner of a bank: a course, an organisation, or a person (whose own bank it is). */
const AUTHORS = ['administrator', 'methodist', 'course-teacher', 'self'] as const;

export const capabilities = defineCapabilities('questions', {
  list: { level: 'site', roles: ['person'] },
  view: { level: 'course', roles: AUTHORS },
  edit: { level: 'course', roles: AUTHORS },
  /** Try a question that lies in no bank of the actor: of a material that another school has published. */
  try: { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'] },
});

export default definePlugin({
  id: 'questions',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { identity: '^1.0.0', access: '^1.0.0', jobs: '^1.0.0', courses: '^1.0.0', files: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
