import { expect, it } from '@jest/globals';
import { endOfDay, within } from './end-of-day.js';

it.each([
  ['2026-11-22', 'Asia/Kamchatka', '2026-11-22T12:00:00.000Z'],
  ['2026-11-22', 'Europe/Kaliningrad', '2026-11-22T22:00:00.000Z'],
  // Clocks change that night.
  ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
])('%s ends in %s at %s', (day, zone, end) => {
  expect(endOfDay(day, zone)).toBe(end);
  expect(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(within(end))).toBe(day);
});
