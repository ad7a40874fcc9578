import { definePlugin } from '@sreda/plugin-sdk';

export default definePlugin({
  id: 'question-types',
  version: '1.0.0',
  // Descriptions and essays name the one behaviour that fits them.
  requires: { core: '^1.0.0', packages: { questions: '^1.0.0', 'question-behaviours': '^1.0.0' } },
  server: () => import('./server.js'),
});
