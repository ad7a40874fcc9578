import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('calendar', {
  'view-own': { level: 'site', roles: ['person'] },
  'view-person': { level: 'person', roles: ['self', 'guardian'] },
  'view-classes': { level: 'organisation', roles: ['administrator', 'head', 'methodist'] },
  'keep-own': { level: 'site', roles: ['person'] },
  publish: { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'class-teacher'] },
  'publish-course': { level: 'course', roles: ['course-teacher'] },
});

export default definePlugin({
  id: 'calendar',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { access: '^1.0.0', identity: '^1.0.0', jobs: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
