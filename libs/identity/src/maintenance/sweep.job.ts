import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { plainJob } from '@sreda/plugin-sdk/server';
import { LeaverService } from '../persons/leaver.service.js';
import { SessionStore } from '../sessions/session.store.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';

export const sweep = plainJob({
  name: 'identity.sweep',
  queue: 'default',
  attempts: 3,
  timeoutMs: 10 * 60_000,
});

export const nightlySweep: ScheduleDef = { name: 'identity.nightly-sweep', cron: '17 3 * * *', job: sweep.name };

/** Deletes what time has made worthless, and closes accounts of those who have left. */
@Injectable()
export class SweepHandler {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly limits: SignInLimits,
    private readonly leavers: LeaverService,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    await this.sessions.sweep(ctx);
    await this.limits.sweep(ctx);
    for (const table of ['access_token', 'sign_in_slip', 'password_reset', 'guardian_code']) {
      await this.database.query(ctx, `delete from identity.${table} where expires_at < now()`);
    }
    await this.database.query(ctx, `delete from identity.known_device where used_at < now() - interval '400 days'`);
    await this.leavers.settleAll(ctx);
  }
}
