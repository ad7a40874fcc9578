import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PackageHost, projectRoot } from '@sreda/kernel';

/** Set to write down what the code says now, for a change that is meant. */
export const RECORD = process.env.SREDA_RECORD === '1';

/** Ends the message of a comparison that fails. */
export const HOW_TO_RECORD = 'If this is meant, run the test once with SREDA_RECORD=1 and commit the changed fixture.';

/** A file below test/fixtures that holds what was recorded; '' when there is none yet. */
export class Recorded {
  private readonly file: string;

  constructor(name: string) {
    this.file = path.join(projectRoot, 'test/fixtures', name);
  }

  read(): Promise<string> {
    return readFile(this.file, 'utf8').catch(() => '');
  }

  write(text: string): Promise<void> {
    return writeFile(this.file, text);
  }
}

/** Ids of the packages that a record is kept of: the core, and plugins once they were recorded. A plugin from elsewhere is not ours to watch. */
export async function watchedPackages(known: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const host = await PackageHost.load();
  return new Set(
    host.packages.filter(({ manifest }) => RECORD || manifest.core || known.has(manifest.id)).map(({ manifest }) => manifest.id),
  );
}
