import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDecryption, createEncryption, ENCRYPTED_HEADER_BYTES, isEncrypted } from './encryption.js';

const SEALED = 64 * 1024 + 16;

function pieces(content: Buffer, size: number): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
    })(),
  );
}

async function seal(content: Buffer, passphrase = 'школа № 7', size = 10_000): Promise<Buffer> {
  const { header, stream } = await createEncryption(passphrase);
  return Buffer.concat([header, await buffer(pieces(content, size).pipe(stream))]);
}

async function open(sealed: Buffer, passphrase = 'школа № 7', size = 7_001): Promise<Buffer> {
  const stream = await createDecryption(sealed.subarray(0, ENCRYPTED_HEADER_BYTES), passphrase);
  const source = pieces(sealed.subarray(ENCRYPTED_HEADER_BYTES), size);
  return buffer(source.pipe(stream));
}

describe('the encryption of backups', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])('gives %d bytes back', async (length) => {
    const content = randomBytes(length);
    const sealed = await seal(content);
    expect(isEncrypted(sealed)).toBe(true);
    expect((await open(sealed)).equals(content)).toBe(true);
  });

  it('is different each time', async () => {
    expect((await seal(Buffer.from('same'))).equals(await seal(Buffer.from('same')))).toBe(false);
  });

  it('says that a passphrase is wrong', async () => {
    await expect(open(await seal(Buffer.from('x')), 'other')).rejects.toThrow('The passphrase is wrong.');
  });

  it('notices a changed bit, missing, repeated and exchanged chunks, and a cut at any place', async () => {
    const sealed = await seal(randomBytes(3 * 65_536 + 5));
    const body = sealed.subarray(ENCRYPTED_HEADER_BYTES);
    const chunks = [0, 1, 2, 3].map((n) => body.subarray(n * SEALED, (n + 1) * SEALED)) as [Buffer, Buffer, Buffer, Buffer];
    const join = (...parts: Buffer[]) => Buffer.concat([sealed.subarray(0, ENCRYPTED_HEADER_BYTES), ...parts]);
    const flipped = Buffer.from(sealed);
    flipped[100_000] = (flipped[100_000] ?? 0) ^ 1;
    const [a, b, c, d] = chunks;
    for (const bad of [
      flipped,
      join(a, c, d),
      join(a, a, b, c, d),
      join(b, a, c, d),
      join(a, b, c),
      join(a, b),
      join(a, b, c, d.subarray(0, 10)),
    ]) {
      await expect(open(bad)).rejects.toThrow(/damaged/);
    }
    expect((await open(join(a, b, c, d))).length).toBe(3 * 65_536 + 5);
  });
});
