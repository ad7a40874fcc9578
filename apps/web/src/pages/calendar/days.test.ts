import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, daysOf, mondayOf, spanOf, turned, views } from './days.js';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const weekday = (d: string): number => new Date(d).getUTCDay();

describe('days of a calendar', () => {
  it('come in weeks that begin on Monday, and have the day that is asked for', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...views), (d, view) => {
        const days = daysOf(spanOf(view, d));
        expect(days).toContain(d);
        if (view === 'list') expect(days[0]).toBe(d);
        else expect([weekday(days[0] ?? ''), days.length % 7]).toEqual([1, 0]);
        if (view === 'month')
          expect(days.filter((other) => other.startsWith(d.slice(0, 7)))).toHaveLength(
            new Date(Date.UTC(Number(d.slice(0, 4)), Number(d.slice(5, 7)), 0)).getUTCDate(),
          );
      }),
    );
  });

  it('are turned without leaving one out', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('list' as const, 'week' as const), (d, view) => {
        expect(spanOf(view, turned(view, d, 1)).since).toBe(spanOf(view, d).until);
        expect(spanOf(view, turned(view, d, -1)).until).toBe(spanOf(view, d).since);
      }),
    );
  });

  it('know short months', () => {
    expect([addMonths('2031-01-31', 1), addMonths('2032-01-31', 1), addMonths('2031-12-15', 1), addMonths('2031-01-15', -1)]).toEqual([
      '2031-02-28',
      '2032-02-29',
      '2032-01-15',
      '2030-12-15',
    ]);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  });
});
