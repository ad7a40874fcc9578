import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

const STAFF = ['administrator', 'head', 'methodist', 'teacher', 'class-teacher', 'tutor'] as const;

export const capabilities = defineCapabilities('identity', {
  'use-own-account': { level: 'site', roles: ['person'] },
  'manage-sign-in': { level: 'site', roles: ['administrator'] },
  'view-organisation': {
    level: 'organisation',
    roles: [...STAFF, 'network-coordinator', 'municipal-coordinator', 'student', 'content-provider'],
  },
  'manage-organisation': { level: 'organisation', roles: ['administrator'] },
  'view-persons': { level: 'organisation', roles: STAFF },
  'manage-persons': { level: 'organisation', roles: ['administrator'] },
  'manage-roles': { level: 'organisation', roles: ['administrator'] },
  'print-slips': { level: 'organisation', roles: ['administrator', 'class-teacher'] },
  'import-persons': { level: 'organisation', roles: ['administrator'] },
  'promote-classes': { level: 'organisation', roles: ['administrator', 'head'] },
  'view-person': { level: 'person', roles: ['self', 'guardian', ...STAFF] },
  'manage-person': { level: 'person', roles: ['administrator'] },
  'reset-person': { level: 'person', roles: ['administrator', 'class-teacher'] },
  'manage-guardians': { level: 'person', roles: ['administrator', 'class-teacher'] },
});

export default definePlugin({
  id: 'identity',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { access: '^1.0.0', audit: '^1.0.0', jobs: '^1.0.0', mail: '^1.0.0', settings: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
