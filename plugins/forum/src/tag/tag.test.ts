import { describe, expect, it } from '@jest/globals';
import { MAX_TAGS, tagKey, tagsOf } from './tag.js';

const names = (...typed: string[]) => tagsOf(typed).map(({ name }) => name);

describe('tags', () => {
  it('are the same whatever the case, spaces, «ё» and the sign before them, and stay as they were written first', () => {
    expect(names('#Тёплый  край', 'теплый край', ' ТЕПЛЫЙ КРАЙ ', 'край')).toEqual(['Тёплый край', 'край']);
    expect([tagKey('Ёж'), tagKey('# ЕЖ'), tagKey('е\u0308ж')]).toEqual(['еж', 'еж', 'еж']);
  });

  it('say something, and are not too many', () => {
    expect(names('', '  ', '##')).toEqual([]);
    expect(names('1', '2', '3', '4', '5', '6')).toHaveLength(MAX_TAGS);
    expect(names('C#', 'а#б')).toEqual(['C#', 'а#б']);
  });
});
