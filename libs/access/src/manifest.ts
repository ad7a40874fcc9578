import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('access', {
  'view-roles': { level: 'organisation', roles: ['administrator', 'head'] },
  'manage-roles': { level: 'organisation', roles: ['administrator'] },
  /** See which roles a person has and why a person may or may not do something. */
  explain: { level: 'person', roles: ['administrator', 'head'] },
  /** Look at a course as its students see it. */
  'see-as-student': { level: 'course', roles: ['administrator', 'methodist', 'course-teacher'] },
});

export default definePlugin({
  id: 'access',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0' },
  capabilities,
  server: () => import('./server.js'),
});
