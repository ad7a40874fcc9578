import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { PersonName } from '../names/names.js';
import { Names } from '../names/names.service.js';
import { assignLogins, candidateLogins } from './login.js';

/** Free logins made from names. */
@Injectable()
export class LoginService {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
  ) {}

  /** In the order of `people`; none of them is in `reserved`. Two transactions that choose the same one meet at the unique index. */
  async make(ctx: RequestContext, people: readonly PersonName[], reserved: readonly string[] = []): Promise<string[]> {
    if (people.length === 0) return [];
    // Namesakes of a whole installation: most have a free number among the first.
    for (let spare = 8; ; spare *= 8) {
      const candidates = candidateLogins(people, spare);
      const logins = assignLogins(people, new Set([...(await this.taken(ctx, candidates)), ...reserved]));
      const looked = new Set(candidates);
      if (logins.every((login) => looked.has(login))) return logins;
    }
  }

  /** Those of these normalised logins that somebody has. */
  async taken(ctx: RequestContext, logins: readonly string[]): Promise<Set<string>> {
    const byKey = new Map(logins.map((login) => [this.names.loginKey(login), login]));
    const rows = await this.database.query<{ login: string }>(ctx, `select login from identity.account where login = any ($1)`, [
      [...byKey.keys()],
    ]);
    return new Set(rows.flatMap((row) => byKey.get(row.login) ?? []));
  }
}
