/** Encodings that schools' text files come in. Labels are those of the WHATWG Encoding standard. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/** Bytes looked at, from the first one outside ASCII, before the encoding is decided. */
const SAMPLE_BYTES = 64 * 1024;

export function encodingOfByteOrderMark(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Encoding of a sample without byte order mark. What is valid UTF-8 is UTF-8: text in another encoding practically never is.
 * The sample may end inside a character.
 */
export function guessEncoding(sample: Uint8Array): TextEncoding {
  return isUtf8(sample) ? 'utf-8' : guessSingleByteEncoding(sample);
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * In Russian text the letters above ASCII stand next to each other, in Western European text each stands among ASCII letters.
 * Punctuation (quotes, dashes, no-break space) has the same codes in both encodings and says nothing.
 */
function guessSingleByteEncoding(sample: Uint8Array): 'windows-1251' | 'windows-1252' {
  let besideHigh = 0;
  let besideAscii = 0;
  for (let i = 1; i < sample.length; i++) {
    const [a, b] = [sample[i - 1]!, sample[i]!];
    if (isHighLetter(a) && isHighLetter(b)) besideHigh++;
    else if ((isHighLetter(a) && isAsciiLetter(b)) || (isAsciiLetter(a) && isHighLetter(b))) besideAscii++;
  }
  return besideHigh > besideAscii ? 'windows-1251' : 'windows-1252';
}

/** А-я, Ё and ё in Windows-1251; in Windows-1252 the first range is the accented letters. */
const isHighLetter = (byte: number): boolean => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;
const isAsciiLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/**
 * Decodes a stream of bytes, in chunks of any size, keeping at most about one sample of them. A byte order mark is obeyed and removed;
 * without one the encoding is found at the first byte outside ASCII: UTF-8, or else what the ASCII text at the beginning declares, or else
 * by guessing. Bytes that do not belong to the encoding become U+FFFD.
 */
export async function* decodeText(
  input: AsyncIterable<Uint8Array>,
  declared: (beginning: string) => string | null = () => null,
): AsyncGenerator<string, void, undefined> {
  let decode: StreamDecoder | null = null;
  let beginning = '';
  let atStart = true;
  let held: Uint8Array = new Uint8Array(0);

  for await (const chunk of input) {
    if (decode) {
      yield decode(chunk, true);
      continue;
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (atStart) {
      if (held.length < 3) continue;
      atStart = false;
      const marked = encodingOfByteOrderMark(held);
      if (marked) decode = decoderFor(marked);
    }
    if (!decode) {
      const ascii = asciiPrefixLength(held);
      if (ascii > 0) {
        const text = latin1Text(held.subarray(0, ascii));
        if (beginning.length < DECLARATION_LENGTH) beginning += text.slice(0, DECLARATION_LENGTH);
        yield text;
        held = held.subarray(ascii);
      }
      if (held.length >= SAMPLE_BYTES) decode = decoderOf(held, declared(beginning));
    }
    if (decode) {
      yield decode(held, true);
      held = new Uint8Array(0);
    }
  }
  decode ??= decoderOf(held, declared(beginning));
  yield decode(held, false);
}

/** Text of the first bytes of a file, to recognise its format by. */
export function decodeHead(head: Uint8Array): string {
  return decoderOf(head, null)(head, true);
}

/** Characters of the beginning in which an encoding may be declared. */
const DECLARATION_LENGTH = 200;

function decoderOf(sample: Uint8Array, declaredLabel: string | null): StreamDecoder {
  const marked = encodingOfByteOrderMark(sample);
  if (marked) return decoderFor(marked);
  if (declaredLabel === null || isUtf8(sample)) return decoderFor(guessEncoding(sample));
  try {
    const decoder = new TextDecoder(declaredLabel);
    // Saved in another encoding by hand, with the old declaration left in.
    if (decoder.encoding === 'utf-8') return decoderFor(guessEncoding(sample));
    return decoder.encoding === 'windows-1252' ? decoderFor('windows-1252') : (bytes, more) => decoder.decode(bytes, { stream: more });
  } catch {
    return decoderFor(guessEncoding(sample));
  }
}

type StreamDecoder = (bytes: Uint8Array, more: boolean) => string;

function decoderFor(encoding: TextEncoding): StreamDecoder {
  if (encoding === 'windows-1252') return (bytes) => decodeWindows1252(bytes);
  const decoder = new TextDecoder(encoding);
  return (bytes, more) => decoder.decode(bytes, { stream: more });
}

/** 0x80–0x9F of Windows-1252; the rest is Latin-1. Node 20 decodes these as Latin-1 too when it is given a whole text at once. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows1252 = (bytes: Uint8Array): string =>
  latin1Text(bytes).replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252_HIGH[char.charCodeAt(0) - 0x80]!);

function asciiPrefixLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first < 0 ? bytes.length : first;
}

const latin1Text = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
