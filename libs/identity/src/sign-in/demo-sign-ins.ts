import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { fullName, type PersonName } from '../names/names.js';
import { nameJson, Names } from '../names/names.service.js';
import type { NoSessionDto } from '../sessions/session.dto.js';

/** The password of all demo accounts. It is public, and works on this computer only. */
export const DEMO_PASSWORD = 'sreda-demo';

interface DemoRow extends PersonName {
  readonly id: string;
  readonly login: string | null;
  readonly role: string;
  readonly sealed: string | null;
}

/** What a visitor sees of the sign-in page. */
@Injectable()
export class DemoSignIns {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
  ) {}

  async forVisitor(ctx: RequestContext, isLocal: boolean): Promise<NoSessionDto> {
    const row = await this.database.queryOne<{ empty: boolean; demo: DemoRow[] | null }>(
      ctx,
      `select not exists (select from identity.account) as empty,
         (select json_agg(json_build_object('id', p.id, 'login', a.login, 'role', a.demo, ${nameJson('p')}) order by a.id)
          from identity.account a join identity.person p on p.id = a.person_id where a.demo is not null and a.disabled_at is null) as demo`,
    );
    const demoSignIns = (isLocal ? (row?.demo ?? []) : [])
      .map((account) => this.names.open(ctx, account.id, account))
      // Where names cannot be read nobody signs in by login.
      .flatMap(({ login, role, ...name }) => (login === null ? [] : [{ login, role, password: DEMO_PASSWORD, name: fullName(name) }]));
    return {
      signedIn: false,
      demo: demoSignIns.length > 0,
      ...(demoSignIns.length > 0 ? { demoSignIns } : {}),
      firstRun: row?.empty ?? false,
    };
  }
}
