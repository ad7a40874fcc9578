import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('enrolment', {
  view: { level: 'course', roles: ['administrator', 'head', 'methodist', 'course-teacher'] },
  enter: { level: 'site', roles: ['person'] },
  manage: { level: 'course', roles: ['administrator', 'methodist', 'course-teacher'] },
});

export default definePlugin({
  id: 'enrolment',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { identity: '^1.0.0', access: '^1.0.0', courses: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
