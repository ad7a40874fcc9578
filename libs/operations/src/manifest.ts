import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('operations', {
  /** Health, backups and their settings. */
  administer: { level: 'site', roles: ['administrator'] },
});

export default definePlugin({
  id: 'operations',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { jobs: '^1.0.0', settings: '^1.0.0', audit: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
