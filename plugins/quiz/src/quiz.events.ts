import type { EventDef } from '@sreda/plugin-sdk';
import { Decimal, Document, Id, schemaOf, Text, Whole } from '@sreda/plugin-sdk/server';

const MARK = { min: -100_000, max: 100_000 };

@Document()
export class AttemptEvent {
  @Id()
  attemptId: string;
  @Id()
  activityId: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  activityName: string;
  @Id()
  personId: string;
  @Whole({ min: 1, max: 100_000, description: 'The how-manieth attempt of this person' })
  number: number;
}
@Document()
export class AttemptFinished extends AttemptEvent {
  @Decimal({ ...MARK, nullable: true, description: 'null: a teacher has to grade' })
  mark: number | null;
  @Decimal(MARK)
  maxMark: number;
}
@Document()
export class AttemptGraded extends AttemptEvent {
  @Decimal(MARK)
  mark: number;
  @Decimal(MARK)
  maxMark: number;
}

const traced = ({ personId, activityId, activityName, courseId }: AttemptEvent) => ({
  personId,
  object: { kind: 'activity', id: activityId, name: activityName },
  courseId,
});

/** Aggregate of all three: the attempt. */
export const attemptStarted: EventDef<AttemptEvent> = {
  name: 'quiz.attempt-started',
  version: 1,
  payload: schemaOf(AttemptEvent),
  trace: (event) => ({ ...traced(event), verb: 'attempted' }),
};
export const attemptFinished: EventDef<AttemptFinished> = {
  name: 'quiz.attempt-finished',
  version: 1,
  payload: schemaOf(AttemptFinished),
  trace: ({ mark, maxMark, ...event }) => ({ ...traced(event), verb: 'submitted', result: { mark, maxMark } }),
  progress: ({ activityId, personId }) => ({ activityId, personId }),
};
/** Every question has its mark. The grade that follows from it leaves the trace. */
export const attemptGraded: EventDef<AttemptGraded> = { name: 'quiz.attempt-graded', version: 1, payload: schemaOf(AttemptGraded) };
