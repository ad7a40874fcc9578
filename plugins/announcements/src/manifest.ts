import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('announcements', {
  receive: { level: 'site', roles: ['person'] },
  /** Also change, withdraw and see who has not read. */
  send: { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'class-teacher'] },
  'send-course': { level: 'course', roles: ['course-teacher'] },
});

export default definePlugin({
  id: 'announcements',
  version: '1.0.0',
  requires: {
    core: '^1.0.0',
    packages: {
      identity: '^1.0.0',
      access: '^1.0.0',
      audit: '^1.0.0',
      courses: '^1.0.0',
      enrolment: '^1.0.0',
      files: '^1.0.0',
      jobs: '^1.0.0',
      notifications: '^1.0.0',
    },
  },
  capabilities,
  server: () => import('./server.js'),
});
