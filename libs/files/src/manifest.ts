import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('files', {
  /** Uploading, and reading what the package that a file belongs to shows to the reader. */
  use: { level: 'site', roles: ['person'] },
  'manage-limits': { level: 'site', roles: ['administrator'] },
});

export default definePlugin({
  id: 'files',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { jobs: '^1.0.0', settings: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
