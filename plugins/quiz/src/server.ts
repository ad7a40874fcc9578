import { beforeDeleteActivity } from '@sreda/courses';
import { contribute, definePluginServer, handleJob, onHook, points } from '@sreda/plugin-sdk';
import { ATTEMPT_FILES, AttemptFiles, PREVIEW_FILES, PreviewFiles } from './answer-files.js';
import { closeOverdue, CloseOverdueHandler, everyMinute } from './close-overdue.job.js';
import { KeepAttempts } from './keep-attempts.hook.js';
import { forgetPreviews, ForgetPreviewsHandler, nightly } from './preview/forget-previews.job.js';
import { QuizActivity } from './quiz.activity.js';
import { attemptFinished, attemptGraded, attemptStarted } from './quiz.events.js';
import { QuizLifecycle } from './quiz.lifecycle.js';
import {
  QuizGroupOverrides1795440100000,
  QuizHandedIn1795330000000,
  QuizInit1764000400000,
  QuizPreview1795603000000,
  QuizSettings1795440000000,
  QuizPlan1795604000000,
  QuizRegradePoints1795500500000,
} from './quiz.migrations.js';
import { QuizModule } from './quiz.module.js';
import { QuizQuestionUse } from './question-use.js';
import { QuizPrivacy } from './quiz.privacy.js';
import { RegradeHandler } from './regrade/regrade.handler.js';
import { regradeJob } from './regrade/regrade.job.js';

export default definePluginServer({
  module: QuizModule,
  migrations: [
    QuizInit1764000400000,
    QuizHandedIn1795330000000,
    QuizSettings1795440000000,
    QuizGroupOverrides1795440100000,
    QuizRegradePoints1795500500000,
    QuizPreview1795603000000,
    QuizPlan1795604000000,
  ],
  contributes: [
    contribute(points.activity, 'quiz', QuizActivity),
    contribute(points.fileOwner, ATTEMPT_FILES, AttemptFiles),
    contribute(points.fileOwner, PREVIEW_FILES, PreviewFiles),
    contribute(points.questionUse, 'quiz', QuizQuestionUse),
  ],
  emits: [attemptStarted, attemptFinished, attemptGraded],
  jobs: [
    handleJob(closeOverdue, CloseOverdueHandler),
    handleJob(regradeJob, RegradeHandler),
    handleJob(forgetPreviews, ForgetPreviewsHandler),
  ],
  schedules: [everyMinute, nightly],
  hooks: [onHook(beforeDeleteActivity, 10, KeepAttempts)],
  lifecycle: QuizLifecycle,
  privacy: QuizPrivacy,
});
