import { definePluginServer } from '@sreda/plugin-sdk';
import { gradeChanged } from './grades.events.js';
import { GradesInit1764000330000 } from './grades.migrations.js';
import { GradesModule } from './grades.module.js';
import { GradesPrivacy } from './grades.privacy.js';

export default definePluginServer({
  module: GradesModule,
  migrations: [GradesInit1764000330000],
  emits: [gradeChanged],
  privacy: GradesPrivacy,
});
