import type { EventDef } from '@sreda/plugin-sdk';
import { Id, OneOf, schemaOf, Text } from '@sreda/plugin-sdk/server';

export const participantRoles = ['student', 'teacher'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** `class`: with a class that the course follows; `key`: by themselves, with a code. */
export const participantSources = ['by-hand', 'class', 'key'] as const;
export type ParticipantSource = (typeof participantSources)[number];

export class ParticipantChange {
  @Id()
  participantId: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
  @Id()
  personId: string;
  @OneOf(participantRoles)
  role: ParticipantRole;
}
const traced = ({ personId, courseId, courseName }: ParticipantChange) => ({
  personId,
  object: { kind: 'course', id: courseId, name: courseName },
  courseId,
});

/** Aggregate of both: the course. */
export const participantEnrolled: EventDef<ParticipantChange> = {
  name: 'enrolment.participant-enrolled',
  version: 1,
  payload: schemaOf(ParticipantChange),
  trace: (event) => ({ ...traced(event), verb: 'enrolled' }),
};
export const participantLeft: EventDef<ParticipantChange> = {
  name: 'enrolment.participant-left',
  version: 1,
  payload: schemaOf(ParticipantChange),
  trace: (event) => ({ ...traced(event), verb: 'left' }),
};
