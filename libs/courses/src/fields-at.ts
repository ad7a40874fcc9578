import { Problem } from '@sreda/plugin-sdk';

/** The error with its fields named from the root of what the client sent, where the part at `path` was refused. */
export function fieldsAt(path: string, error: unknown): unknown {
  if (!(error instanceof Problem) || !error.more.errors) return error;
  const errors = error.more.errors.map((e) => ({ ...e, field: e.field ? `${path}.${e.field}` : path }));
  return new Problem(error.status, error.code, { ...error.more, errors });
}
