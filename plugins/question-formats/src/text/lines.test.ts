import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LineReader } from './lines.js';

function read(chunks: readonly string[], maxLength = 1000): string[] {
  const reader = new LineReader(maxLength);
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()].map(({ text }) => text);
}

describe('LineReader', () => {
  it('knows the line ends of all systems', () => {
    expect(read(['a\nb\r\nc\rd'])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts lines from 1', () => {
    expect(new LineReader(10).push('a\n\nb\n').map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('cuts a line that is too long, wherever the chunks end', () => {
    expect(read(['aa', 'aa', 'aa\nb'], 3)).toEqual(['aaaa', 'b']);
  });

  it('gives the same lines however the text is cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n') })), (chunks) => {
        expect(read(chunks)).toEqual(read([chunks.join('')]));
      }),
    );
  });
});
