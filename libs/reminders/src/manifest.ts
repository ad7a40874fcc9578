import { definePlugin } from '@sreda/plugin-sdk';

export default definePlugin({
  id: 'reminders',
  version: '1.0.0',
  core: true,
  requires: {
    core: '^1.0.0',
    packages: { calendar: '^1.0.0', courses: '^1.0.0', identity: '^1.0.0', jobs: '^1.0.0', notifications: '^1.0.0' },
  },
  server: () => import('./server.js'),
});
