import { describe, expect, it } from '@jest/globals';
import { byteRange } from './byte-range.js';

describe('a range of bytes', () => {
  // The examples of RFC 9110 §14.1.2 for 10,000 bytes, and the edges.
  it.each([
    ['bytes=0-499', { start: 0, end: 499 }],
    ['bytes=500-999', { start: 500, end: 999 }],
    ['bytes=-500', { start: 9_500, end: 9_999 }],
    ['bytes=9500-', { start: 9_500, end: 9_999 }],
    ['bytes=0-', { start: 0, end: 9_999 }],
    ['bytes=9999-20000', { start: 9_999, end: 9_999 }],
    ['bytes=-20000', { start: 0, end: 9_999 }],
    ['bytes=10000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', null],
    ['bytes=-', null],
    ['bytes=0-0,-1', null],
    ['lines=1-2', null],
    [undefined, null],
  ] as const)('%s', (header, range) => expect(byteRange(header, 10_000)).toEqual(range));

  it('of nothing is nothing', () => expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable'));
});
