import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('courses', {
  create: { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'teacher'] },
  list: { level: 'site', roles: ['person'] },
  view: { level: 'course', roles: ['administrator', 'head', 'methodist', 'course-teacher', 'course-student'] },
  edit: { level: 'course', roles: ['administrator', 'methodist', 'course-teacher'] },
  complete: { level: 'activity', roles: ['course-student'] },
  mark: { level: 'activity', roles: ['course-teacher'] },
  'view-progress': { level: 'course', roles: ['administrator', 'head', 'methodist', 'course-teacher'] },
  'view-categories': { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'teacher'] },
  'arrange-categories': { level: 'organisation', roles: ['administrator', 'head', 'methodist'] },
  'view-agenda': { level: 'person', roles: ['self', 'guardian'] },
  'view-figures': { level: 'organisation', roles: ['administrator', 'head', 'methodist'] },
});

export default definePlugin({
  id: 'courses',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { identity: '^1.0.0', access: '^1.0.0', calendar: '^1.0.0', jobs: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
