import { definePlugin } from '@sreda/plugin-sdk';

export default definePlugin({
  id: 'question-formats',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { questions: '^1.0.0' } },
  server: () => import('./server.js'),
});
