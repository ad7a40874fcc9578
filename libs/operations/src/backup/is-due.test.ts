import { describe, expect, it } from '@jest/globals';
import { isDue } from './is-due.js';

const moscow = (time: string): Date => new Date(`${time}+03:00`);
const due = (now: string, last: string | undefined, hour = 3): boolean =>
  isDue(moscow(now), last === undefined ? undefined : moscow(last), hour, 'Europe/Moscow');

describe('a daily backup', () => {
  it.each([
    ['there has never been one', '2026-09-02T10:00', undefined, true],
    ['its hour has come', '2026-09-02T03:00', '2026-09-01T03:00', true],
    ['its hour was missed', '2026-09-02T08:00', '2026-09-01T03:00', true],
    ['its hour has not come', '2026-09-02T02:59', '2026-09-01T03:00', false],
    ['it was made', '2026-09-02T23:59', '2026-09-02T03:00', false],
    ['one was made by hand after its hour', '2026-09-02T12:00', '2026-09-02T11:00', false],
    ['one was made by hand before its hour', '2026-09-02T03:00', '2026-09-02T01:00', true],
    ['days were missed', '2026-09-07T01:00', '2026-09-03T03:00', true],
  ] as const)('%s', (_, now, last, expected) => {
    expect(due(now, last)).toBe(expected);
  });

  it('follows its hour', () => {
    expect(due('2026-09-02T22:00', '2026-09-01T22:00', 22)).toBe(true);
    expect(due('2026-09-02T21:00', '2026-09-01T22:00', 22)).toBe(false);
  });
});
