import type { CalendarNews } from '@sreda/calendar';

export interface Told {
  readonly actorId: string | null;
  readonly payload: CalendarNews;
}

/** What is left of two things that happened to one event (or one time of it), in their order: null, when they cancel out. */
function together(before: CalendarNews, now: CalendarNews): CalendarNews | null {
  if (now.what === 'cancelled') return before.what === 'added' ? null : now;
  if (now.what === 'moved') return { ...now, what: before.what === 'added' ? 'added' : 'moved' };
  // It is there again, maybe at another time.
  return { ...now, what: before.what === 'cancelled' ? 'moved' : now.what };
}

/** What happened at once to one event is told as one thing: who enters an event and puts it right tells of one event. */
export function folded(events: readonly Told[]): Told[] {
  const byTime = new Map<string, Told | null>();
  for (const told of events) {
    const { eventId, day } = told.payload;
    // Of an event that came, went or moved as a whole its single times are no news.
    if (day !== null && byTime.get(`${eventId} `)) continue;
    const key = `${eventId} ${day ?? ''}`;
    const before = byTime.get(key);
    const payload = before ? together(before.payload, told.payload) : told.payload;
    byTime.delete(key);
    byTime.set(key, payload && { ...told, payload });
  }
  return [...byTime.values()].flatMap((told) => told ?? []);
}

/** Those that are told with one notice: the same of the same people, by the same person. */
export function batched(events: readonly Told[]): [Told, ...Told[]][] {
  const batches = new Map<string, [Told, ...Told[]]>();
  for (const told of events) {
    const key = [told.payload.contextId, told.payload.what, told.actorId].join(' ');
    const batch = batches.get(key);
    if (batch) batch.push(told);
    else batches.set(key, [told]);
  }
  return [...batches.values()];
}
