import { definePluginServer } from '@sreda/plugin-sdk';
import { PrivacyModule } from './privacy.module.js';

export default definePluginServer({ module: PrivacyModule, privacy: 'stores-no-personal-data' });
