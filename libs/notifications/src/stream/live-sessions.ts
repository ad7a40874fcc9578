import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';

/** Which of these sessions still let somebody in. */
@Injectable()
export class LiveSessions {
  constructor(private readonly database: Database) {}

  /** One query, by the rules of a request's (identity's `SessionStore`). */
  async among(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select s.id from identity.session s
         join identity.account a on a.id = s.account_id and a.disabled_at is null
         join identity.person p on p.id = a.person_id and p.erased_at is null
       where s.id = any($1::uuid[]) and s.restriction is null and s.expires_at > now()
         and s.seen_at > now() - make_interval(mins => s.idle_minutes)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
