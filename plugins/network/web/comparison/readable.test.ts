import { describe, expect, it } from '@jest/globals';
import { readable, type Words } from './readable.js';

const words: Words = {
  nameOf: (field) => `<${field}>`,
  yes: 'да',
  no: 'нет',
  plain: ({ text }) => text.replaceAll(/<[^>]+>/g, ''),
};
const said = (value: unknown): string => readable(value, words);

describe('a value of a field', () => {
  it.each([
    [undefined, ''],
    [null, ''],
    [0, '0'],
    [true, 'да'],
    ['Дроби', 'Дроби'],
    [{ text: '<p>Сколько?</p>', format: 'html' }, 'Сколько?'],
    [['a', 'b'], 'a\nb'],
  ])('%j says «%s»', (value, text) => {
    expect(said(value)).toBe(text);
  });

  it('says of an answer its text first, and what is empty not at all', () => {
    const choices = [
      { text: { text: 'Кот', format: 'plain' }, fraction: 1, feedback: { text: '', format: 'html' } },
      { text: { text: 'Пёс', format: 'plain' }, fraction: 0, feedback: { text: 'Нет', format: 'html' } },
    ];
    expect(said(choices)).toBe('Кот · <fraction>: 1\nПёс · <fraction>: 0 · <feedback>: Нет');
  });

  it('names what is not a text', () => {
    expect(said({ value: 5, tolerance: 0.1 })).toBe('<value>: 5 · <tolerance>: 0.1');
  });
});
