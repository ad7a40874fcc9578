import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type ContextRef, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { LOGIN_PATTERN, normaliseLogin } from '../accounts/login.js';
import { LoginService } from '../accounts/login.service.js';
import { ResetPolicy } from '../credentials/reset.policy.js';
import { foldedNameSql, fullName, type PersonName, searchPatterns } from '../names/names.js';
import { OrganisationService } from '../organisations/organisation.service.js';
import { RoleService } from '../roles/role.service.js';
import { dayIn, isCalendarDay } from '../time.js';
import { memberTodaySql } from './membership.service.js';
import { PeopleWriter } from './people.writer.js';
import type {
  ChangePersonDto,
  CreatePersonDto,
  FormerGuardianDto,
  GuardianDto,
  MembershipDto,
  PersonDto,
  PersonItemDto,
  PersonPageDto,
  PersonsQuery,
} from './person.dto.js';

type ItemRow = PersonItemDto & { readonly total: string };
type Guardianship = Omit<GuardianDto, 'name'> & Pick<FormerGuardianDto, 'endReason'> & PersonName & { readonly until: Date | null };
type DetailRow = Omit<PersonDto, 'guardians' | 'formerGuardians'> & { guardianships: Guardianship[] | null };

const LIST = `
  select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic, a.login,
    coalesce(a.disabled_at is not null, false) as disabled, count(*) over () as total,
    (select json_agg(json_build_object('id', m.id, 'organisationId', o.id, 'organisation', o.name, 'kind', m.kind) order by m.since)
       from identity.membership m join identity.organisation o on o.id = m.organisation_id
       where m.person_id = p.id and o.path @> array[$1::uuid] and ${memberTodaySql('$2')}) as memberships
  from identity.person p left join identity.account a on a.person_id = p.id
  where p.id in (
      select m.person_id from identity.membership m join identity.organisation o on o.id = m.organisation_id
      where o.path @> array[$1::uuid] and ($3::text is null or m.kind = $3) and ($4::uuid is null or o.id = $4) and ${memberTodaySql('$2')})
    and ' ' || ${foldedNameSql('p')} like all ($5::text[])
    and ($6::text is null or (p.family_name, p.given_name, coalesce(p.patronymic, ''), p.id) > ($6, $7, $8, $9::uuid))
  order by p.family_name, p.given_name, coalesce(p.patronymic, ''), p.id limit $10`;

