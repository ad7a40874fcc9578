import { describe, expect, it } from '@jest/globals';
import { linkAddress } from './link-address.js';

describe('the address of a link', () => {
  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['  example.org ', 'https://example.org/'],
    ['школа.рф/расписание', 'https://xn--80aa4b6b.xn--p1ai/'],
    ['anna@school.ru', 'mailto:anna@school.ru'],
    ['mailto:anna@school.ru', 'mailto:anna@school.ru'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['слово', null],
    ['два слова', null],
    ['', null],
  ])('%j is %j', (typed, href) => {
    const found = linkAddress(typed);
    if (href?.includes('xn--')) expect(found).toMatch(/^https:\/\/xn--.*\.xn--p1ai\//);
    else expect(found).toBe(href);
  });
});
