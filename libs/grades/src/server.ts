import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { GradeShares } from './grade-shares.js';
import { gradeChanged } from './grades.events.js';
import { GradesInit1764000330000 } from './grades.migrations.js';
import { GradesModule } from './grades.module.js';
import { GradesPrivacy } from './grades.privacy.js';

export default definePluginServer({
  module: GradesModule,
  migrations: [GradesInit1764000330000],
  contributes: [contribute(points.gradeSource, 'grades', GradeShares)],
  emits: [gradeChanged],
  privacy: GradesPrivacy,
});
