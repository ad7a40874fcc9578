import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backupFileName, backupsToKeep, DEFAULT_RETENTION, parseBackupFileName } from './rotation.js';

const DAY_MS = 86_400_000;
const start = Date.UTC(2026, 0, 1, 3);
const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 * 24 }), { maxLength: 200 })
  .map((hours) => hours.map((h) => new Date(start + h * 3_600_000)));
const numbers = (list: readonly Date[]) => list.map((time) => time.getTime());

describe('the rotation of backups', () => {
  it('keeps the newest, never more than its periods, and nothing else the second time', () => {
    fc.assert(
      fc.property(times, (all) => {
        const kept = backupsToKeep(all);
        expect(kept.length).toBeLessThanOrEqual(DEFAULT_RETENTION.daily + DEFAULT_RETENTION.weekly + DEFAULT_RETENTION.monthly);
        if (all.length > 0) expect(kept[0]?.getTime()).toBe(Math.max(...numbers(all)));
        expect(numbers(backupsToKeep(kept))).toEqual(numbers(kept));
        expect(kept.every((time) => all.includes(time))).toBe(true);
      }),
    );
  });

  it('run each night, it always leaves each of the last 7 days, and one of each of the last 4 weeks and 12 months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 370, max: 800 }), (days) => {
        let kept: Date[] = [];
        for (let day = 0; day < days; day++) kept = backupsToKeep([...kept, new Date(start + day * DAY_MS)]);
        const last = start + (days - 1) * DAY_MS;
        const has = (from: number, to: number) => kept.some((time) => time.getTime() >= from && time.getTime() <= to);
        for (let back = 0; back < 7; back++) expect(has(last - back * DAY_MS, last - back * DAY_MS)).toBe(true);
        for (let week = 0; week < 3; week++) expect(has(last - (week * 7 + 7) * DAY_MS, last - week * 7 * DAY_MS)).toBe(true);
        const months = new Set(kept.map((time) => time.toISOString().slice(0, 7)));
        expect(months.size).toBeGreaterThanOrEqual(12);
      }),
      { numRuns: 15 },
    );
  });

  it('reads the time from the name only', () => {
    const time = new Date('2026-11-22T03:04:05Z');
    expect(backupFileName(time)).toBe('sreda-2026-11-22T030405Z.backup');
    expect(parseBackupFileName(backupFileName(time))).toEqual(time);
    expect(parseBackupFileName('before-the-exam.backup')).toBeUndefined();
  });
});
