import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('mail', {
  /** Reading what was sent, to whom and whether it arrived: it may hold reset links, so nobody else has it. */
  'read-messages': { level: 'site', roles: ['administrator'] },
});

export default definePlugin({
  id: 'mail',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { jobs: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
