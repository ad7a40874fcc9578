import { expect, it } from '@jest/globals';
import { yearAfter } from './year.js';

it('follows the last year, its periods a year later', () => {
  const last = {
    name: '2026/27',
    since: '2026-09-01',
    until: '2027-09-01',
    periods: [{ kind: 'half-year' as const, number: 1, since: '2026-09-01', until: '2026-12-31' }],
  };
  expect(yearAfter(last, '2026-11-22')).toEqual({
    name: '2027/28',
    since: '2027-09-01',
    until: '2028-09-01',
    periods: [{ kind: 'half-year', number: 1, since: '2027-09-01', until: '2027-12-31' }],
  });
});

it('begins in September when there is none', () => {
  expect(yearAfter(undefined, '2099-11-22')).toEqual({ name: '2099/00', since: '2099-09-01', until: '2100-09-01', periods: [] });
});
