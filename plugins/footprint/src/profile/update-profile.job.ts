import type { JobDef } from '@sreda/plugin-sdk';
import { Id, schemaOf } from '@sreda/plugin-sdk/server';

export class UpdateProfilePayload {
  @Id()
  personId: string;
}
/** Takes the statements that are new into the profile of one person, whose statements have stopped a batch. */
export const updateProfile: JobDef<UpdateProfilePayload> = {
  name: 'footprint.update-profile',
  queue: 'default',
  payload: schemaOf(UpdateProfilePayload),
  attempts: 5,
  timeoutMs: 60_000,
  dedupeKey: ({ personId }) => personId,
};

class NoPayload {}
/** The same for everybody who has new statements: one job for all that was written until it starts. */
export const updateProfiles: JobDef<NoPayload> = {
  name: 'footprint.update-profiles',
  queue: 'default',
  payload: schemaOf(NoPayload),
  attempts: 5,
  timeoutMs: 60_000,
  dedupeKey: () => 'all',
};
