import { definePluginServer } from '@sreda/plugin-sdk';
import { SettingsInit1764000150000 } from './settings.migrations.js';
import { SettingsModule } from './settings.module.js';
import { SettingsPrivacy } from './settings.privacy.js';

export default definePluginServer({
  module: SettingsModule,
  migrations: [SettingsInit1764000150000],
  privacy: SettingsPrivacy,
});
