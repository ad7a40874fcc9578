import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { CONFIG, type Config } from '@sreda/kernel';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { plainJob } from '@sreda/plugin-sdk/server';
import { FolderPost } from './folder.post.js';
import { outboxFolder } from './outbox-folder.js';

/** Days that a message is kept, counted from the day it was written. */
export const KEEP_DAYS = 30;

export const sweep = plainJob({
  name: 'mail.sweep',
  queue: 'bulk',
  attempts: 3,
  timeoutMs: 300_000,
});
export const nightlySweep: ScheduleDef = { name: 'mail.nightly-sweep', cron: '40 3 * * *', job: sweep.name };

/** Forgets old messages, and removes the files of those that are forgotten or erased. */
@Injectable()
export class SweepHandler {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    await this.database.query(ctx, `delete from mail.message where created_at < $1::timestamptz - $2 * interval '1 day'`, [
      ctx.now(),
      KEEP_DAYS,
    ]);
    const folder = outboxFolder(this.config);
    const files = await FolderPost.kept(folder);
    if (files.length === 0) return;
    const known = await this.database.query<{ id: string }>(ctx, `select id::text as id from mail.message where id::text = any($1)`, [
      files,
    ]);
    const keep = new Set(known.map((row) => row.id));
    for (const id of files) if (!keep.has(id)) await FolderPost.remove(folder, id);
  }
}
