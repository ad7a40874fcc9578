import { describe, expect, it } from '@jest/globals';
import { endOfTerm } from './working-days.js';

const end = (begins: string, days: number, zone: string) => endOfTerm(new Date(begins), days, zone).toISOString();

describe('a term of working days', () => {
  it.each([
    ['begins the day after the question', '2026-11-23T06:00:00Z', 1, 'Europe/Moscow', '2026-11-24T21:00:00.000Z'],
    ['passes over the weekend', '2026-11-27T06:00:00Z', 1, 'Europe/Moscow', '2026-11-30T21:00:00.000Z'],
    ['is not shortened by a question on Sunday', '2026-11-29T06:00:00Z', 5, 'Europe/Moscow', '2026-12-04T21:00:00.000Z'],
    [
      'counts by the day of the school: still Monday in Kaliningrad',
      '2026-11-23T21:30:00Z',
      1,
      'Europe/Kaliningrad',
      '2026-11-24T22:00:00.000Z',
    ],
    [
      'counts by the day of the school: already Tuesday in Kamchatka',
      '2026-11-23T21:30:00Z',
      1,
      'Asia/Kamchatka',
      '2026-11-25T12:00:00.000Z',
    ],
    ['holds over a change of the clocks', '2026-10-23T10:00:00Z', 1, 'Europe/Berlin', '2026-10-26T23:00:00.000Z'],
  ])('%s', (_, begins, days, zone, expected) => {
    expect(end(begins, days, zone)).toBe(expected);
  });

  it('of a whole week ends on the same weekday, wherever it begins, and more days never end earlier', () => {
    for (let hour = 0; hour < 24 * 14; hour += 5) {
      const begins = new Date(Date.UTC(2026, 2, 20, hour));
      for (const zone of ['Europe/Berlin', 'Asia/Kamchatka', 'America/New_York']) {
        const ends = [1, 2, 3, 4, 5, 6, 10].map((days) => endOfTerm(begins, days, zone).getTime());
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect(ends.every((at) => at > begins.getTime())).toBe(true);
        const week = (ends[6] ?? 0) - (ends[4] ?? 0);
        expect(Math.abs(week - 7 * 86_400_000)).toBeLessThanOrEqual(3_600_000);
      }
    }
  });
});
