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
});
