import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('consultations', {
  /** Ask, answer what was given to one, and read what was published, in the name of a school. */
  'take-part': { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'] },
  /** Say in which themes the school consults, who answers and in what time; see all its requests. */
  lead: { level: 'organisation', roles: ['administrator', 'head', 'methodist', 'network-coordinator'] },
});

export default definePlugin({
  id: 'consultations',
  version: '1.0.0',
  requires: {
    core: '^1.0.0',
    packages: {
      identity: '^1.0.0',
      access: '^1.0.0',
      audit: '^1.0.0',
      files: '^1.0.0',
      notifications: '^1.0.0',
      partnership: '^1.0.0',
    },
  },
  capabilities,
  server: () => import('./server.js'),
});
