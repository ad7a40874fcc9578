import { describe, expect, it } from '@jest/globals';
import { suggestedStart } from './copy-dates.js';

describe('the start of a copy', () => {
  it('is the same day of the week a year later', () => {
    expect(suggestedStart('2026-09-01')).toBe('2027-08-31');
    expect(new Date(suggestedStart('2026-09-01')).getUTCDay()).toBe(new Date('2026-09-01').getUTCDay());
    expect(suggestedStart(null, new Date('2026-11-22T10:00:00Z'))).toBe('2026-11-22');
  });
});
