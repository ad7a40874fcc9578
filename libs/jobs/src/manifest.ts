import { definePlugin } from '@sreda/plugin-sdk';
import { capabilities } from './jobs.capabilities.js';

export default definePlugin({
  id: 'jobs',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0' },
  capabilities,
  server: () => import('./server.js'),
});
