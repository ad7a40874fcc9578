import { defineCapabilities, definePlugin } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('privacy', {
  /** What is kept about people, for what and for how long: no secret. */
  'view-declarations': { level: 'site', roles: ['person'] },
  'export-person': { level: 'person', roles: ['self', 'guardian', 'administrator'] },
  'erase-person': { level: 'person', roles: ['administrator'] },
  'view-consents': { level: 'person', roles: ['self', 'guardian', 'administrator', 'head', 'class-teacher'] },
  /** For oneself when of age, and for a child as its representative; the service looks at age and guardianship. */
  'give-consent': { level: 'person', roles: ['self', 'guardian'] },
  /** Entering a consent, or a withdrawal, that somebody signed on paper. */
  'record-consent': { level: 'person', roles: ['administrator', 'head'] },
  'manage-consent-texts': { level: 'organisation', roles: ['administrator', 'head'] },
});

export default definePlugin({
  id: 'privacy',
  version: '1.0.0',
  core: true,
  requires: { core: '^1.0.0', packages: { access: '^1.0.0', audit: '^1.0.0', identity: '^1.0.0', jobs: '^1.0.0' } },
  capabilities,
  server: () => import('./server.js'),
});
