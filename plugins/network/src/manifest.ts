import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('network', {
  /** See what the own school and its partners have published, and take copies. */
  'use-materials': { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'] },
  /** Hand what one may edit on to the network, in the name of a school. */
  publish: { level: 'organisation', roles: ['administrator', 'methodist', 'network-coordinator', 'teacher'] },
  /** Let materials of the school into the catalogue, or take them out of it. */
  review: { level: 'organisation', roles: ['administrator', 'methodist'] },
});

export default definePlugin({
  id: 'network',
  version: '1.0.0',
  requires: {
    core: '^1.0.0',
    packages: { identity: '^1.0.0', access: '^1.0.0', audit: '^1.0.0', files: '^1.0.0', notifications: '^1.0.0', partnership: '^1.0.0' },
  },
  capabilities,
  server: () => import('./server.js'),
});
