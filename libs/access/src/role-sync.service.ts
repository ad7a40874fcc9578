import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { createContext, PackageHost } from '@sreda/kernel';
import { standardRoles } from '@sreda/plugin-sdk';
import { SITE_ID } from './access.sql.js';
import { AccessService } from './access.service.js';

// Any number will do as long as every process uses the same one.
const LOCK = 7_233_202;

/**
 * Brings the standard roles and their default permissions in line with what the installed packages declare. Rows that a school has changed are
 * left alone (`source = 'school'`); defaults that no package declares any more go.
 */
@Injectable()
export class RoleSync implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly host: PackageHost,
    private readonly access: AccessService,
  ) {}

  async onModuleInit(): Promise<void> {
    const pairs = [...this.host.capabilities].flatMap(([capability, { roles }]) => roles.map((role) => ({ role, capability })));
    await this.database.tx(createContext(), async (ctx) => {
      await this.database.query(ctx, `select pg_advisory_xact_lock($1)`, [LOCK]);
      await this.database.query(
        ctx,
        `insert into access.role (id, key) select * from unnest($1::uuid[], $2::text[]) on conflict on constraint role_key do nothing`,
        [standardRoles.map(() => newId()), standardRoles],
      );
      const [{ changes } = { changes: 0 }] = await this.database.query<{ changes: number }>(
        ctx,
        `with wanted as (
           select r.id as role_id, w.capability from unnest($1::text[], $2::text[]) w (role, capability)
             join access.role r on r.key = w.role and r.organisation_id is null
         ), gone as (
           delete from access.role_capability c
            where c.source = 'default' and (c.role_id, c.capability) not in (select role_id, capability from wanted) returning 1
         ), come as (
           insert into access.role_capability (role_id, capability, context_id, permission, source)
           select role_id, capability, $3, 'allow', 'default' from wanted on conflict do nothing returning 1
         )
         select ((select count(*) from gone) + (select count(*) from come))::int as changes`,
        [pairs.map((p) => p.role), pairs.map((p) => p.capability), SITE_ID],
      );
      if (changes > 0) await this.access.changed(ctx);
    });
  }
}
