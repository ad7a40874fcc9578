import { describe, expect, it } from '@jest/globals';
import { contextOf } from './context-of.js';
import { textsOf } from '@sreda/kernel';
import { wholeNumber } from './whole-number.js';

const ID = '0193b7c4-0000-7000-8000-000000000001';

describe('a place', () => {
  it('is the site or an object with its level', () => {
    expect(contextOf('site')).toEqual({ level: 'site', id: null });
    expect(contextOf(`course:${ID}`)).toEqual({ level: 'course', id: ID });
  });

  it.each(['', 'course', 'course:', 'course:7', `class:${ID}`, `site:${ID}`, `course:${ID}x`])('is not "%s"', (text) => {
    expect(() => contextOf(text)).toThrow(/is no place/);
  });
});

describe('a whole number', () => {
  it('is read', () => expect(wholeNumber('schools', '20')).toBe(20));

  it.each([undefined, '', '0', '-1', '1.5', '1e3', 'ten', '99999999999999999999'])('is not %s', (text) => {
    expect(() => wholeNumber('schools', text)).toThrow('--schools');
  });
});

describe('the texts of packages', () => {
  it('say a message with its parameters and plural form', async () => {
    const [en, ru] = [await textsOf('en'), await textsOf('ru')];
    expect(en({ key: 'quiz.attempts-in-progress', params: { count: 1 } })).toBe('1 person is taking a test now.');
    expect(ru({ key: 'operations.warning.failed-jobs', params: { count: 5 } })).toContain('5 заданий');
    expect(en({ key: 'operations.warning.old-backup', params: { hours: 40 } })).toBe('The last backup is 40 h old.');
    expect(en({ key: 'nobody.says-this' })).toBe('nobody.says-this');
  });
});
