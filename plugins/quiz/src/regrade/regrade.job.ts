import type { JobDef } from '@sreda/plugin-sdk';
import { Id, schemaOf } from '@sreda/plugin-sdk/server';

export class RegradePayload {
  @Id()
  regradeId: string;
}

export const regradeJob: JobDef<RegradePayload> = {
  name: 'quiz.regrade',
  queue: 'bulk',
  payload: schemaOf(RegradePayload),
  attempts: 3,
  timeoutMs: 30 * 60_000,
  dedupeKey: ({ regradeId }) => regradeId,
};
