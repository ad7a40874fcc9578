import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** A folder of other people's files with what is in them; not part of this repository. */
export function conformanceFolder(...path: string[]): string | null {
  const folder = join(resolve(repository, process.env['SREDA_CONFORMANCE'] ?? '../shared'), ...path);
  return existsSync(folder) ? folder : null;
}

/** What a skipped test says instead of running. */
export const MISSING = 'skipped: no conformance folder (SREDA_CONFORMANCE)';
