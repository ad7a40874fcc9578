import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('grades', {
  'view-own': { level: 'course', roles: ['course-student'] },
  'view-all': { level: 'course', roles: ['administrator', 'head', 'methodist', 'course-teacher'] },
  'view-person': { level: 'person', roles: ['self', 'guardian', 'class-teacher', 'tutor', 'head', 'administrator'] },
  grade: { level: 'course', roles: ['course-teacher'] },
  'set-up': { level: 'course', roles: ['administrator', 'methodist', 'course-teacher'] },
  'lock-period': { level: 'course', roles: ['administrator', 'head', 'methodist', 'course-teacher'] },
  'unlock-period': { level: 'course', roles: ['administrator', 'head'] },
  'manage-marks': { level: 'organisation', roles: ['administrator', 'head'] },
});

export default definePlugin({
  id: 'grades',
  version: '1.0.0',
  core: true,
  requires: {
    core: '^1.0.0',
    packages: {
      identity: '^1.0.0',
      access: '^1.0.0',
      jobs: '^1.0.0',
      courses: '^1.0.0',
      enrolment: '^1.0.0',
      notifications: '^1.0.0',
    },
  },
  capabilities,
  server: () => import('./server.js'),
});
