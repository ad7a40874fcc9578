import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Problem, type RequestContext, type ScheduleDef } from '@sreda/plugin-sdk';
import { plainJob } from '@sreda/plugin-sdk/server';
import { AttemptService } from './attempt.service.js';
import { GRACE_MS } from './rules.js';

/** Of one run; the next one comes a minute later. */
const MOST = 2_000;

export const closeOverdue = plainJob({
  name: 'quiz.close-overdue',
  queue: 'default',
  attempts: 1,
  timeoutMs: 5 * 60_000,
});
export const everyMinute: ScheduleDef = { name: 'quiz.every-minute', cron: '* * * * *', job: closeOverdue.name };

/** Hands in what was saved by those whose time is over and who have not come back. */
@Injectable()
export class CloseOverdueHandler {
  private readonly logger = new Logger(CloseOverdueHandler.name);

  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptService,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const overdue = await this.database.query<{ id: string }>(
      ctx,
      `select id from quiz.attempt where state = 'open' and deadline < $1 order by deadline limit $2`,
      [new Date(ctx.now().getTime() - GRACE_MS), MOST],
    );
    for (const { id } of overdue) {
      ctx.signal.throwIfAborted();
      try {
        await this.attempts.closeOverdue(ctx, id);
      } catch (error) {
        // The plugin of a question is off, or somebody was faster: the others are not kept waiting.
        if (!(error instanceof Problem)) throw error;
        this.logger.warn(`The attempt ${id} could not be handed in: ${error.code}`);
      }
    }
  }
}
