import { Module } from '@nestjs/common';
import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { Adaptive, AdaptiveNoPenalty } from './adaptive.js';
import { DeferredCbm, DeferredFeedback, ManualGraded } from './deferred-feedback.js';
import { ImmediateCbm, ImmediateFeedback } from './immediate-feedback.js';
import { InformationItem } from './information-item.js';
import { Interactive } from './interactive.js';

@Module({
  providers: [
    Adaptive,
    AdaptiveNoPenalty,
    DeferredCbm,
    DeferredFeedback,
    ImmediateCbm,
    ImmediateFeedback,
    InformationItem,
    Interactive,
    ManualGraded,
  ],
})
class QuestionBehavioursModule {}

export default definePluginServer({
  module: QuestionBehavioursModule,
  contributes: [
    contribute(points.questionBehaviour, 'adaptive', Adaptive),
    contribute(points.questionBehaviour, 'adaptivenopenalty', AdaptiveNoPenalty),
    contribute(points.questionBehaviour, 'deferredcbm', DeferredCbm),
    contribute(points.questionBehaviour, 'deferredfeedback', DeferredFeedback),
    contribute(points.questionBehaviour, 'immediatecbm', ImmediateCbm),
    contribute(points.questionBehaviour, 'immediatefeedback', ImmediateFeedback),
    contribute(points.questionBehaviour, 'informationitem', InformationItem),
    contribute(points.questionBehaviour, 'interactive', Interactive),
    contribute(points.questionBehaviour, 'manualgraded', ManualGraded),
  ],
  privacy: 'stores-no-personal-data',
});
