import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('notifications', {
  receive: { level: 'site', roles: ['person'] },
  'view-readers': { level: 'organisation', roles: ['administrator', 'head'] },
});

export default definePlugin({
  id: 'notifications',
  version: '1.0.0',
  core: true,
  requires: {
    core: '^1.0.0',
    packages: { access: '^1.0.0', audit: '^1.0.0', enrolment: '^1.0.0', identity: '^1.0.0', jobs: '^1.0.0', mail: '^1.0.0' },
  },
  capabilities,
  server: () => import('./server.js'),
});
