import { describe, expect, it } from '@jest/globals';
import { between } from './use-selection.js';

describe('a selection with Shift', () => {
  const ids = ['а', 'б', 'в', 'г'];

  it('goes in both directions, ends included', () => {
    expect(between(ids, 'б', 'г')).toEqual(['б', 'в', 'г']);
    expect(between(ids, 'в', 'а')).toEqual(['а', 'б', 'в']);
    expect(between(ids, 'б', 'б')).toEqual(['б']);
  });

  it('is one row when the other end is gone', () => expect(between(ids, 'я', 'в')).toEqual(['в']));
});
