import { Module } from '@nestjs/common';
import { AttemptController } from './attempt.controller.js';
import { AnswerFiles, AttemptFiles, PreviewFiles } from './answer-files.js';
import { AttemptService } from './attempt.service.js';
import { AttemptStore } from './attempt.store.js';
import { CloseOverdueHandler } from './close-overdue.job.js';
import { GradeService } from './grade.service.js';
import { GradingController } from './grading/grading.controller.js';
import { GradingService } from './grading/grading.service.js';
import { GradingStore } from './grading/grading.store.js';
import { HandedInController } from './handed-in.controller.js';
import { HandedInService } from './handed-in.service.js';
import { KeepAttempts } from './keep-attempts.hook.js';
import { KindsService } from './kinds.service.js';
import { OpenAttempts } from './open-attempts.js';
import { OverrideController } from './overrides/override.controller.js';
import { OverrideService } from './overrides/override.service.js';
import { QuizPaperService } from './paper/paper.service.js';
import { ForgetPreviewsHandler } from './preview/forget-previews.job.js';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewService } from './preview/preview.service.js';
import { PreviewStore } from './preview/preview.store.js';
import { QuizActivity } from './quiz.activity.js';
import { QuizController } from './quiz.controller.js';
import { QuizLifecycle } from './quiz.lifecycle.js';
import { QuizQuestionUse } from './question-use.js';
import { QuizPrivacy } from './quiz.privacy.js';
import { QuizService } from './quiz.service.js';
import { Candidates } from './random/candidates.js';
import { RegradeController } from './regrade/regrade.controller.js';
import { RegradeHandler } from './regrade/regrade.handler.js';
import { RegradeService } from './regrade/regrade.service.js';
import { RegradeStore } from './regrade/regrade.store.js';
import { FiguresService } from './results/figures.service.js';
import { ResultFileService } from './results/result-file.service.js';
import { ResultsController } from './results/results.controller.js';
import { ResultsService } from './results/results.service.js';
import { SettingsService } from './settings.service.js';
import { SlotFileService } from './slot-file.service.js';
import { SlotsService } from './slots.service.js';
import { StartService } from './start.service.js';
import { StartStore } from './start.store.js';
import { VersionsService } from './versions.service.js';

@Module({
  controllers: [
    QuizController,
    AttemptController,
    PreviewController,
    ResultsController,
    GradingController,
    OverrideController,
    RegradeController,
    HandedInController,
  ],
  providers: [
    QuizActivity,
    QuizQuestionUse,
    QuizService,
    SettingsService,
    SlotsService,
    Candidates,
    QuizPaperService,
    SlotFileService,
    KindsService,
    StartService,
    StartStore,
    AttemptService,
    AttemptStore,
    AnswerFiles,
    AttemptFiles,
    OpenAttempts,
    PreviewService,
    PreviewStore,
    PreviewFiles,
    ForgetPreviewsHandler,
    VersionsService,
    GradeService,
    GradingService,
    GradingStore,
    OverrideService,
    ResultsService,
    ResultFileService,
    FiguresService,
    RegradeService,
    RegradeStore,
    RegradeHandler,
    HandedInService,
    CloseOverdueHandler,
    KeepAttempts,
    QuizLifecycle,
    QuizPrivacy,
  ],
})
export class QuizModule {}
