import { describe, expect, it } from '@jest/globals';
import { decodeText, encodingOfByteOrderMark, guessEncoding } from './encoding.js';

const russian = 'Столица Франции — Париж? «Да», ответил Ёжик.';
const french = 'Où est né l’élève François à Noël ? « Là-bas. »';

/** The inverse of the platform's decoder, found by decoding every byte; as a stream, for Node 20 errs otherwise. */
function encodeSingleByte(text: string, encoding: 'windows-1251' | 'windows-1252'): Uint8Array {
  const decoded = (byte: number): string => new TextDecoder(encoding).decode(Uint8Array.of(byte), { stream: true });
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoded(byte), byte]));
  return Uint8Array.from(text, (char) => table.get(char)!);
}
function encodeUtf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}
const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function decode(bytes: Uint8Array, chunkSize = 64): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < bytes.length; i += chunkSize) yield bytes.subarray(i, i + chunkSize);
  }
  let text = '';
  for await (const part of decodeText(chunks())) text += part;
  return text;
}

describe('decodeText', () => {
  const cases: [string, string, Uint8Array][] = [
    ['UTF-8', russian, encodeUtf8(russian)],
    ['UTF-8 with a byte order mark', russian, encodeUtf8(`\ufeff${russian}`)],
    ['UTF-16 little endian', russian, encodeUtf16(russian, false)],
    ['UTF-16 big endian', french, encodeUtf16(french, true)],
    ['Windows-1251', russian, encodeSingleByte(russian, 'windows-1251')],
    ['Windows-1252', french, encodeSingleByte(french, 'windows-1252')],
    ['ASCII', 'Plain {T}', encodeUtf8('Plain {T}')],
    ['an empty file', '', new Uint8Array(0)],
    ['a file of one byte', 'x', encodeUtf8('x')],
  ];
  it.each(cases)('reads %s', async (_, text, bytes) => {
    for (const chunkSize of [1, 3, 64, 1000]) expect(await decode(bytes, chunkSize)).toBe(text);
  });

  it('decides at the first letter outside ASCII, however late it comes', async () => {
    const bytes = Buffer.concat([Buffer.alloc(200_000, 'q '), encodeSingleByte(russian, 'windows-1251')]);
    expect((await decode(bytes, 65_536)).endsWith(russian)).toBe(true);
  });

  it('replaces bytes that are not in the encoding', async () => {
    const bytes = Buffer.concat([encodeUtf8('я'.repeat(100_000)), Uint8Array.of(0xff), encodeUtf8('ж')]);
    expect((await decode(bytes, 1000)).endsWith('я\ufffdж')).toBe(true);
  });
});

describe('guessEncoding', () => {
  it.each([
    ['ПРОВЕРОЧНАЯ РАБОТА', 'windows-1251'],
    ['Как перевести слово “school”? {=школа}', 'windows-1251'],
    ['the answer is: я, ты, он', 'windows-1251'],
    ['Größe und Maß, schöne Grüße', 'windows-1252'],
    ['¿Cómo está usted, señor Muñoz?', 'windows-1252'],
    ['Température : 20 °C à midi', 'windows-1252'],
  ] as const)('%s', (text, encoding) => {
    expect(guessEncoding(encodeSingleByte(text, encoding))).toBe(encoding);
  });

  it('accepts a sample that ends inside a character', () => {
    expect(guessEncoding(encodeUtf8('школа').subarray(0, 7))).toBe('utf-8');
  });
});

describe('encodingOfByteOrderMark', () => {
  it('is null without one', () => {
    expect(encodingOfByteOrderMark(encodeUtf8('::Q::'))).toBeNull();
  });
});
