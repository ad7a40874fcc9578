import { describe, expect, it } from '@jest/globals';
import { suggestedStart } from './copy-dates.js';

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
