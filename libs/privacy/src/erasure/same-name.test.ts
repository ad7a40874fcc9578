import { describe, expect, it } from '@jest/globals';
import { sameName } from './same-name.js';

describe('sameName', () => {
  it.each(['Алёшина Анна Петровна', 'алешина  анна петровна ', 'АЛЁШИНА АННА ПЕТРОВНА', 'Алёшина Анна Петровна'.normalize('NFD')])(
    'takes %j',
    (typed) => {
      expect(sameName(typed, 'Алёшина Анна Петровна')).toBe(true);
    },
  );
  it.each(['', 'Алёшина Анна', 'Алёшина Инна Петровна', 'Анна Петровна Алёшина'])('does not take %j', (typed) => {
    expect(sameName(typed, 'Алёшина Анна Петровна')).toBe(false);
  });
});
