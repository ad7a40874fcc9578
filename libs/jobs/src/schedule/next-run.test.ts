import { describe, expect, it } from '@jest/globals';
import { nextRun } from './next-run.js';

describe('nextRun', () => {
  it('reckons in the zone', () => {
    const after = new Date('2026-09-01T00:00:00Z');
    expect(nextRun('30 3 * * *', 'Europe/Moscow', after)).toEqual(new Date('2026-09-01T00:30:00Z'));
    expect(nextRun('30 3 * * *', 'Asia/Kamchatka', after)).toEqual(new Date('2026-09-01T15:30:00Z'));
  });

  it('is always later', () => {
    expect(nextRun('0 * * * *', 'UTC', new Date('2026-09-01T05:00:00Z'))).toEqual(new Date('2026-09-01T06:00:00Z'));
  });

  it('refuses a wrong pattern', () => {
    expect(() => nextRun('61 * * * *', 'UTC', new Date())).toThrow();
  });
});
