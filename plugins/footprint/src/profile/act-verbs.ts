import type { TraceVerb } from '@sreda/plugin-sdk';

/** What counts as doing something; what is done to a person (enrolled, scored) or follows from what was done (completed) does not. */
export const actVerbs: readonly TraceVerb[] = [
  'created',
  'published',
  'imported',
  'viewed',
  'attempted',
  'submitted',
  'commented',
  'attended',
];
