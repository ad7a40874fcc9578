import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('footprint', {
  view: { level: 'person', roles: ['self', 'guardian', 'class-teacher', 'tutor'] },
});

export default definePlugin({
  id: 'footprint',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { identity: '^1.0.0', access: '^1.0.0', jobs: '^1.0.0', courses: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
