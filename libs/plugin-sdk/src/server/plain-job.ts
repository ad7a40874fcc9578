import type { JobDef } from '../jobs.js';
import { schemaOf } from './schema.js';

class Nothing {}

/** A job without payload, as schedules start them (`enqueue` takes `{}`). While one waits, another is none. */
export const plainJob = (job: Pick<JobDef<Nothing>, 'name' | 'queue' | 'attempts' | 'timeoutMs'>): JobDef<Nothing> => ({
  ...job,
  payload: schemaOf(Nothing),
  dedupeKey: () => job.name,
});
