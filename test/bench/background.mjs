// Background work is part of what caused it: events that no subscription has passed yet, and jobs that have not ended.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const BUSY = readFileSync(new URL('../services/busy.sql', import.meta.url), 'utf8');
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
