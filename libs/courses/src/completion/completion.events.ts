import type { EventDef } from '@sreda/plugin-sdk';
import { Document, Flag, Id, OneOf, schemaOf, Text } from '@sreda/plugin-sdk/server';

@Document()
class OfActivity {
  @Id()
  activityId: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  name: string;
  @Id()
  personId: string;
}
@Document()
export class ActivityMarked extends OfActivity {
  @Flag()
  done: boolean;
}
@Document()
export class ActivityCompleted extends OfActivity {
  @OneOf(['complete', 'passed'])
  state: 'complete' | 'passed';
}

const progress = ({ activityId, personId }: OfActivity) => ({ activityId, personId });
const traced = ({ activityId, name, courseId, personId }: OfActivity) => ({
  personId,
  object: { kind: 'activity', id: activityId, name },
  courseId,
});

/** Aggregate of these, where nothing else is said: the person. A student opened it for the first time. */
export const activityViewed: EventDef<OfActivity> = {
  name: 'courses.activity-viewed',
  version: 1,
  payload: schemaOf(OfActivity),
  trace: (event) => ({ ...traced(event), verb: 'viewed' }),
  progress,
};
export const activityMarked: EventDef<ActivityMarked> = {
  name: 'courses.activity-marked',
  version: 1,
  payload: schemaOf(ActivityMarked),
  progress,
};
@Document()
export class CompletionRuleChanged {
  @Id()
  activityId: string;
  @Id()
  courseId: string;
}
/** Another rule decides now when an activity is complete, for everybody. Aggregate: the activity. */
export const completionRuleChanged: EventDef<CompletionRuleChanged> = {
  name: 'courses.completion-rule-changed',
  version: 1,
  payload: schemaOf(CompletionRuleChanged),
  progress: ({ activityId }) => ({ activityId, personId: null }),
};
/** Once each time that it becomes complete by its rule. */
export const activityCompleted: EventDef<ActivityCompleted> = {
  name: 'courses.activity-completed',
  version: 1,
  payload: schemaOf(ActivityCompleted),
  trace: (event) => ({ ...traced(event), verb: 'completed' }),
};
