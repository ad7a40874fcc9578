import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fromWallTime, toWallTime } from './wall-time.js';

describe('the time on a wall', () => {
  it.each([
    ['Europe/Kaliningrad', '2026-09-01T08:30', '2026-09-01T06:30:00.000Z'],
    ['Asia/Kamchatka', '2026-09-01T08:30', '2026-08-31T20:30:00.000Z'],
    ['Europe/Moscow', '2026-12-31T23:59', '2026-12-31T20:59:00.000Z'],
    // Moscow went from +4 to +3 in this night.
    ['Europe/Moscow', '2014-10-26T00:30', '2014-10-25T20:30:00.000Z'],
    ['Europe/Moscow', '2014-10-26T03:00', '2014-10-26T00:00:00.000Z'],
  ])('in %s at %s is %s', (zone, wall, iso) => {
    expect(fromWallTime(wall, zone)).toBe(iso);
    expect(toWallTime(iso, zone)).toBe(wall);
  });

  it('is the first of an hour that comes twice, and the next of one that never comes', () => {
    expect(fromWallTime('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(fromWallTime('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is an empty field for no moment', () => {
    expect([toWallTime(null), fromWallTime('')]).toEqual(['', null]);
  });

  it('comes back as it was typed', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom('Europe/Moscow', 'Asia/Kamchatka', 'Europe/Kaliningrad', 'Asia/Kathmandu', undefined),
        (at, zone) => {
          const wall = toWallTime(new Date(at * 60_000).toISOString(), zone);
          expect(toWallTime(fromWallTime(wall, zone), zone)).toBe(wall);
        },
      ),
    );
  });
});
