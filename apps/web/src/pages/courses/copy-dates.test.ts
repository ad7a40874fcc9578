import { describe, expect, it } from '@jest/globals';
import { suggestedName, suggestedStart } from './copy-dates.js';

describe('the start of a copy', () => {
  it('is the same day of the week a year later', () => {
    expect(suggestedStart('2026-09-01')).toBe('2027-08-31');
    expect(new Date(suggestedStart('2026-09-01')).getUTCDay()).toBe(new Date('2026-09-01').getUTCDay());
  });

  it('is the beginning of the next school year when nobody said when the course began', () => {
    expect(suggestedStart(null, new Date('2026-11-22T10:00:00Z'))).toBe('2027-09-01');
    expect(suggestedStart(null, new Date('2027-06-10T10:00:00Z'))).toBe('2027-09-01');
    expect(suggestedStart(null, new Date('2027-09-02T10:00:00Z'))).toBe('2028-09-01');
  });
});

describe('the name of a copy', () => {
  it.each([
    ['Алгебра, 8А', '2027-08-31', 'Алгебра, 8А, 2027/28'],
    ['Алгебра, 8А', '2028-01-10', 'Алгебра, 8А, 2027/28'],
    ['Алгебра, 8А, 2026/27', '2027-09-01', 'Алгебра, 8А, 2027/28'],
    ['Алгебра 2026–2027 (8А)', '2027-09-01', 'Алгебра 2027–2028 (8А)'],
    ['Алгебра, 2099/00', '2099-09-01', 'Алгебра, 2099/00 (2)'],
    ['Задача 2048', '2026-09-01', 'Задача 2048, 2026/27'],
  ])('of «%s» from %s is «%s»', (name, startsOn, expected) => {
    expect(suggestedName(name, startsOn)).toBe(expected);
  });
});
