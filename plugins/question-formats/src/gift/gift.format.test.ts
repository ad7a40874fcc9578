import { describe, expect, it } from '@jest/globals';
import { importAll } from '@sreda/testing/import-all';
import { GiftFormat } from './gift.format.js';

const detect = (text: string): number => new GiftFormat().detect(new TextEncoder().encode(text));

describe('GiftFormat', () => {
  it('is sure of what looks like GIFT', () => {
    expect(detect('// вопросы\n::Q1:: Да? {T}')).toBeGreaterThan(0.9);
    expect(detect('Сколько будет 2 × 2? {#4}')).toBeGreaterThan(0.5);
    expect(detect('$CATEGORY: Физика\n')).toBe(0.5);
  });

  it('leaves other formats to others', () => {
    expect(detect('<?xml version="1.0"?><quiz>{T}</quiz>')).toBe(0);
    expect(detect('What is it?\nA. one\nB. two\nANSWER: A\n')).toBe(0);
    expect(detect('PK\u0003\u0004\0\0{}')).toBe(0);
    expect(detect('')).toBe(0);
  });

  it('imports', async () => {
    expect((await importAll(new GiftFormat(), 'Да? {T}')).questions).toHaveLength(1);
  });
});
