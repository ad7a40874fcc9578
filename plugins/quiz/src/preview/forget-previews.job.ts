import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { plainJob } from '@sreda/plugin-sdk/server';
import { PreviewStore } from './preview.store.js';

/** Long enough to come back to it after a weekend. */
const KEEP_DAYS = 7;

export const forgetPreviews = plainJob({
  name: 'quiz.forget-previews',
  queue: 'bulk',
  attempts: 3,
  timeoutMs: 60_000,
});
export const nightly: ScheduleDef = { name: 'quiz.nightly', cron: '50 3 * * *', job: forgetPreviews.name };

@Injectable()
export class ForgetPreviewsHandler {
  constructor(
    private readonly database: Database,
    private readonly store: PreviewStore,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const startedBefore = new Date(ctx.now().getTime() - KEEP_DAYS * 86_400_000);
    await this.database.tx(ctx, (inner) => this.store.remove(inner, { startedBefore }));
  }
}
