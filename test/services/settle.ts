import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** Of the events `e`; a grade that waits for a teacher is no score yet. */
export const TRACED = `(e.name in ('quiz.attempt-started', 'quiz.attempt-finished', 'questions.imported')
  or e.name = 'grades.grade-changed' and e.payload ->> 'final' is not null)`;
/** A worker that died is noticed by the queue after half a minute. */
const SETTLE_LIMIT_MS = 120_000;

/** Waits until all that has to happen in the background has happened, or the limit has passed: then the checks tell what is missing. */
export async function settle(database: pg.Client): Promise<void> {
  for (const deadline = Date.now() + SETTLE_LIMIT_MS; Date.now() < deadline; await sleep(300)) {
    const { rows } = await database.query<{ busy: boolean }>(
      `select exists (select from jobs.event e where ${TRACED} and not exists (select from footprint.statement s where s.event_id = e.id))
           or exists (select from jobs.job where finished_at is null) as busy`,
    );
    if (!rows[0]?.busy) return;
  }
}
