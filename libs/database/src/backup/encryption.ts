import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { BackupError, DAMAGED } from './backup.error.js';

/**
 * Container: magic (8 bytes), log2 of scrypt's N (1), salt (16), check of the passphrase (16), then chunks of 64 KiB
 * plaintext, each sealed by AES-256-GCM with its tag (16) appended. The nonce is the number of the chunk (11 bytes,
 * big-endian) and one byte that is 1 for the last chunk, so chunks can be neither reordered, dropped nor cut off (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The key is new for each file because the salt is.
 */
const MAGIC = Buffer.from('SREDAENC');
const LOG_N = 15;
const SALT = 16;
const CHECK = 16;
const TAG = 16;
const CHUNK = 64 * 1024;
const SEALED = CHUNK + TAG;
export const ENCRYPTED_HEADER_BYTES = MAGIC.length + 1 + SALT + CHECK;

export const isEncrypted = (start: Buffer): boolean => start.subarray(0, MAGIC.length).equals(MAGIC);

interface Keys {
  readonly key: Buffer;
  readonly check: Buffer;
}

async function deriveKeys(passphrase: string, salt: Buffer, logN: number): Promise<Keys> {
  const secret = await new Promise<Buffer>((resolve, reject) => {
    const parameters = { N: 2 ** logN, r: 8, p: 1, maxmem: 2 ** logN * 8 * 128 * 2 };
    scrypt(passphrase.normalize('NFC'), salt, 64, parameters, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
  // The check comes from the half that is not the key, so it says nothing about the key.
  return { key: secret.subarray(0, 32), check: createHash('sha256').update(secret.subarray(32)).digest().subarray(0, CHECK) };
}

function nonce(chunk: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(chunk), 3);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Cuts a stream into blocks of equal size; `seal` gets each block and whether it is the last, which may be shorter. */
class Blocks extends Transform {
  #pending: Buffer[] = [];
  #size = 0;
  #number = 0;

  constructor(
    private readonly blockSize: number,
    private readonly seal: (block: Buffer, number: number, last: boolean) => Buffer,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pending.push(chunk);
    this.#size += chunk.length;
    this.#run(done, () => {
      if (this.#size <= this.blockSize) return;
      const all = Buffer.concat(this.#pending, this.#size);
      let offset = 0;
      // One full block stays back: only at the end it is known whether it was the last.
      for (; all.length - offset > this.blockSize; offset += this.blockSize)
        this.#emit(all.subarray(offset, offset + this.blockSize), false);
      this.#pending = [all.subarray(offset)];
      this.#size = all.length - offset;
    });
  }

  override _flush(done: TransformCallback): void {
    this.#run(done, () => this.#emit(Buffer.concat(this.#pending, this.#size), true));
  }

  #emit(block: Buffer, last: boolean): void {
    this.push(this.seal(block, this.#number++, last));
  }

  #run(done: TransformCallback, work: () => void): void {
    try {
      work();
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** The start of an encrypted file and the stream that seals what follows it. */
export async function createEncryption(passphrase: string): Promise<{ header: Buffer; stream: Transform }> {
  const salt = randomBytes(SALT);
  const { key, check } = await deriveKeys(passphrase, salt, LOG_N);
  const header = Buffer.concat([MAGIC, Buffer.from([LOG_N]), salt, check]);
  const stream = new Blocks(CHUNK, (block, number, last) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last)).setAAD(header);
    return Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
  });
  return { header, stream };
}

/** The stream that opens what follows `header`. Throws one line for a wrong passphrase; the stream fails for damaged data. */
export async function createDecryption(header: Buffer, passphrase: string): Promise<Transform> {
  const logN = header[MAGIC.length];
  // Another value is no file of ours, and a huge one would only eat memory.
  if (header.length < ENCRYPTED_HEADER_BYTES || logN !== LOG_N) throw new BackupError(DAMAGED);
  const salt = header.subarray(MAGIC.length + 1, MAGIC.length + 1 + SALT);
  const { key, check } = await deriveKeys(passphrase, salt, logN);
  if (!timingSafeEqual(check, header.subarray(ENCRYPTED_HEADER_BYTES - CHECK))) throw new BackupError('The passphrase is wrong.');
  return new Blocks(SEALED, (block, number, last) => {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last), { authTagLength: TAG }).setAAD(header);
      decipher.setAuthTag(block.subarray(block.length - TAG));
      return Buffer.concat([decipher.update(block.subarray(0, block.length - TAG)), decipher.final()]);
    } catch {
      throw new BackupError(DAMAGED);
    }
  });
}
