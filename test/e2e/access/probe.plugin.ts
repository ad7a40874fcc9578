import { Module } from '@nestjs/common';
import { defineCapabilities, definePlugin, definePluginServer, type NotificationKind, type SettingsDef } from '@sreda/plugin-sdk';
import { Flag, schemaOf, Text } from '@sreda/plugin-sdk/server';

class ProbeSettings {
  @Flag()
  on: boolean;
  @Text({ max: 100 })
  word: string;
}

const capabilities = defineCapabilities('probe', {
  configure: { level: 'organisation', roles: ['administrator', 'head'] },
});

export const probeSettings: SettingsDef<ProbeSettings> = {
  key: 'probe',
  scope: 'organisation',
  schema: schemaOf(ProbeSettings),
  defaults: { on: false, word: 'слово' },
  write: capabilities.configure,
};

/** Nothing in the product must be read yet. */
export const probeNotice: NotificationKind = { id: 'probe:order', group: 'school', channels: {}, mustRead: true };

@Module({})
class ProbeModule {}

/** What no package of the product has yet, or what others would miss: settings of a school, a plugin to switch off. */
export const probe = definePlugin({
  id: 'probe',
  version: '1.0.0',
  requires: { core: '^1.0.0' },
  capabilities,
  server: async () => ({
    default: definePluginServer({
      module: ProbeModule,
      settings: [probeSettings],
      notifies: [probeNotice],
      privacy: 'stores-no-personal-data',
    }),
  }),
});
