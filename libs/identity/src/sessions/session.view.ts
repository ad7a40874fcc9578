import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { type Preferences, withDefaults } from '../accounts/preferences.js';
import { TotpPolicy } from '../accounts/totp.policy.js';
import { compareNames, fullName, type PersonName } from '../names/names.js';
import { nameColumns, recordJson, Names } from '../names/names.service.js';
import { csrfTokenOf } from './csrf.js';
import type { ChildDto, CurrentOrganisationDto, OrganisationRefDto, SessionAccountDto, SessionDto } from './session.dto.js';

interface ChildRow extends PersonName {
  readonly id: string;
  readonly birthDate: string | null;
  readonly sealed: string | null;
}

interface ViewRow extends PersonName {
  readonly id: string;
  readonly sealed: string | null;
  readonly login: string;
  readonly account: Omit<SessionAccountDto, 'totpRequired' | 'login'> & { readonly demo: boolean };
  readonly locale: 'ru' | 'en';
  readonly preferences: Partial<Preferences>;
  readonly organisation: CurrentOrganisationDto | null;
  readonly organisations: OrganisationRefDto[] | null;
  readonly roles: string[];
  readonly children: ChildRow[] | null;
}

const inForce = (alias: string): string =>
  `${alias}.since <= $2::timestamptz and (${alias}.until is null or ${alias}.until > $2::timestamptz)`;
const today = (alias: string): string => `($2::timestamptz at time zone ${alias}.time_zone)::date`;
const memberToday = `m.since <= ${today('o')} and (m.until is null or m.until > ${today('o')})`;

/** $1 person, $2 now. A class stands for its school. */
const ORGANISATIONS = `
  select o.id, o.kind, o.parent_id from identity.membership m join identity.organisation o on o.id = m.organisation_id
    where m.person_id = $1 and ${memberToday}
  union
  select o.id, o.kind, o.parent_id from access.role_assignment a join identity.organisation o on o.id = a.context_id
    where a.person_id = $1 and ${inForce('a')}
  union
  select o.id, o.kind, o.parent_id
    from identity.guardianship g
    join identity.membership m on m.person_id = g.child_id
    join identity.organisation o on o.id = m.organisation_id
    where g.guardian_id = $1 and ${memberToday} and ${inForce('g')}`;

const VIEW = `
  with reached as (${ORGANISATIONS}),
  mine as (
    select o.id, o.kind, o.name from identity.organisation o
    where o.id in (select case when r.kind = 'class' then r.parent_id else r.id end from reached r)
    order by o.kind <> 'school', o.name limit 200
  )
  select p.id, ${nameColumns('p')}, a.login,
    json_build_object('mustChangePassword', a.must_change_password, 'totpEnabled', a.totp_confirmed_at is not null,
      'demo', a.demo is not null) as account,
    a.locale, a.preferences,
    (select json_build_object('id', o.id, 'kind', o.kind, 'name', o.name, 'timeZone', o.time_zone)
       from identity.organisation o where o.id = $3) as organisation,
    (select json_agg(mine) from mine) as organisations,
    array(select distinct r.key from access.role_assignment ra
       join access.role r on r.id = ra.role_id
       join access.line l on l.context_id = ra.context_id and l.level in ('site', 'organisation')
       where ra.person_id = $1 and ${inForce('ra')} and (l.level = 'site' or l.path @> array[$3::uuid]
         or ra.context_id = any (select unnest(o.path) from identity.organisation o where o.id = $3)) order by 1) as roles,
    (select json_agg(json_build_object('id', c.id, ${recordJson('c')}))
       from identity.guardianship g join identity.person c on c.id = g.child_id
       where g.guardian_id = $1 and ${inForce('g')}) as children
  from identity.person p join identity.account a on a.person_id = p.id where p.id = $1`;

/** Whose birth date is not known comes first. */
const fromYoungest = (a: Omit<ChildRow, 'sealed'>, b: Omit<ChildRow, 'sealed'>): number =>
  (b.birthDate ?? '9').localeCompare(a.birthDate ?? '9') || compareNames(a, b);

/** What a browser needs to know of its session: who, where, as what. */
@Injectable()
export class SessionView {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly totp: TotpPolicy,
    private readonly names: Names,
  ) {}

  async of(ctx: RequestContext, token: string): Promise<SessionDto> {
    const { personId } = actorOf(ctx);
    const at = ctx.organisationId ? ({ level: 'organisation', id: ctx.organisationId } as const) : ({ level: 'site', id: null } as const);
    const row = await this.database.queryOne<ViewRow>(ctx, VIEW, [personId, ctx.now(), ctx.organisationId]);
    if (!row) throw new Error('The session has no person');
    const { familyName, givenName, patronymic, login } = this.names.open(ctx, row.id, row);
    const { demo, ...account } = row.account;
    const children: ChildDto[] = (row.children ?? [])
      .map((child) => this.names.open(ctx, child.id, child))
      .sort(fromYoungest)
      .map((child) => ({ id: child.id, name: fullName(child) }));
    return {
      signedIn: true,
      csrfToken: csrfTokenOf(token),
      demo,
      person: { id: row.id, familyName, givenName, patronymic },
      account: {
        ...account,
        login: login ?? '—',
        totpRequired: !demo && !account.totpEnabled && (await this.totp.isRequired(ctx, personId)),
      },
      organisation: row.organisation,
      organisations: row.organisations ?? [],
      roles: children.length > 0 ? [...row.roles, 'guardian'] : row.roles,
      capabilities: await this.access.capabilitiesOf(ctx, at),
      children,
      preferences: { locale: row.locale, ...withDefaults(row.preferences) },
    };
  }

  /** The organisation to begin with: a school before others; null for somebody who has none. */
  async firstOrganisation(ctx: RequestContext, personId: string): Promise<string | null> {
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `with reached as (${ORGANISATIONS})
       select o.id from identity.organisation o
       where o.id in (select case when r.kind = 'class' then r.parent_id else r.id end from reached r)
       order by o.kind <> 'school', o.name limit 1`,
      [personId, ctx.now()],
    );
    return row?.id ?? null;
  }
}
