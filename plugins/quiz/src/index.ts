export {
  type AttemptEvent,
  type AttemptFinished,
  attemptFinished,
  type AttemptGraded,
  attemptGraded,
  attemptStarted,
} from './quiz.events.js';
export { AttemptService } from './attempt.service.js';
export { PreviewService } from './preview/preview.service.js';
