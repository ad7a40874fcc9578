import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

/** A head runs the school; what is above a head, like changing what roles may do, is said by the packages that own it. */
const LEADERS = ['administrator', 'head'] as const;
const STAFF = [...LEADERS, 'methodist', 'teacher', 'class-teacher', 'tutor'] as const;

export const capabilities = defineCapabilities('identity', {
  'use-own-account': { level: 'site', roles: ['person'] },
  'manage-sign-in': { level: 'site', roles: ['administrator'] },
  'view-organisation': {
    level: 'organisation',
    roles: [...STAFF, 'network-coordinator', 'municipal-coordinator', 'student', 'guardian', 'content-provider'],
  },
  'manage-organisation': { level: 'organisation', roles: LEADERS },
  'view-persons': { level: 'organisation', roles: STAFF },
  'manage-persons': { level: 'organisation', roles: LEADERS },
  'manage-roles': { level: 'organisation', roles: LEADERS },
  'print-slips': { level: 'organisation', roles: [...LEADERS, 'class-teacher'] },
  'import-persons': { level: 'organisation', roles: LEADERS },
  'promote-classes': { level: 'organisation', roles: LEADERS },
  'view-person': { level: 'person', roles: ['self', 'guardian', ...STAFF] },
  'manage-person': { level: 'person', roles: LEADERS },
  'reset-person': { level: 'person', roles: [...LEADERS, 'class-teacher'] },
  'manage-guardians': { level: 'person', roles: [...LEADERS, 'class-teacher'] },
});

export default definePlugin({
  id: 'identity',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { access: '^1.0.0', audit: '^1.0.0', jobs: '^1.0.0', mail: '^1.0.0', settings: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
