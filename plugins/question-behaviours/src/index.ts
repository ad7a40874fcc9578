export { Adaptive, AdaptiveNoPenalty } from './adaptive.js';
export { DeferredCbm, DeferredFeedback, ManualGraded } from './deferred-feedback.js';
export { ImmediateCbm, ImmediateFeedback } from './immediate-feedback.js';
export { InformationItem } from './information-item.js';
export { Interactive } from './interactive.js';
