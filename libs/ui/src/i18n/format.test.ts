import { describe, expect, it } from '@jest/globals';
import { makeFormat } from './format.js';

describe('dates as people read them', () => {
  it('asks the clock of the school which day it is', () => {
    const [moscow, kamchatka] = [makeFormat('ru', 'Europe/Moscow'), makeFormat('ru', 'Asia/Kamchatka')];
    expect([moscow.dayOf('2026-11-22T20:59:59Z'), moscow.dayOf(new Date('2026-11-22T21:00:00Z'))]).toEqual(['2026-11-22', '2026-11-23']);
    expect(kamchatka.dayOf('2026-12-31T12:00:00Z')).toBe('2027-01-01');
    const now = new Date('2026-11-22T21:30:00Z');
    expect([moscow.day('2026-11-22T20:00:00Z', now), kamchatka.day('2026-11-22T20:00:00Z', now)]).toEqual(['вчера', 'сегодня']);
  });

  it('puts the day before the month in English, too', () => {
    const format = makeFormat('en', 'Europe/Moscow');
    const now = new Date('2026-11-22T12:00:00Z');
    expect([format.date('2026-11-12'), format.shortDate('2026-11-12'), format.today(now)]).toEqual([
      '12\u00a0November 2026',
      '12\u00a0Nov',
      'Sunday 22\u00a0November',
    ]);
    expect([format.moment('2026-11-12T06:05:00Z', now), format.day('2025-11-12T06:05:00Z', now)]).toEqual([
      'Thu 12\u00a0November, 9:05',
      '12\u00a0November 2025',
    ]);
  });

  it('breaks no line within a day', () => {
    const [ru, en] = [makeFormat('ru'), makeFormat('en')];
    expect(ru.dateRange('2026-11-23', '2026-12-22')).toMatch(/^23\u00a0ноября\s–\s22\u00a0декабря 2026\sг\.$/);
    expect([ru.date('2026-10-26'), ru.length(3 * 86_400_000)]).toEqual([
      expect.stringMatching(/^26\u00a0октября 2026\sг\.$/),
      '3\u00a0дня',
    ]);
    expect(en.dateRange('2026-11-23', '2026-12-22')).toMatch(/^23\u00a0November\s–\s22\u00a0December 2026$/);
    expect(ru.datePart('2026-11-23', { month: 'long', year: 'numeric' })).toBe('ноябрь 2026 г.');
  });
});
