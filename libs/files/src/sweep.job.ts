import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { plainJob } from '@sreda/plugin-sdk/server';
import { BlobStore } from './blob-store.js';

/** An upload that nothing has taken for so long was a form that somebody left. */
const WAITS_MS = 24 * 60 * 60 * 1000;
const CHUNK = 500;

export const sweep = plainJob({
  name: 'files.sweep',
  queue: 'bulk',
  attempts: 3,
  timeoutMs: 600_000,
});
export const nightlySweep: ScheduleDef = { name: 'files.nightly-sweep', cron: '20 4 * * *', job: sweep.name };

/** Removes uploads that were never used, and contents that no file has any more. */
@Injectable()
export class SweepHandler {
  constructor(
    private readonly database: Database,
    private readonly store: BlobStore,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const before = new Date(ctx.now().getTime() - WAITS_MS);
    await this.database.query(ctx, `delete from files.file where owner_kind is null and created_at < $1`, [before]);
    let candidates: string[] = [];
    for await (const old of this.store.olderThan(before)) {
      if ('brokenOff' in old) await rm(old.brokenOff, { force: true });
      else candidates.push(old.sha256);
      if (candidates.length === CHUNK) candidates = await this.removeUnused(ctx, candidates);
    }
    await this.removeUnused(ctx, candidates);
  }

  private async removeUnused(ctx: RequestContext, sha256: readonly string[]): Promise<string[]> {
    const unused = await this.database.query<{ sha256: string }>(
      ctx,
      `select s.sha256 from unnest($1::text[]) as s (sha256) where not exists (select from files.file f where f.sha256 = s.sha256)`,
      [sha256],
    );
    for (const one of unused) await this.removeOne(ctx, one.sha256);
    return [];
  }

  /** Under the lock of an upload of the same contents; the row goes last, so a row never stands without its contents. */
  private async removeOne(ctx: RequestContext, sha256: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `select pg_advisory_xact_lock(hashtextextended($1, 0))`, [sha256]);
      const used = await this.database.queryOne(inner, `select 1 from files.file where sha256 = $1`, [sha256]);
      if (used) return;
      await this.store.remove(sha256);
      await this.database.query(inner, `delete from files.blob where sha256 = $1`, [sha256]);
    });
  }
}
