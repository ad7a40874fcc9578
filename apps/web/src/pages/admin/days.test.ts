import { expect, it } from '@jest/globals';
import { lastDay, lastMoment, nextYear, untilAfter } from './days.js';

it('goes from the end of a span to its last day and back', () => {
  expect(lastDay('2027-09-01')).toBe('2027-08-31');
  expect(lastDay('2028-03-01')).toBe('2028-02-29');
  expect(untilAfter(lastDay('2027-01-01'))).toBe('2027-01-01');
  expect(untilAfter('')).toBe('');
  expect(lastMoment('2027-09-01T00:00:00Z').toISOString()).toBe('2027-08-31T23:59:59.999Z');
});

it('goes a year on', () => {
  expect(nextYear('2026-09-01')).toBe('2027-09-01');
  expect(nextYear('2028-02-29')).toBe('2029-03-01');
});
