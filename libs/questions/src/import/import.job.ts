import type { JobDef } from '@sreda/plugin-sdk';
import { Flag, Id, schemaOf } from '@sreda/plugin-sdk/server';

export class ImportFilePayload {
  @Id()
  uploadId: string;
  @Flag()
  dryRun: boolean;
}

/** Its result is the report. */
export const importFile: JobDef<ImportFilePayload> = {
  name: 'questions.import-file',
  queue: 'bulk',
  payload: schemaOf(ImportFilePayload),
  attempts: 3,
  timeoutMs: 10 * 60_000,
  dedupeKey: ({ uploadId }) => uploadId,
};
