import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('settings', {
  // Each group of settings names a capability of its own for changing it; this one opens the pages.
  open: { level: 'organisation', roles: ['administrator', 'head'] },
});

export default definePlugin({
  id: 'settings',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0' },
  capabilities,
  server: () => import('./server.js'),
});
