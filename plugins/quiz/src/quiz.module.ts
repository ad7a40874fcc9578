import { Module } from '@nestjs/common';
import { AttemptController } from './attempt.controller.js';
import { AttemptService } from './attempt.service.js';
import { AttemptStore } from './attempt.store.js';
import { HandedInController } from './handed-in.controller.js';
import { HandedInService } from './handed-in.service.js';
import { KeepAttempts } from './keep-attempts.hook.js';
import { QuizActivity } from './quiz.activity.js';
import { QuizController } from './quiz.controller.js';
import { QuizLifecycle } from './quiz.lifecycle.js';
import { QuizPrivacy } from './quiz.privacy.js';
import { QuizService } from './quiz.service.js';
import { SlotFileService } from './slot-file.service.js';
import { SlotsService } from './slots.service.js';

@Module({
  controllers: [QuizController, AttemptController, HandedInController],
  providers: [
    QuizActivity,
    QuizService,
    SlotsService,
    SlotFileService,
    AttemptService,
    AttemptStore,
    HandedInService,
    KeepAttempts,
    QuizLifecycle,
    QuizPrivacy,
  ],
})
export class QuizModule {}
