import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('kernel', {
  'manage-plugins': { level: 'site', roles: ['administrator'] },
});

export default definePlugin({
  id: 'kernel',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0' },
  capabilities,
  server: () => import('./server.js'),
});
