import { definePluginServer } from '@sreda/plugin-sdk';
import { MailModule } from './mail.module.js';

export default definePluginServer({ module: MailModule, privacy: 'stores-no-personal-data' });
