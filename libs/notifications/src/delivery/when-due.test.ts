import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutesOf, wallOf } from './wall-clock.js';
import { type Habits, usualHabits, type Waiting, whenDue } from './when-due.js';

const zones = ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Kamchatka', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu'];
const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const habits: fc.Arbitrary<Habits> = fc
  .tuple(fc.boolean(), time, time, time)
  .map(([quiet, from, until, digestAt]) => ({ quietFrom: quiet ? from : null, quietUntil: quiet ? until : null, digestAt }));
const waiting: fc.Arbitrary<Waiting> = fc.record({
  createdAt: moment,
  mode: fc.constantFrom('at-once', 'daily'),
  urgent: fc.boolean(),
  timeZone: fc.constantFrom(...zones),
});
const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;

const quietAt = ({ quietFrom, quietUntil }: Habits, { timeZone }: Waiting, at: Date): boolean => {
  if (quietFrom === null || quietUntil === null) return false;
  const [from, until, now] = [minutesOf(quietFrom), minutesOf(quietUntil), wallOf(timeZone, at).minutes];
  return from <= until ? from <= now && now < until : now >= from || now < until;
};

describe('when a notification goes out', () => {
  it('is never in the past, never in quiet hours unless it is urgent, and within two days', () => {
    fc.assert(
      fc.property(waiting, habits, moment, (w, h, now) => {
        const due = whenDue(w, h, now);
        expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime());
        // In the hour that is skipped or comes twice, the clock is wrong whatever one does.
        if (!w.urgent && !['Europe/Berlin', 'America/St_Johns'].includes(w.timeZone)) expect(quietAt(h, w, due)).toBe(false);
        expect(due.getTime()).toBeLessThan(Math.max(now.getTime(), w.createdAt.getTime()) + 2 * DAY + 2 * HOUR);
      }),
    );
  });

  it('is then: asked when the time has come, it says now', () => {
    fc.assert(
      fc.property(waiting, habits, moment, (w, h, now) => {
        const due = whenDue(w, h, now);
        expect(whenDue(w, h, due)).toEqual(due);
      }),
    );
  });

  it('is the same for all that comes between two daily ones', () => {
    fc.assert(
      fc.property(waiting, time, fc.nat(DAY), (w, digestAt, later) => {
        const h = { quietFrom: null, quietUntil: null, digestAt };
        const first = { ...w, mode: 'daily' as const };
        const due = whenDue(first, h, first.createdAt);
        const second = { ...first, createdAt: new Date(Math.min(first.createdAt.getTime() + later, due.getTime())) };
        expect(whenDue(second, h, second.createdAt)).toEqual(due);
      }),
    );
  });

  const moscow = (day: string): Date => new Date(`${day}+03:00`);
  it.each([
    ['at once in the day', 'at-once', false, '2026-11-23T12:00', '2026-11-23T12:00'],
    ['in the evening: in the morning', 'at-once', false, '2026-11-23T22:15', '2026-11-24T07:00'],
    ['at night: this morning', 'at-once', false, '2026-11-24T03:00', '2026-11-24T07:00'],
    ['urgent at night', 'at-once', true, '2026-11-24T03:00', '2026-11-24T03:00'],
    ['daily before six', 'daily', false, '2026-11-23T12:00', '2026-11-23T18:00'],
    ['daily after six', 'daily', false, '2026-11-23T18:01', '2026-11-24T18:00'],
  ] as const)('%s', (_, mode, urgent, created, due) => {
    const createdAt = moscow(created);
    expect(whenDue({ createdAt, mode, urgent, timeZone: 'Europe/Moscow' }, usualHabits, createdAt)).toEqual(moscow(due));
  });

  it('waits for the morning after a server was off in the evening', () => {
    const w = { createdAt: moscow('2026-11-23T12:00'), mode: 'daily', urgent: false, timeZone: 'Europe/Moscow' } as const;
    expect(whenDue(w, usualHabits, moscow('2026-11-23T23:00'))).toEqual(moscow('2026-11-24T07:00'));
  });

  it('follows the clock of the school', () => {
    const createdAt = new Date('2026-11-23T18:30:00Z');
    const at = (timeZone: string) => whenDue({ createdAt, mode: 'at-once', urgent: false, timeZone }, usualHabits, createdAt).toISOString();
    expect([at('Europe/Kaliningrad'), at('Europe/Moscow'), at('Asia/Kamchatka')]).toEqual([
      '2026-11-23T18:30:00.000Z',
      '2026-11-24T04:00:00.000Z',
      '2026-11-23T19:00:00.000Z',
    ]);
  });
});
