import { describe, expect, it } from '@jest/globals';
import { Problem } from '../problem.js';
import { pageOf, readCursor } from './paging.js';

const rows = [1, 2, 3].map((n) => ({ name: `Имя ${n}`, id: `0190a000-0000-7000-8000-00000000000${n}` }));
const page = (limit: number) => pageOf(rows, limit, { cursor: (r) => [r.name, r.id], item: (r) => r.name });

describe('paging', () => {
  it('gives the place where the next page begins', () => {
    const { items, next } = page(2);
    expect(items).toEqual(['Имя 1', 'Имя 2']);
    expect(readCursor(next ?? undefined, 2)).toEqual(['Имя 2', rows[1]?.id]);
  });

  it('ends', () => {
    expect(page(3).next).toBeNull();
    expect(readCursor(undefined, 2)).toBeNull();
  });

  it.each([
    ['time', '2026-11-22T05:16:34.123Z', true],
    ['time', '2026-11-22 05:16:34.123456+03', true],
    ['time', '2026', false],
    ['time', '2026-13-22T05:16:34Z', false],
    ['whole', '3', true],
    ['whole', '3.5', false],
    ['text', 'a\0b', false],
    ['text', 'a\ud800b', false],
  ] as const)('reads a first key that is %s: %j %s', (first, key, fits) => {
    const after = Buffer.from(JSON.stringify([key, rows[0]?.id])).toString('base64url');
    const read = () => readCursor(after, 2, first);
    if (fits) expect(read()).toEqual([key, rows[0]?.id]);
    else expect(read).toThrow(Problem);
  });

  it.each([
    'x',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])('refuses the cursor %s', (after) => expect(() => readCursor(after, 2)).toThrow(Problem));
});
