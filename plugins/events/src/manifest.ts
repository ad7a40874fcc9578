import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

const STAFF = ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'] as const;

export const capabilities = defineCapabilities('events', {
  /** See what the own school and its partners hold, register, and hold events oneself. */
  'take-part': { level: 'organisation', roles: STAFF },
  /** Change all events of the school, and see who takes part in them. */
  lead: { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator'] },
});

export default definePlugin({
  id: 'events',
  version: '1.0.0',
  requires: {
    core: '^1.0.0',
    packages: { identity: '^1.0.0', access: '^1.0.0', audit: '^1.0.0', notifications: '^1.0.0', partnership: '^1.0.0' },
  },
  capabilities,
  server: () => import('./server.js'),
});
