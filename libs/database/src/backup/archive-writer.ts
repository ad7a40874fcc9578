import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { createEncryption } from './encryption.js';
import type { Checksum } from './format.js';

/** Receives the entries of an archive one after another. */
export class ArchiveWriter {
  readonly #pack = pack();

  constructor(private readonly now: Date) {}

  get output(): AsyncIterable<Buffer> {
    return this.#pack as AsyncIterable<Buffer>;
  }

  async addBuffer(name: string, content: Buffer): Promise<Checksum> {
    await new Promise<void>((resolve, reject) => {
      this.#pack.entry(this.#header(name, content.length), content, (error) => (error ? reject(error) : resolve()));
    });
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  /** The size is fixed beforehand: a file that grows meanwhile is cut there, one that shrinks is an error. */
  async addFile(name: string, file: string, size: number): Promise<Checksum> {
    if (size === 0) return this.addBuffer(name, Buffer.alloc(0));
    const hash = createHash('sha256');
    const entry = this.#pack.entry(this.#header(name, size));
    const hashing = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(createReadStream(file, { end: size - 1 }), hashing, entry);
    return { bytes: size, sha256: hash.digest('hex') };
  }

  finish(): void {
    this.#pack.finalize();
  }

  #header(name: string, size: number) {
    return { name, size, mode: 0o600, mtime: this.now };
  }
}

/**
 * Writes a compressed, optionally encrypted archive. The file appears under its name only when it is complete and on the
 * disk; after a failure or a power cut there is at most a `.partial` beside it.
 */
export async function writeArchive(
  file: string,
  options: { readonly passphrase?: string; readonly now: Date },
  write: (writer: ArchiveWriter) => Promise<void>,
): Promise<{ bytes: number }> {
  const draft = `${file}.partial`;
  try {
    await fill(draft, options, write);
    const { size } = await stat(draft);
    await rename(draft, file);
    await syncFolder(path.dirname(file));
    return { bytes: size };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function fill(
  draft: string,
  options: { readonly passphrase?: string; readonly now: Date },
  write: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const encryption = options.passphrase === undefined ? undefined : await createEncryption(options.passphrase);
  const writer = new ArchiveWriter(options.now);
  const sink = createWriteStream(draft, { mode: 0o600, flush: true });
  if (encryption) sink.write(encryption.header);
  const written = pipeline(writer.output, createGzip(), encryption?.stream ?? new PassThrough(), sink);
  // When the disk is full the entries would wait for ever, and when an entry fails the archive would never end.
  const failed = new Promise<never>((_, reject) => {
    written.catch(reject);
  });
  const entries = write(writer).then(() => writer.finish());
  try {
    await Promise.race([entries, failed]);
  } catch (error) {
    sink.destroy();
    await written.catch(() => {});
    throw error;
  }
  await written;
}

/** Makes a rename durable; Windows neither needs nor allows it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
