import type { IncomingHttpHeaders } from 'node:http';
import { invalid } from '@sreda/plugin-sdk';
import { isUUID } from 'class-validator';

const HEADER = 'x-as-student-of';

/** Id of the course that the request is about as its students see it; null: of none. What this is worth is decided by `Access`. Throws 422. */
export function asStudentOf({ [HEADER]: given }: IncomingHttpHeaders): string | null {
  if (given === undefined) return null;
  if (typeof given !== 'string' || !isUUID(given)) throw invalid(HEADER, 'id');
  return given;
}
