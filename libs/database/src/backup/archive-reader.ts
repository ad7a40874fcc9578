import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { BackupError, DAMAGED } from './backup.error.js';
import { createDecryption, ENCRYPTED_HEADER_BYTES, isEncrypted } from './encryption.js';
import { parseEntryName, type EntryName } from './format.js';

export type EntryContent = AsyncIterable<Buffer>;
export type EntryVisitor = (entry: EntryName, content: EntryContent) => Promise<void>;

/** Calls the visitor for each entry in order; it has to read the content to its end. Anything unreadable is "damaged". */
export async function readArchive(file: string, passphrase: string | undefined, visit: EntryVisitor): Promise<void> {
  const { start, stream } = await openBackup(file, passphrase);
  const archive = extract();
  const reading = pipeline(createReadStream(file, { start }), stream, createGunzip(), archive);
  reading.catch(() => {}); // the loop below fails with the same error
  let visitorFailure: unknown;
  try {
    for await (const entry of archive) {
      const name = parseEntryName(entry.header.name);
      if (!name) throw new BackupError(DAMAGED);
      try {
        await visit(name, entry as EntryContent);
      } catch (error) {
        visitorFailure = error;
        throw error;
      }
    }
    await reading;
  } catch (error) {
    if (error === visitorFailure && !isStreamFailure(error)) throw error;
    throw error instanceof BackupError ? error : new BackupError(DAMAGED, { cause: error });
  }
}

export async function isEncryptedBackup(file: string): Promise<boolean> {
  return isEncrypted(await readHead(file));
}

async function openBackup(file: string, passphrase: string | undefined): Promise<{ start: number; stream: NodeJS.ReadWriteStream }> {
  const head = await readHead(file);
  if (!isEncrypted(head)) return { start: 0, stream: new PassThrough() };
  if (passphrase === undefined) throw new BackupError('The backup is encrypted: its passphrase is needed.');
  return { start: head.length, stream: await createDecryption(head, passphrase) };
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`The backup ${file} cannot be opened (${error.code}).`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ENCRYPTED_HEADER_BYTES), 0, ENCRYPTED_HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** zlib, the tar reader and the decryption report damage through the content that the visitor reads. */
function isStreamFailure(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code?.startsWith('Z_') === true || /unexpected end|writable stream closed|invalid tar header|premature close/i.test(message ?? '');
}

export async function readAll(content: EntryContent): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
