import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('forum', {
  view: { level: 'activity', roles: ['administrator', 'head', 'methodist', 'course-teacher', 'course-student'] },
  write: { level: 'activity', roles: ['course-teacher', 'course-student'] },
  /** Where each group of the course has a topic of its own. */
  'view-all-groups': { level: 'activity', roles: ['administrator', 'head', 'methodist', 'course-teacher'] },
  moderate: { level: 'activity', roles: ['administrator', 'methodist', 'course-teacher'] },
  /** Read and write in the sections of the network, in the name of a school. */
  'join-network': { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'] },
  /** Make sections of the school and keep order in them. */
  'manage-network': { level: 'organisation', roles: ['administrator', 'methodist', 'network-coordinator'] },
  /** See who of the own school's teachers is a member of which community, and confirm other ones. */
  'view-membership': { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator'] },
  grade: { level: 'activity', roles: ['course-teacher'] },
  /** See what one follows oneself. */
  follow: { level: 'site', roles: ['person'] },
});

export default definePlugin({
  id: 'forum',
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
      grades: '^1.0.0',
      notifications: '^1.0.0',
      partnership: '^1.0.0',
    },
  },
  capabilities,
  server: () => import('./server.js'),
});
