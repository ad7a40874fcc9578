import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('audit', {
  read: { level: 'organisation', roles: ['administrator', 'head'] },
  'read-seen': { level: 'person', roles: ['self', 'guardian', 'administrator', 'head'] },
});

export default definePlugin({
  id: 'audit',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0' },
  capabilities,
  server: () => import('./server.js'),
});
