import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

/** Who speaks for a school towards other schools. */
export const SPEAKERS = ['administrator', 'head', 'network-coordinator'] as const;

export const capabilities = defineCapabilities('partnership', {
  view: { level: 'organisation', roles: [...SPEAKERS, 'methodist', 'municipal-coordinator'] },
  manage: { level: 'organisation', roles: SPEAKERS },
});

export default definePlugin({
  id: 'partnership',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { access: '^1.0.0', audit: '^1.0.0', identity: '^1.0.0', notifications: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
