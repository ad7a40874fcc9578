import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Notifications, SharedCache } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';

type PeopleNames = ReadonlyMap<string, string>;

/** Of the trigger on what people are called by (identity.migrations.ts), so no way of changing it can be forgotten. */
const CHANNEL = 'sreda_names';
/** Some megabytes at most, were each of them a large course. */
const LISTS = 100;

/** What the people of a list are called: a course, a class. Pages of the same list come after one another, and hardly anybody is renamed meanwhile. */
@Injectable()
export class KnownNames implements OnModuleInit {
  private readonly lists: SharedCache<PeopleNames>;

  constructor(database: Database, notifications: Notifications) {
    this.lists = new SharedCache(database, notifications, CHANNEL, LISTS);
  }

  onModuleInit(): Promise<void> {
    return this.lists.listen();
  }

  /** Codes, which stand for names that are sealed, are in the reader's language. */
  get(ctx: RequestContext, personIds: readonly string[], read: () => Promise<PeopleNames>): Promise<PeopleNames> {
    const key = createHash('sha1').update(ctx.locale).update(personIds.join()).digest('base64');
    return this.lists.get(ctx, key, read, () => null);
  }

  /** In the transaction that changes a name: the very next request here sees it. */
  forget(ctx: RequestContext): void {
    this.lists.forgetAtCommit(ctx);
  }
}
