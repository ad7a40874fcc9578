import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

/** Writing them is editing the course. */
export const capabilities = defineCapabilities('resources', {
  view: { level: 'activity', roles: ['administrator', 'head', 'methodist', 'course-teacher', 'course-student'] },
});

export default definePlugin({
  id: 'resources',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { access: '^1.0.0', courses: '^1.0.0', files: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
