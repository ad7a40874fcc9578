import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { PersonName } from '../names/names.js';
import { assignLogins, loginBase } from './login.js';

/** Free logins made from names. */
@Injectable()
export class LoginService {
  constructor(private readonly database: Database) {}

  /** In the order of `names`; none of them is in `reserved`. Two transactions that choose the same one meet at the unique index. */
  async make(ctx: RequestContext, names: readonly PersonName[], reserved: readonly string[] = []): Promise<string[]> {
    const bases = [...new Set(names.map(loginBase))];
    const rows = await this.database.query<{ login: string }>(
      ctx,
      `select login from identity.account where regexp_replace(login, '[0-9]+$', '') = any ($1)`,
      [bases],
    );
    return assignLogins(names, new Set([...rows.map((row) => row.login), ...reserved]));
  }
}
