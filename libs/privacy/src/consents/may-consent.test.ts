import { describe, expect, it } from '@jest/globals';
import { mayConsentForOneself } from './may-consent.js';

describe('mayConsentForOneself', () => {
  it.each([
    ['2008-09-01', true, '2026-08-31', false],
    ['2008-09-01', true, '2026-09-01', true],
    ['2008-02-29', true, '2026-02-28', false],
    ['2008-02-29', true, '2026-03-01', true],
    [null, true, '2026-09-01', false],
    [null, false, '2026-09-01', true],
    ['2015-01-01', false, '2026-09-01', false],
  ])('born %s, student %s, on %s: %s', (birthDate, isStudent, today, expected) => {
    expect(mayConsentForOneself({ birthDate, isStudent }, today)).toBe(expected);
  });
});
