import type { JobDef } from '@sreda/plugin-sdk';
import { Id, schemaOf } from '@sreda/plugin-sdk/server';

export class UpdateProfilePayload {
  @Id()
  personId: string;
}
/** Takes the statements that are new into the profile of a person. */
export const updateProfile: JobDef<UpdateProfilePayload> = {
  name: 'footprint.update-profile',
  queue: 'default',
  payload: schemaOf(UpdateProfilePayload),
  attempts: 5,
  timeoutMs: 60_000,
  dedupeKey: ({ personId }) => personId,
};

class NoPayload {}
/** The same for everybody whose statements nobody has taken in: those that were there before there were profiles. */
export const updateProfiles: JobDef<NoPayload> = {
  name: 'footprint.update-profiles',
  queue: 'bulk',
  payload: schemaOf(NoPayload),
  attempts: 3,
  timeoutMs: 60_000,
};
