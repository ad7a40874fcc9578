import { definePluginServer, subscribeWhere } from '@sreda/plugin-sdk';
import { FootprintInit1764000400000 } from './footprint.migrations.js';
import { FootprintModule } from './footprint.module.js';
import { FootprintPrivacy } from './footprint.privacy.js';
import { StatementWriter } from './statement-writer.js';

export default definePluginServer({
  module: FootprintModule,
  migrations: [FootprintInit1764000400000],
  subscriptions: [subscribeWhere((event) => event.trace !== undefined, 'footprint.statements', StatementWriter)],
  privacy: FootprintPrivacy,
});
