import { Injectable } from '@nestjs/common';
import { AccessService } from '@sreda/access';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { Events, People } from '@sreda/plugin-sdk/server';
import { Names, recordColumns } from '../names/names.service.js';
import type { PersonRecord } from '../names/names.js';
import { KnownNames } from '../names/known-names.js';
import { PersonRecords } from '../names/person-records.js';
import { personErased } from '../persons/person.events.js';
import { KnownIdentities } from '../sessions/known-identities.js';

/** Rows that go with the account; `account_id` refers to it. */
const OF_ACCOUNT = ['session', 'access_token', 'sign_in_slip', 'password_reset', 'known_device'] as const;

const RECORD = `
  select ${recordColumns('p')}, a.login, a.email, p.created_at as "createdAt"
  from identity.person p left join identity.account a on a.person_id = p.id where p.id = $1`;

const EXPORT = {
  account: `select locale, preferences, disabled_at, totp_confirmed_at, created_at from identity.account where person_id = $1`,
  memberships: `select o.name as organisation, m.kind, m.since::text, m.until::text
    from identity.membership m join identity.organisation o on o.id = m.organisation_id where m.person_id = $1 order by m.since`,
  sessions: `select s.user_agent, s.created_at, s.seen_at from identity.session s join identity.account a on a.id = s.account_id
    where a.person_id = $1 order by s.created_at`,
  'access-tokens': `select t.name, t.created_at, t.used_at, t.expires_at from identity.access_token t join identity.account a on a.id = t.account_id
    where a.person_id = $1 order by t.created_at`,
};

const GUARDIANSHIPS = `
  select case when child_id = $1 then 'child' else 'guardian' end as as_what, case when child_id = $1 then guardian_id else child_id end as of_whom,
    rights, confirmed_by, since, until, end_reason
  from identity.guardianship where $1 in (child_id, guardian_id) order by since`;

@Injectable()
export class IdentityPrivacy implements PrivacyProvider {
  readonly tables: PrivacyProvider['tables'] = {
    'identity.person': table('person', ['family_name', 'given_name', 'patronymic', 'birth_date', 'sealed']),
    'identity.account': table('account', ['login', 'password_hash', 'email', 'locale', 'preferences', 'totp_secret'], 365),
    'identity.membership': table('membership', ['person_id', 'organisation_id', 'kind', 'since', 'until']),
    'identity.guardianship': table('guardianship', ['guardian_id', 'child_id', 'rights', 'confirmed_by', 'since', 'until', 'end_reason']),
    'identity.guardian_code': table('guardian-code', ['child_id'], 14),
    'identity.session': table('session', ['account_id', 'organisation_id', 'user_agent', 'created_at', 'seen_at'], 0),
    'identity.access_token': table('access-token', ['account_id', 'name', 'created_at', 'used_at'], 0),
    'identity.sign_in_slip': table('sign-in-slip', ['account_id'], 14),
    'identity.password_reset': table('password-reset', ['account_id'], 1),
    'identity.known_device': table('known-device', ['account_id', 'used_at'], 365),
    'identity.sign_in_bucket': table('sign-in-bucket', ['key'], 1),
  };

  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly events: Events,
    private readonly people: People,
    private readonly names: Names,
    private readonly records: PersonRecords,
    private readonly known: KnownNames,
    private readonly identities: KnownIdentities,
  ) {}

  async *export(ctx: RequestContext, personId: string) {
    const person = await this.database.queryOne<PersonRecord & { createdAt: Date; sealed: string | null }>(ctx, RECORD, [personId]);
    if (person) yield { path: ['person'], data: [this.names.open(ctx, personId, person)] };
    const guardianships = await this.database.query<{ of_whom: string }>(ctx, GUARDIANSHIPS, [personId]);
    const names = await this.people.names(
      ctx,
      guardianships.map((row) => row.of_whom),
    );
    if (guardianships.length > 0) {
      yield { path: ['guardianships'], data: guardianships.map((row) => ({ ...row, of_whom: names.get(row.of_whom) ?? null })) };
    }
    for (const [name, sql] of Object.entries(EXPORT)) {
      const data = await this.database.query(ctx, sql, [personId]);
      if (data.length > 0) yield { path: [name], data };
    }
  }

  async preview(ctx: RequestContext, personId: string) {
    const counts = await this.database.query<{ table: string; erase: number; anonymise: number }>(
      ctx,
      [
        `select 'identity.person' as table, 0 as erase, count(*)::int as anonymise from identity.person where id = $1 and erased_at is null`,
        `select 'identity.account', count(*)::int, 0 from identity.account where person_id = $1`,
        `select 'identity.guardianship', count(*)::int, 0 from identity.guardianship where $1 in (child_id, guardian_id)`,
        `select 'identity.guardian_code', count(*)::int, 0 from identity.guardian_code where child_id = $1`,
        `select 'identity.membership', 0, 0`,
        ...OF_ACCOUNT.map(
          (name) =>
            `select 'identity.${name}', count(*)::int, 0 from identity.${name} where account_id in (select id from identity.account where person_id = $1)`,
        ),
      ].join(' union all '),
      [personId],
    );
    return counts.filter((row) => row.erase + row.anonymise > 0);
  }

  /** The name goes; the id stays, for work and statistics point to it. Memberships stay as they are: without a name they tell nothing of anybody. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.expireRows(ctx, personId, Object.keys(this.tables));
    await this.database.query(ctx, `delete from identity.guardianship where $1 in (child_id, guardian_id)`, [personId]);
    await this.database.query(
      ctx,
      `update identity.membership m set until = greatest(m.since, ($2::timestamptz at time zone o.time_zone)::date)
       from identity.organisation o where o.id = m.organisation_id and m.person_id = $1
         and (m.until is null or m.until > ($2::timestamptz at time zone o.time_zone)::date)`,
      [personId, ctx.now()],
    );
    await this.database.query(
      ctx,
      `update identity.person set family_name = '—', given_name = '—', patronymic = null, birth_date = null, sealed = null, erased_at = $2, version = version + 1
       where id = $1`,
      [personId, ctx.now()],
    );
    this.names.forget(ctx, personId);
    this.known.forget(ctx);
    this.identities.forget(ctx);
    await this.access.setReach(ctx, [personId], []);
    await this.events.record(ctx, personErased, personId, { personId });
  }

  /** The way in goes. Who the person was and where stays for as long as the school keeps its records; a sealed record is written without it. */
  async expire(ctx: RequestContext, personId: string, tables: readonly string[]): Promise<void> {
    await this.expireRows(ctx, personId, tables);
    if (tables.includes('identity.account') && !this.names.areOpen) await this.records.change(ctx, personId, {});
  }

  /** Of the tables that are kept for a time. Counts of failed sign-ins do not name anybody and run empty within a day. */
  private async expireRows(ctx: RequestContext, personId: string, tables: readonly string[]): Promise<void> {
    const account = tables.includes('identity.account');
    for (const name of OF_ACCOUNT.filter((table) => account || tables.includes(`identity.${table}`))) {
      await this.database.query(
        ctx,
        `delete from identity.${name} where account_id in (select id from identity.account where person_id = $1)`,
        [personId],
      );
    }
    this.identities.forget(ctx);
    if (account) await this.database.query(ctx, `delete from identity.account where person_id = $1`, [personId]);
    if (tables.includes('identity.guardian_code')) {
      await this.database.query(ctx, `delete from identity.guardian_code where child_id = $1`, [personId]);
    }
  }
}

const table = (purpose: string, fields: readonly string[], keepDays: number | null = null) => ({
  purpose: { key: `identity.privacy.${purpose}` },
  fields,
  keepDays,
});
