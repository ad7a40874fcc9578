import type { EventDef } from '@sreda/plugin-sdk';
import { Decimal, Document, Id, OneOf, schemaOf, Text } from '@sreda/plugin-sdk/server';

export const gradeStates = ['graded', 'needs-grading'] as const;
export type GradeState = (typeof gradeStates)[number];

const MARK = { min: -100_000, max: 100_000 };

@Document()
export class GradeChanged {
  @Id()
  itemId: string;
  @Id()
  courseId: string;
  @Id({ nullable: true })
  activityId: string | null;
  @Text({ max: 250, description: 'Name of the item' })
  name: string;
  @Id()
  personId: string;
  @Decimal({ ...MARK, nullable: true })
  final: number | null;
  @Decimal(MARK)
  max: number;
  @OneOf(gradeStates)
  state: GradeState;
}
/** Aggregate: the person. */
export const gradeChanged: EventDef<GradeChanged> = {
  name: 'grades.grade-changed',
  version: 1,
  payload: schemaOf(GradeChanged),
  // What waits for a teacher, and what has a state instead of a mark, is no score, or is one no longer.
  trace: ({ personId, itemId, activityId, name, courseId, final, max }) => ({
    personId,
    object: activityId ? { kind: 'activity', id: activityId, name } : { kind: 'grade-item', id: itemId, name },
    courseId,
    ...(final === null ? { verb: 'voided' } : { verb: 'scored', result: { mark: final, maxMark: max } }),
  }),
  progress: ({ activityId, personId }) => (activityId === null ? null : { activityId, personId }),
};
