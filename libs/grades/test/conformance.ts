import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** A file of recorded cases; not part of this repository. */
export function conformanceFile(...path: string[]): string | null {
  const file = join(resolve(repository, process.env['SREDA_CONFORMANCE'] ?? '../shared'), ...path);
  return existsSync(file) ? file : null;
}
