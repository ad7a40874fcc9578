import { afterCopyActivities, beforeDateActivity, beforeDeleteActivity } from '@sreda/courses';
import { contribute, definePluginServer, handleJob, onHook, points, subscribe } from '@sreda/plugin-sdk';
import { TellShownHandler, tellShown, tellShownOften } from './grade-news.service.js';
import { GradeShares } from './grade-shares.js';
import { gradeChanged } from './grades.events.js';
import { GradeBook1795450000000, GradesInit1764000330000, GradesLockedOn1795605100000 } from './grades.migrations.js';
import { GradesModule } from './grades.module.js';
import { GradesPrivacy } from './grades.privacy.js';
import { KeepGrades } from './keep-grades.hook.js';
import { markSettings } from './marks.settings.js';
import { KeepPeriods } from './periods/keep-periods.hook.js';
import { CopyGradeSetUp } from './set-up/copy-set-up.hook.js';
import { newGrade, TellGrades } from './tell-grades.handler.js';

export default definePluginServer({
  module: GradesModule,
  migrations: [GradesInit1764000330000, GradeBook1795450000000, GradesLockedOn1795605100000],
  contributes: [contribute(points.gradeSource, 'grades', GradeShares)],
  emits: [gradeChanged],
  notifies: [newGrade],
  subscriptions: [subscribe(gradeChanged, 'grades.tell-grades', TellGrades)],
  hooks: [
    onHook(beforeDateActivity, 100, KeepPeriods),
    onHook(beforeDeleteActivity, 100, KeepGrades),
    onHook(afterCopyActivities, 100, CopyGradeSetUp),
  ],
  jobs: [handleJob(tellShown, TellShownHandler)],
  schedules: [tellShownOften],
  settings: [markSettings],
  privacy: GradesPrivacy,
});
