import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** A worker that died is noticed by the queue after half a minute. */
const SETTLE_LIMIT_MS = 120_000;

/** A subscription has not come to the last event that concerns it, or a job has not ended. */
const BUSY = `
  select exists (select from jobs.job where finished_at is null)
      or exists (select from jobs.subscription s cross join lateral unnest(s.events) as n (name)
                 where exists (select from jobs.event e
                               where e.name = n.name and e.partition = s.partition and (e.xid, e.position) > (s.xid, s.position))) as busy`;

/** Waits until all that has to happen in the background has happened, or the limit has passed: then the checks tell what is missing. */
export async function settle(database: pg.Client): Promise<void> {
  for (const deadline = Date.now() + SETTLE_LIMIT_MS; Date.now() < deadline; await sleep(300)) {
    const { rows } = await database.query<{ busy: boolean }>(BUSY);
    if (!rows[0]?.busy) return;
  }
}
