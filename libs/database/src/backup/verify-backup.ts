import { createHash } from 'node:crypto';
import { readAll, readArchive, type EntryContent } from './archive-reader.js';
import { BackupError, DAMAGED } from './backup.error.js';
import { FORMAT, tableKey, type BackupHeader, type BackupManifest, type Checksum } from './format.js';

export interface VerifiedBackup {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
}

/** Reads the whole file and compares every checksum. Throws one line for a damaged or cut-off file or a wrong passphrase. */
export async function verifyBackup(file: string, passphrase?: string): Promise<VerifiedBackup> {
  const sums = new RunningSums();
  let header: BackupHeader | undefined;
  let headerSum: Checksum | undefined;
  let manifest: BackupManifest | undefined;
  await readArchive(file, passphrase, async (entry, content) => {
    if (manifest || (entry.kind === 'header') !== (header === undefined)) throw new BackupError(DAMAGED);
    if (entry.kind === 'header') {
      const text = await readAll(content);
      headerSum = checksum(text);
      header = parse<BackupHeader>(text);
      if (header.format !== FORMAT) throw new BackupError(`The backup has format ${header.format}; this Sreda reads format ${FORMAT}.`);
    } else if (entry.kind === 'manifest') {
      manifest = parse<BackupManifest>(await readAll(content));
    } else {
      await sums.add(`${entry.kind} ${entry.key}`, content);
    }
  });
  if (!header || !manifest || !sameSum(headerSum, manifest.header)) throw new BackupError(DAMAGED);
  const expected = [
    ...Object.entries(manifest.tables).map(([key, sum]) => [`table ${key}`, sum] as const),
    ...Object.entries(manifest.files).map(([key, sum]) => [`file ${key}`, sum] as const),
  ];
  const tables = new Set(Object.keys(manifest.tables));
  const complete = header.tables.length === tables.size && header.tables.every((table) => tables.has(tableKey(table)));
  if (!complete || !sums.equal(expected)) throw new BackupError(DAMAGED);
  return { header, manifest };
}

class RunningSums {
  readonly #hashes = new Map<string, { hash: ReturnType<typeof createHash>; bytes: number }>();

  async add(name: string, content: EntryContent): Promise<void> {
    const sum = this.#hashes.get(name) ?? { hash: createHash('sha256'), bytes: 0 };
    this.#hashes.set(name, sum);
    for await (const chunk of content) {
      sum.hash.update(chunk);
      sum.bytes += chunk.length;
    }
  }

  /** An empty table has no parts, so it may be missing here. */
  equal(expected: readonly (readonly [string, Checksum])[]): boolean {
    const names = new Set(expected.map(([name]) => name));
    if ([...this.#hashes.keys()].some((name) => !names.has(name))) return false;
    return expected.every(([name, wanted]) => {
      const found = this.#hashes.get(name);
      return sameSum(found ? { bytes: found.bytes, sha256: found.hash.digest('hex') } : checksum(Buffer.alloc(0)), wanted);
    });
  }
}

function checksum(content: Buffer): Checksum {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

function sameSum(a: Checksum | undefined, b: Checksum): boolean {
  return a?.bytes === b.bytes && a.sha256 === b.sha256;
}

function parse<T>(text: Buffer): T {
  try {
    return JSON.parse(text.toString('utf8')) as T;
  } catch {
    throw new BackupError(DAMAGED);
  }
}
