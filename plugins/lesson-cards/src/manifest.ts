import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('lesson-cards', {
  /** Write lesson cards, and read those that colleagues of the school show. */
  write: { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'] },
});

export default definePlugin({
  id: 'lesson-cards',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { identity: '^1.0.0', access: '^1.0.0', audit: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
