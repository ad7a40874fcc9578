import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('jobs', {
  /** The service answers to the person who started the job only. */
  'own-job': { level: 'site', roles: ['person'] },
  manage: { level: 'site', roles: ['administrator'] },
});

export default definePlugin({
  id: 'jobs',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0' },
  capabilities,
  server: () => import('./server.js'),
});
