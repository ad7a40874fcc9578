import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, opendir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** As much as the longest signature of a file type needs. */
const HEAD_BYTES = 4_100;

/** What has come in and waits for its place. */
export interface Received {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The first bytes, by which the type is told. */
  readonly head: Buffer;
}

export class TooLarge extends Error {}

/**
 * Contents by their SHA-256 in a folder: `ab/ab12…`. A file is there whole or not at all, and never changes. Knows nothing of the database.
 */
export class BlobStore {
  constructor(
    private readonly folder: string,
    /** On the same file system as `folder`. */
    private readonly incoming: string,
  ) {}

  /** Streams to the disk; throws TooLarge after `limit` bytes and leaves nothing then. */
  async receive(source: Readable, limit: number): Promise<Received> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const target = path.join(this.incoming, randomUUID());
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let size = 0;
    try {
      await pipeline(
        source,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            if (size < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - size));
            size += chunk.length;
            if (size > limit) throw new TooLarge();
            hash.update(chunk);
            yield chunk;
          }
        },
        createWriteStream(target, { mode: 0o600, flush: true }),
      );
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    }
    return { path: target, sha256: hash.digest('hex'), size, head: Buffer.concat(head) };
  }

  /** Gives what was received its place, if its contents are not there yet. May be repeated. */
  async place({ path: from, sha256 }: Received): Promise<void> {
    const target = this.pathOf(sha256);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await link(from, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const handle = await open(folder, 'r');
    // The name is on the disk too before anybody is told that the file is kept. Windows cannot do it and keeps names itself.
    await handle.sync().catch(() => {});
    await handle.close();
  }

  async forget({ path: from }: Received): Promise<void> {
    await rm(from, { force: true });
  }

  /** From byte `start` to `end`, both included. */
  read(sha256: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.pathOf(sha256), range);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** What has been on the disk since before `before`: contents, and uploads that were broken off by the end of the process. */
  async *olderThan(before: Date): AsyncIterable<{ readonly sha256: string } | { readonly brokenOff: string }> {
    for await (const file of filesOf(this.folder, before)) yield { sha256: path.basename(file) };
    for await (const file of filesOf(this.incoming, before)) yield { brokenOff: file };
  }

  private pathOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function* filesOf(folder: string, before: Date): AsyncIterable<string> {
  const entries = await opendir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for await (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtime < before) yield file;
  }
}
