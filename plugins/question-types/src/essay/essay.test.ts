import { describe, expect, it } from '@jest/globals';
import type { EssayDefinition } from '@sreda/contracts';
import { Essay } from './essay.js';

const type = new Essay();
const shown = (more: Partial<EssayDefinition> = {}) => ({
  definition: {
    ...{ text: { text: '?', format: 'plain' as const }, defaultMark: 1, penalty: 0, hints: [] },
    ...{ responseFormat: 'plain' as const, responseRequired: true, lines: 5 },
    ...more,
  },
  variant: 1,
  chance: null,
  separators: { decimal: ',', thousands: ' ' },
});
const saying = (answer: string) => ({ answer });

describe('essay', () => {
  it('nothing is not complete, also where nothing is required', () => {
    for (const responseRequired of [true, false]) {
      expect(type.incomplete(shown({ responseRequired }), saying(''))).not.toBeNull();
      expect(type.incomplete(shown({ responseRequired }), saying('x'))).toBeNull();
    }
  });

  it('limits of length hold where a text is required', () => {
    expect(type.incomplete(shown({ minWords: 3 }), saying('раз, два'))).toMatchObject({ params: { words: 2, min: 3 } });
    expect(type.incomplete(shown({ minWords: 3 }), saying('раз - два три'))).toBeNull();
    expect(type.incomplete(shown({ minWords: 3, responseRequired: false }), saying('раз'))).toBeNull();
  });

  it('leaving the template changes nothing, going back to it is an answer', () => {
    const q = shown({ template: { text: 'План:', format: 'html' } });
    expect(type.isSame(q, type.unanswered, saying('План:'))).toBe(true);
    expect(type.isSame(q, saying('Другое'), saying('План:'))).toBe(false);
    expect(type.isGradable(q, saying('План:'))).toBe(true);
  });
});
