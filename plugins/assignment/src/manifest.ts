import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('assignment', {
  submit: { level: 'activity', roles: ['course-student'] },
  manage: { level: 'activity', roles: ['administrator', 'methodist', 'course-teacher'] },
  'view-works': { level: 'activity', roles: ['administrator', 'head', 'methodist', 'course-teacher'] },
  grade: { level: 'activity', roles: ['course-teacher'] },
  'list-to-grade': { level: 'site', roles: ['person'] },
  'view-figures': { level: 'organisation', roles: ['administrator', 'head', 'methodist'] },
});

export default definePlugin({
  id: 'assignment',
  version: '1.0.0',
  requires: {
    core: '^1.0.0',
    packages: {
      identity: '^1.0.0',
      access: '^1.0.0',
      courses: '^1.0.0',
      enrolment: '^1.0.0',
      files: '^1.0.0',
      grades: '^1.0.0',
      notifications: '^1.0.0',
    },
  },
  capabilities,
  server: () => import('./server.js'),
});
