import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { Audit, plainJob } from '@sreda/plugin-sdk/server';
import { Providers } from '../providers.service.js';
import { type Due, Leavers } from './leavers.js';
import { type RetentionRule, retentionRules } from './rules.js';

export const retain = plainJob({
  name: 'privacy.retain',
  queue: 'bulk',
  attempts: 3,
  timeoutMs: 30 * 60_000,
});
export const nightlyRetention: ScheduleDef = { name: 'privacy.nightly-retention', cron: '20 3 * * *', job: retain.name };

interface ProviderRule extends RetentionRule {
  readonly package: string;
  readonly provider: PrivacyProvider;
}

/** Forgets, package by package, what is past its time about people who left. */
@Injectable()
export class RetentionHandler {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly leavers: Leavers,
    private readonly audit: Audit,
  ) {}

  /** What one package cannot forget holds up no other; the job fails in the end and tries again. Answers how often each package forgot somebody. */
  async run(ctx: RequestContext): Promise<Record<string, number>> {
    const rules = this.providers
      .all()
      .flatMap(({ package: id, provider }) => retentionRules(provider).map((rule): ProviderRule => ({ ...rule, package: id, provider })));
    const forgotten: Record<string, number> = {};
    const failed = new Set<string>();
    for (let last: Due | null = null; ;) {
      const batch: Due[] = await this.leavers.due(ctx, rules, last);
      if (batch.length === 0) break;
      for (const due of batch) {
        ctx.signal.throwIfAborted();
        const rule = rules.find((r) => r.package === due.package && r.keepDays === due.keepDays);
        try {
          if (rule) await this.forget(ctx, rule, due);
          forgotten[due.package] = (forgotten[due.package] ?? 0) + 1;
        } catch (error) {
          failed.add(due.package);
          this.logger.warn(`${due.package} could not forget ${due.personId}: ${(error as Error).message}`);
        }
      }
      last = batch.at(-1) ?? null;
    }
    if (Object.keys(forgotten).length > 0) {
      await this.audit.record(ctx, { action: 'privacy.retain', subject: { kind: 'site', id: 'site' }, details: forgotten });
    }
    if (failed.size > 0) throw new Error(`Not everything could be forgotten: ${[...failed].join(', ')}`);
    return forgotten;
  }

  private async forget(ctx: RequestContext, { provider, tables }: ProviderRule, due: Due): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await (provider.expire ? provider.expire(inner, due.personId, tables) : provider.erase(inner, due.personId));
      await this.leavers.done(inner, due);
    });
  }
}
