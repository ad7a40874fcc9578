import type { EventDef } from '@sreda/plugin-sdk';
import { Id, OneOf, schemaOf } from '@sreda/plugin-sdk/server';

export const participantRoles = ['student', 'teacher'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export class ParticipantChange {
  @Id()
  participantId: string;
  @Id()
  courseId: string;
  @Id()
  personId: string;
  @OneOf(participantRoles)
  role: ParticipantRole;
}
/** Aggregate of both: the course. */
export const participantEnrolled: EventDef<ParticipantChange> = {
  name: 'enrolment.participant-enrolled',
  version: 1,
  payload: schemaOf(ParticipantChange),
};
export const participantLeft: EventDef<ParticipantChange> = {
  name: 'enrolment.participant-left',
  version: 1,
  payload: schemaOf(ParticipantChange),
};
