import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, shiftDays } from './shift.js';

const wall = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
const zones = fc.constantFrom('Europe/Moscow', 'Europe/Kaliningrad', 'Asia/Kamchatka', 'Asia/Kolkata', 'America/St_Johns', 'UTC');
const moments = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((d) => new Date(Math.floor(d.getTime() / 1000) * 1000));

describe('moving dates to another year', () => {
  it('keeps the time of the day in the zone of the school', () => {
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: -800, max: 800 }), (zone, moment, days) => {
        const [day = '', time] = wall(zone, moment).split(' ');
        const [newDay = '', newTime] = wall(zone, shiftDays(zone, days)(moment)).split(' ');
        expect(daysBetween(day, newDay)).toBe(days);
        // Half past two is not there on the night of summer time.
        if (newTime !== time) expect(Number(newTime?.slice(0, 2))).toBe(Number(time?.slice(0, 2)) + 1);
      }),
    );
  });

  it('goes over summer time', () => {
    const moment = new Date('2026-03-28T12:00:00+01:00');
    expect(shiftDays('Europe/Berlin', 2)(moment).toISOString()).toBe('2026-03-30T10:00:00.000Z');
    expect(shiftDays('Europe/Berlin', 0)(moment)).toEqual(moment);
  });

  it('counts days over a leap year', () => {
    expect(daysBetween('2027-09-01', '2028-09-01')).toBe(366);
    expect(daysBetween('2026-09-02', '2026-09-01')).toBe(-1);
  });
});
