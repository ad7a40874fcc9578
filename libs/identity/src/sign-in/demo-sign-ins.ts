import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { fullName, type PersonName } from '../names/names.js';
import type { NoSessionDto } from '../sessions/session.dto.js';

/** The password of all demo accounts. It is public, and works on this computer only. */
export const DEMO_PASSWORD = 'sreda-demo';

/** What a visitor sees of the sign-in page. */
@Injectable()
export class DemoSignIns {
  constructor(private readonly database: Database) {}

  async forVisitor(ctx: RequestContext, isLocal: boolean): Promise<NoSessionDto> {
    const row = await this.database.queryOne<{ empty: boolean; demo: (PersonName & { login: string; role: string })[] | null }>(
      ctx,
      `select not exists (select from identity.account) as empty,
         (select json_agg(json_build_object('login', a.login, 'role', a.demo, 'familyName', p.family_name, 'givenName', p.given_name,
            'patronymic', p.patronymic) order by a.id)
          from identity.account a join identity.person p on p.id = a.person_id where a.demo is not null and a.disabled_at is null) as demo`,
    );
    const demo = isLocal ? (row?.demo ?? []) : [];
    return {
      signedIn: false,
      demo: demo.length > 0,
      ...(demo.length > 0
        ? { demoSignIns: demo.map(({ login, role, ...name }) => ({ login, role, password: DEMO_PASSWORD, name: fullName(name) })) }
        : {}),
      firstRun: row?.empty ?? false,
    };
  }
}
