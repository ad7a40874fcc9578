import type { JobDef } from '@sreda/plugin-sdk';
import { schemaOf, Text } from '@sreda/plugin-sdk/server';

class UninstallPluginPayload {
  @Text({ max: 60 })
  plugin: string;
}

export const uninstallPlugin: JobDef<UninstallPluginPayload> = {
  name: 'operations.uninstall-plugin',
  queue: 'bulk',
  payload: schemaOf(UninstallPluginPayload),
  attempts: 3,
  timeoutMs: 3_600_000,
  dedupeKey: ({ plugin }) => plugin,
};
