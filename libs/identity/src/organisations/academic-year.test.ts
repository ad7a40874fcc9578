import { describe, expect, it } from '@jest/globals';
import { Problem } from '@sreda/plugin-sdk';
import { addDays, dayIn, isCalendarDay, isTimeZone } from '../time.js';
import { checkYear, currentYear, usualYear } from './academic-year.service.js';

const year = (first: number) => ({ since: `${first}-09-01`, until: `${first + 1}-06-01` });

describe('academic years', () => {
  it.each([
    ['2026-11-22', 2026],
    ['2027-05-31', 2026],
    ['2027-07-01', 2027],
    ['2025-01-01', 2026],
    ['2030-01-01', 2027],
  ])('on %s the year that begins in %i is current', (today, first) => {
    expect(currentYear([year(2026), year(2027)], today)).toEqual(year(first));
  });

  it('are usual when they fit themselves', () => {
    for (const today of ['2026-11-22', '2027-02-28', '2027-06-01']) {
      const { periods, ...usual } = usualYear(today);
      expect(() => checkYear(usual, periods, [])).not.toThrow();
      expect(usual.since <= today || today >= '2027-06-01').toBe(true);
    }
    expect(usualYear('2027-02-28').name).toBe('2026/27');
  });

  it('do not overlap, and periods lie inside', () => {
    const period = (since: string, until: string, number = 1) => ({ kind: 'quarter' as const, number, since, until });
    expect(() => checkYear(year(2026), [], [year(2027)])).not.toThrow();
    expect(() => checkYear(year(2026), [], [{ since: '2027-05-31', until: '2028-05-31' }])).toThrow(Problem);
    expect(() => checkYear(year(2026), [period('2026-08-31', '2026-10-01')], [])).toThrow(Problem);
    expect(() => checkYear(year(2026), [period('2026-09-01', '2026-10-01'), period('2026-09-30', '2026-11-01', 2)], [])).toThrow(Problem);
    expect(() => checkYear({ since: '2026-02-30', until: '2026-09-01' }, [], [])).toThrow(Problem);
  });
});

describe('days', () => {
  it('are those of the zone', () => {
    const moment = new Date('2026-08-31T20:30:00Z');
    expect(dayIn('Europe/Kaliningrad', moment)).toBe('2026-08-31');
    expect(dayIn('Asia/Kamchatka', moment)).toBe('2026-09-01');
  });
  it('are counted by the calendar', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(isCalendarDay('2027-02-29')).toBe(false);
  });
  it.each([
    ['Europe/Moscow', true],
    ['UTC', true],
    ['+03:00', false],
    ['Europe/Atlantis', false],
  ])('%s is a zone: %s', (name, is) => expect(isTimeZone(name)).toBe(is));
});
