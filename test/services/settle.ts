import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** A worker that died is noticed by the queue after half a minute. */
const SETTLE_LIMIT_MS = 120_000;

const BUSY = readFileSync(new URL('busy.sql', import.meta.url), 'utf8');

/** Waits until all that has to happen in the background has happened, or the limit has passed: then the checks tell what is missing. */
export async function settle(database: pg.Client): Promise<void> {
  for (const deadline = Date.now() + SETTLE_LIMIT_MS; Date.now() < deadline; await sleep(300)) {
    const { rows } = await database.query<{ busy: boolean }>(BUSY);
    if (!rows[0]?.busy) return;
  }
}
