import type { EventDef } from '@sreda/plugin-sdk';
import { Decimal, Flag, Id, schemaOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class WorkEvent {
  @Id()
  workId: string;
  @Id()
  activityId: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  activityName: string;
  @Id({ description: 'Whose work it is' })
  personId: string;
  @Whole({ min: 1, max: 100_000, description: 'Number of the version' })
  number: number;
}
export class WorkHandedIn extends WorkEvent {
  @Flag()
  late: boolean;
}
export class WorkGraded extends WorkEvent {
  @Decimal({ max: 100_000 })
  mark: number;
  @Decimal({ max: 100_000 })
  maxMark: number;
}

const progress = ({ activityId, personId }: WorkEvent) => ({ activityId, personId });

/** Aggregate of all four: the work. */
export const workHandedIn: EventDef<WorkHandedIn> = {
  name: 'assignment.work-handed-in',
  version: 1,
  payload: schemaOf(WorkHandedIn),
  trace: ({ personId, activityId, activityName, courseId }) => ({
    personId,
    verb: 'submitted',
    object: { kind: 'activity', id: activityId, name: activityName },
    courseId,
  }),
  progress,
};
export const workTakenBack: EventDef<WorkEvent> = {
  name: 'assignment.work-taken-back',
  version: 1,
  payload: schemaOf(WorkEvent),
  progress,
};
export const workReturned: EventDef<WorkEvent> = { name: 'assignment.work-returned', version: 1, payload: schemaOf(WorkEvent) };
/** The grade that follows from it leaves the trace. */
export const workGraded: EventDef<WorkGraded> = { name: 'assignment.work-graded', version: 1, payload: schemaOf(WorkGraded) };
