import { defineCapabilities } from '@sreda/plugin-sdk';

export const capabilities = defineCapabilities('jobs', {
  /** The service answers to the person who started the job only. */
  'own-job': { level: 'site', roles: ['person'] },
  manage: { level: 'site', roles: ['administrator'] },
});
