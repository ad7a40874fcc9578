import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Settings } from '@sreda/plugin-sdk/server';
import type { Restriction } from '../sessions/session.entity.js';
import { signInSettings } from '../sign-in/sign-in.settings.js';

/** Roles whose holders see or change the data of many. */
const NEEDS_SECOND_FACTOR = ['administrator', 'head', 'network-coordinator', 'municipal-coordinator'];

/** Who needs a second factor. */
@Injectable()
export class TotpPolicy {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Also before a role begins: a session that is there then must not come by it without. */
  async isRequired(ctx: RequestContext, personId: string): Promise<boolean> {
    const { totpRequired } = await this.settings.get(ctx, signInSettings);
    if (!totpRequired) return false;
    const row = await this.database.queryOne(
      ctx,
      `select from access.role_assignment a join access.role r on r.id = a.role_id
       where a.person_id = $1 and r.key = any ($2) and (a.until is null or a.until > $3) limit 1`,
      [personId, NEEDS_SECOND_FACTOR, ctx.now()],
    );
    return row !== undefined;
  }

  /** What a session of this account must do before anything else. Demo accounts need no second factor: they work on this computer only. */
  async restriction(
    ctx: RequestContext,
    account: { personId: string; demo: string | null; mustChangePassword: boolean; hasTotp: boolean },
  ): Promise<Restriction | null> {
    if (account.mustChangePassword) return 'password';
    if (account.demo || account.hasTotp) return null;
    return (await this.isRequired(ctx, account.personId)) ? 'totp' : null;
  }
}
