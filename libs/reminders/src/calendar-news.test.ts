import type { CalendarNews, CalendarNewsKind } from '@sreda/calendar';
import { describe, expect, it } from '@jest/globals';
import { batched, folded, type Told } from './calendar-news.js';

const told = (what: CalendarNewsKind, more: Partial<CalendarNews> = {}, actorId = 'a'): Told => ({
  actorId,
  payload: {
    eventId: 'e',
    day: null,
    contextId: 'c',
    what,
    name: 'Собрание',
    startsAt: '2031-10-07T10:00:00.000Z',
    firstDay: null,
    ...more,
  },
});
const kinds = (events: readonly Told[]): string[] => folded(events).map(({ payload }) => payload.what);

describe('what happened to one event at once', () => {
  it('is told as one thing', () => {
    expect(kinds([told('added'), told('moved')])).toEqual(['added']);
    expect(kinds([told('moved'), told('moved')])).toEqual(['moved']);
    expect(kinds([told('moved'), told('cancelled')])).toEqual(['cancelled']);
    expect(kinds([told('cancelled', { day: '2031-10-14' }), told('added', { day: '2031-10-14' })])).toEqual(['moved']);
    expect(folded([told('added', { name: 'Сабрание' }), told('moved')])[0]?.payload.name).toBe('Собрание');
  });

  it('is nothing when it came and went', () => {
    expect(kinds([told('added'), told('moved'), told('cancelled')])).toEqual([]);
  });

  it('says nothing of single times of an event that is told of as a whole', () => {
    expect(kinds([told('added'), told('moved', { day: '2031-10-14' })])).toEqual(['added']);
    expect(kinds([told('moved', { day: '2031-10-14' }), told('cancelled', { day: '2031-10-21' })])).toEqual(['moved', 'cancelled']);
  });

  it('leaves other events alone', () => {
    expect(kinds([told('added'), told('cancelled', { eventId: 'f' })])).toEqual(['added', 'cancelled']);
  });
});

describe('one notice', () => {
  it('is for the same news of the same people by the same person', () => {
    const events = [
      told('added'),
      told('added', { eventId: 'f' }),
      told('added', { eventId: 'g', contextId: 'd' }),
      told('moved', { eventId: 'h' }),
      told('added', { eventId: 'i' }, 'b'),
    ];
    expect(batched(events).map((batch) => batch.map(({ payload }) => payload.eventId))).toEqual([['e', 'f'], ['g'], ['h'], ['i']]);
  });
});
