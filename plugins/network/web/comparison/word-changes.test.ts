import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordChanges } from './word-changes.js';

const told = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

describe('words that differ', () => {
  it('are told one by one in texts that are alike', () => {
    expect(told('Сколько будет дважды два?', 'Сколько будет трижды два?')).toBe('Сколько будет [-дважды][+трижды] два?');
    expect(told('Ответ', 'Ответ дайте дробью')).toBe('Ответ[+ дайте дробью]');
  });

  it('are told as two texts when little is the same', () => {
    expect(told('Что такое и что это?', 'Найдите сумму и разность чисел')).toBe('[-Что такое и что это?][+Найдите сумму и разность чисел]');
    expect(told('', 'Новое')).toBe('[+Новое]');
  });

  it('give both texts again', () => {
    const text = fc.array(fc.constantFrom('а', 'бв', ' ', '\n', 'где', '.')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = wordChanges(before, after);
        const without = (change: string): string => words.flatMap((word) => (word.change === change ? [] : [word.text])).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
