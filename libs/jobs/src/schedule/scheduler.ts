import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { Declared } from '../declared.js';
import { JobService } from '../queue/job.service.js';
import { nextRun } from './next-run.js';

/**
 * Schedules are rows with the time of their next run. A due row is locked, its job is written and its time moved in one transaction: one start
 * per time, whatever the number of workers and the queue. Times missed while no worker ran, or while the plugin was off, are made up by one run.
 */
@Injectable()
export class Scheduler {
  constructor(
    private readonly database: Database,
    private readonly declared: Declared,
    private readonly jobs: JobService,
  ) {}

  /** Makes the rows equal to what the packages declare. A changed pattern counts from now. */
  async declare(): Promise<void> {
    const ctx = createContext();
    for (const { name, cron } of this.declared.schedules.values()) {
      await this.database.query(
        ctx,
        `insert into jobs.schedule as s (name, cron, time_zone, next_at) values ($1, $2, $3, $4)
         on conflict (name) do update set cron = excluded.cron, time_zone = excluded.time_zone, next_at = excluded.next_at
         where (s.cron, s.time_zone) <> (excluded.cron, excluded.time_zone)`,
        [name, cron, ctx.timeZone, this.next(name, cron, ctx.timeZone, ctx.now())],
      );
    }
    await this.database.query(ctx, `delete from jobs.schedule where name <> all($1)`, [[...this.declared.schedules.keys()]]);
  }

  /** Starts what is due. Answers the ms until the next time, if there is one. */
  async tick(now = new Date()): Promise<number | undefined> {
    const on = this.declared.on(this.declared.schedules);
    await this.database.tx(createContext(), async (ctx) => {
      const due = await this.database.query<{ name: string; cron: string; time_zone: string }>(
        ctx,
        `select name, cron, time_zone from jobs.schedule where name = any($1) and next_at <= $2 order by next_at for update skip locked`,
        [on, now],
      );
      for (const { name, cron, time_zone } of due) {
        const schedule = this.declared.schedules.get(name);
        if (!schedule) continue;
        await this.jobs.enqueueScheduled(ctx, schedule.job, name);
        await this.database.query(ctx, `update jobs.schedule set next_at = $2 where name = $1`, [
          name,
          this.next(name, cron, time_zone, now),
        ]);
      }
    });
    const row = await this.database.queryOne<{ next: Date | null }>(
      createContext(),
      `select min(next_at) as next from jobs.schedule where name = any($1)`,
      [on],
    );
    return row?.next ? Math.max(0, row.next.getTime() - now.getTime()) : undefined;
  }

  private next(name: string, cron: string, timeZone: string, after: Date): Date {
    try {
      return nextRun(cron, timeZone, after);
    } catch (error) {
      throw new Error(`The schedule ${name} has a wrong pattern "${cron}": ${(error as Error).message}`, { cause: error });
    }
  }
}