/** People of organisations. Each list is bounded to one organisation in SQL, so a school never sees another school's people. */
@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly organisations: OrganisationService,
    private readonly people: PeopleWriter,
    private readonly logins: LoginService,
    private readonly resets: ResetPolicy,
    private readonly roles: RoleService,
  ) {}

  /** Who belongs to the organisation today, or to one below it, by name. */
  async list(ctx: RequestContext, organisationId: string, { limit, after, q = '', kind, classId }: PersonsQuery): Promise<PersonPageDto> {
    const cursor = readCursor(after, 4) ?? [null, null, null, null];
    const rows = await this.database.query<ItemRow>(ctx, LIST, [
      organisationId,
      ctx.now(),
      kind ?? null,
      classId ?? null,
      searchPatterns(q),
      ...cursor,
      limit + 1,
    ]);
    const page = pageOf(rows, limit, {
      cursor: (row) => [row.familyName, row.givenName, row.patronymic ?? '', row.id],
      item: ({ total: _, ...item }): PersonItemDto => item,
    });
    return { ...page, items: [...page.items], total: after === undefined ? Number(rows[0]?.total ?? 0) : null };
  }

  async create(ctx: RequestContext, organisationId: string, input: CreatePersonDto): Promise<PersonDto> {
    const { familyName, givenName, patronymic, birthDate = null, kind, classId, role } = input;
    if (birthDate !== null && !isCalendarDay(birthDate)) throw invalid('birthDate', 'date');
    if (role) await this.roles.requireRight(ctx, role, { level: 'organisation', id: organisationId });
    const login = input.account?.login === undefined ? undefined : normaliseLogin(input.account.login);
    if (login !== undefined && !LOGIN_PATTERN.test(login)) throw invalid('account.login', 'pattern');
    const id = await this.database.tx(ctx, async (inner) => {
      const organisation = await this.organisations.get(inner, organisationId);
      if (classId) await this.checkClass(inner, organisationId, classId);
      const since = input.since ?? dayIn(organisation.timeZone, inner.now());
      if (!isCalendarDay(since)) throw invalid('since', 'date');
      const name = { familyName, givenName, patronymic };
      const at: ContextRef = { level: 'organisation', id: organisationId };
      const account = input.account && {
        login: login ?? (await this.logins.make(inner, [name]))[0] ?? '',
        passwordHash: null,
        email: input.account.email ?? null,
      };
      const [added = ''] = await this.people.add(inner, [
        {
          ...name,
          birthDate,
          account,
          memberships: [{ organisationId: classId ?? organisationId, kind, since }],
          roles: role ? [{ role, at }] : [],
        },
      ]);
      if (organisation.kind === 'school') await this.organisations.touch(inner, organisationId);
      await this.audit.record(inner, {
        action: 'identity.create-person',
        subject: { kind: 'person', id: added },
        personId: added,
        organisationIds: [organisationId],
        details: role ? { role } : {},
      });
      return added;
    });
    return this.get(ctx, id);
  }

  /** What the actor may see of a person. Memberships in organisations that are hidden from the actor are left out. */
  async get(ctx: RequestContext, personId: string): Promise<PersonDto> {
    const at: ContextRef = { level: 'person', id: personId };
    const isSelf = typeof ctx.actor !== 'string' && actorOf(ctx).personId === personId;
    const seesAccount =
      isSelf || (await this.access.can(ctx, 'identity:manage-person', at)) || (await this.access.can(ctx, 'identity:reset-person', at));
    const managesGuardians = await this.access.can(ctx, 'identity:manage-guardians', at);
    const seesAll = isSelf || (await this.access.rolesOf(ctx, at)).includes('guardian');
    const visible = this.access.visibleOrOwn(ctx, 'identity:view-organisation', 'o.id', 6);
    const row = await this.database.queryOne<DetailRow>(
      ctx,
      `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic, p.birth_date::text as "birthDate", p.version,
         (select json_build_object('login', a.login, 'email', a.email, 'disabled', a.disabled_at is not null, 'demo', a.demo is not null,
            'hasPassword', a.password_hash is not null, 'totpEnabled', a.totp_confirmed_at is not null)
          from identity.account a where a.person_id = p.id and $2::boolean) as account,
         coalesce((select json_agg(json_build_object('id', m.id, 'organisationId', o.id, 'organisation', o.name, 'kind', m.kind,
            'since', m.since::text, 'until', m.until::text) order by m.since, m.id)
          from identity.membership m join identity.organisation o on o.id = m.organisation_id
          where m.person_id = p.id and ($3::boolean or ${visible.sql})), '[]') as memberships,
         (select json_agg(json_build_object('id', g.id, 'guardianId', gp.id, 'familyName', gp.family_name, 'givenName', gp.given_name,
            'patronymic', gp.patronymic, 'rights', g.rights, 'confirmedBy', g.confirmed_by, 'since', g.since, 'until', g.until,
            'endReason', g.end_reason) order by g.since)
          from identity.guardianship g join identity.person gp on gp.id = g.guardian_id
          where g.child_id = p.id and $4::boolean and (g.until is null or $5::boolean)) as guardianships
       from identity.person p where p.id = $1 and p.erased_at is null`,
      [personId, seesAccount, seesAll, isSelf || managesGuardians, managesGuardians, ...visible.parameters],
    );
    if (!row) throw notFound();
    if (!isSelf) this.audit.seen(ctx, [personId], 'identity.person');
    const { guardianships, ...person } = row;
    return { ...person, ...splitGuardianships(guardianships ?? []) };
  }

  async change(ctx: RequestContext, personId: string, { version, email, birthDate, ...name }: ChangePersonDto): Promise<PersonDto> {
    if (birthDate && !isCalendarDay(birthDate)) throw invalid('birthDate', 'date');
    await this.database.tx(ctx, async (inner) => {
      const changed = await this.database.query(
        inner,
        `update identity.person set family_name = coalesce($3, family_name), given_name = coalesce($4, given_name),
           patronymic = case when $5 then $6 else patronymic end, birth_date = case when $7 then $8::date else birth_date end, version = version + 1
         where id = $1 and version = $2 returning id`,
        [
          personId,
          version,
          name.familyName ?? null,
          name.givenName ?? null,
          name.patronymic !== undefined,
          name.patronymic ?? null,
          birthDate !== undefined,
          birthDate ?? null,
        ],
      );
      if (changed.length === 0) throw conflict('identity.changed-meanwhile');
      if (email !== undefined) await this.changeEmail(inner, personId, email);
      const fields = Object.entries({ ...name, birthDate, email })
        .filter(([, value]) => value !== undefined)
        .map(([field]) => field);
      await this.audit.record(inner, {
        action: 'identity.change-person',
        subject: { kind: 'person', id: personId },
        personId,
        details: { fields },
      });
    });
    return this.get(ctx, personId);
  }

  /** All memberships that the actor may see, also the ended ones. */
  async membershipsOf(ctx: RequestContext, personId: string): Promise<MembershipDto[]> {
    return (await this.get(ctx, personId)).memberships;
  }

  /** A letter to the address opens the account, so changing it takes as much as a reset. */
  private async changeEmail(ctx: RequestContext, personId: string, email: string | null): Promise<void> {
    const changed = await this.database.query(
      ctx,
      `update identity.account set email = $2 where person_id = $1 and email is distinct from $2 returning id`,
      [personId, email],
    );
    if (changed.length > 0 && !(await this.resets.allowed(ctx, [personId])).has(personId)) throw forbidden('identity.has-other-roles');
  }

  private async checkClass(ctx: RequestContext, schoolId: string, classId: string): Promise<void> {
    const found = await this.organisations.get(ctx, classId).catch(() => null);
    if (found?.kind !== 'class' || found.parentId !== schoolId) throw invalid('classId', 'unknown-class');
  }
}

/** Present ones from the first on, ended ones from the last on. */
function splitGuardianships(all: readonly Guardianship[]): Pick<PersonDto, 'guardians' | 'formerGuardians'> {
  const named = all.map(({ familyName, givenName, patronymic, ...rest }) => ({
    ...rest,
    name: fullName({ familyName, givenName, patronymic }),
  }));
  return {
    guardians: named.flatMap(({ until, endReason: _, ...guardian }) => (until ? [] : [guardian])),
    formerGuardians: named
      .flatMap(({ id, guardianId, name, since, until, endReason }) => (until ? [{ id, guardianId, name, since, until, endReason }] : []))
      .reverse(),
  };
}
