// Background work is part of what caused it: events that no subscription has passed yet, and jobs that have not ended.
import { setTimeout as sleep } from 'node:timers/promises';

const BUSY = `
  select exists (select from jobs.job where finished_at is null)
      or exists (select from jobs.subscription s cross join lateral unnest(s.events) as n (name)
                 where exists (select from jobs.event e
                               where e.name = n.name and e.partition = s.partition and (e.xid, e.position) > (s.xid, s.position))) as busy`;
const LOOK_MS = 50;
const LIMIT_MS = 60_000;

/** Resolves when all is done that requests have left to the worker. */
export async function untilSettled(database) {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end;) {
    await sleep(LOOK_MS);
    if (!(await database.query({ name: 'busy', text: BUSY })).rows[0].busy) return;
  }
  throw new Error('The background work does not end');
}
