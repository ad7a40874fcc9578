import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BootError, type Config } from '@sreda/kernel';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** One line for a person: why the key cannot be used. */
export class NameKeyError extends Error {
  override readonly name = 'NameKeyError';
}

/**
 * The key of names, and what is done with it: AES-256-GCM with a random nonce (NIST SP 800-38D), HMAC-SHA-256 for look-ups. Each use has a key of
 * its own, derived by HKDF (RFC 5869).
 */
export class NameKey {
  /** Tells keys apart and says nothing of them. */
  readonly id: string;
  private readonly sealing: Buffer;
  private readonly lookup: Buffer;

  constructor(master: Buffer) {
    const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', `sreda ${use}`, KEY_BYTES));
    this.sealing = derive('sealing');
    this.lookup = derive('lookup');
    this.id = derive('id').toString('hex', 0, 8);
  }

  /** `owner` is whose it is (the associated data): sealed values cannot be exchanged. */
  seal(text: string, owner: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws when the value was sealed by another key or for another owner, or was changed. */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.sealing, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** The same for the same text, and nobody without the key can try out texts. */
  hash(text: string): string {
    return createHmac('sha256', this.lookup).update(text).digest('base64url');
  }
}

function refuseInside(dataDir: string, file: string): void {
  const inside = path.relative(path.resolve(dataDir), path.resolve(file));
  if (inside.startsWith('..') || path.isAbsolute(inside)) return;
  throw new NameKeyError(`The key of names ${file} lies in the data folder. Move it elsewhere: who copies the data must not get the key.`);
}

/** Reads a key file. It lies outside of the data folder, which is copied as a whole, and only its owner may read it. Throws NameKeyError. */
export async function readNameKey(file: string, dataDir: string): Promise<NameKey> {
  refuseInside(dataDir, file);
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) throw new NameKeyError(`SREDA_NAMES_KEY_FILE names ${file}, and there is no such file.`);
  // Windows has no such bits.
  if (process.platform !== 'win32' && (info.mode & 0o077) !== 0) {
    throw new NameKeyError(`Others may read the key of names ${file}. Run: chmod 600 ${file}`);
  }
  const master = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (master.length !== KEY_BYTES) throw new NameKeyError(`${file} holds no key of names: it must be ${KEY_BYTES} bytes in Base64.`);
  return new NameKey(master);
}

/** The key that the configuration names, null when it names none. Throws BootError: a server asks before it opens anything. */
export async function configuredNameKey({ namesKeyFile, dataDir }: Pick<Config, 'namesKeyFile' | 'dataDir'>): Promise<NameKey | null> {
  if (!namesKeyFile) return null;
  return readNameKey(namesKeyFile, dataDir).catch((error: unknown) => {
    throw error instanceof NameKeyError ? new BootError([{ package: 'identity', message: error.message }]) : error;
  });
}

/** Makes a key file; one that is there already stays as it is. Answers whether it was made. */
export async function makeNameKey(file: string, dataDir: string): Promise<boolean> {
  refuseInside(dataDir, file);
  try {
    await writeFile(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
    // The mode above is cut by the umask and never widened, but an odd umask may take the owner's bits.
    await chmod(file, 0o600);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new NameKeyError(`The key of names ${file} cannot be written: ${(error as Error).message}`);
  }
}
