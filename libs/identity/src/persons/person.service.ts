import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type ContextRef } from '@sreda/plugin-sdk/server';
import { LOGIN_PATTERN, normaliseLogin } from '../accounts/login.js';
import { LoginService } from '../accounts/login.service.js';
import { ResetPolicy } from '../credentials/reset.policy.js';
import { fullName, type PersonName } from '../names/names.js';
import { recordColumns, nameJson, Names } from '../names/names.service.js';
import { PersonRecords } from '../names/person-records.js';
import { OrganisationService } from '../organisations/organisation.service.js';
import { RoleService } from '../roles/role.service.js';
import { dayIn, isCalendarDay } from '../time.js';
import { PeopleWriter } from './people.writer.js';
import type {
  ChangePersonDto,
  CreatePersonDto,
  FormerGuardianDto,
  GuardianDto,
  MembershipDto,
  PersonAccountDto,
  PersonDto,
} from './person.dto.js';

type Guardianship = Omit<GuardianDto, 'name'> &
  Pick<FormerGuardianDto, 'endReason'> &
  PersonName & { readonly until: Date | null; readonly sealed: string | null };
type DetailRow = Omit<PersonDto, 'account' | 'guardians' | 'formerGuardians'> & {
  readonly account: Omit<PersonAccountDto, 'login' | 'email'> | null;
  readonly login: string | null;
  readonly email: string | null;
  readonly guardianships: Guardianship[] | null;
  readonly sealed: string | null;
};

/** One person, as those see who may. */
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
    private readonly names: Names,
    private readonly records: PersonRecords,
  ) {}

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
      `select p.id, ${recordColumns('p')}, p.version, a.login, a.email,
         case when a.id is not null then json_build_object('disabled', a.disabled_at is not null, 'demo', a.demo is not null,
           'hasPassword', a.password_hash is not null, 'totpEnabled', a.totp_confirmed_at is not null) end as account,
         coalesce((select json_agg(json_build_object('id', m.id, 'organisationId', o.id, 'organisation', o.name, 'kind', m.kind,
            'since', m.since::text, 'until', m.until::text) order by m.since, m.id)
          from identity.membership m join identity.organisation o on o.id = m.organisation_id
          where m.person_id = p.id and ($3::boolean or ${visible.sql})), '[]') as memberships,
         (select json_agg(json_build_object('id', g.id, 'guardianId', gp.id, ${nameJson('gp')}, 'rights', g.rights, 'confirmedBy', g.confirmed_by, 'since', g.since, 'until', g.until,
            'endReason', g.end_reason) order by g.since)
          from identity.guardianship g join identity.person gp on gp.id = g.guardian_id
          where g.child_id = p.id and $4::boolean and (g.until is null or $5::boolean)) as guardianships
       from identity.person p left join identity.account a on a.person_id = p.id and $2::boolean
       where p.id = $1 and p.erased_at is null`,
      [personId, seesAccount, seesAll, isSelf || managesGuardians, managesGuardians, ...visible.parameters],
    );
    if (!row) throw notFound();
    if (!isSelf) this.audit.seen(ctx, [personId], 'identity.person');
    const { guardianships, account, login, email, ...person } = this.names.open(ctx, personId, row);
    const opened = (guardianships ?? []).map((guardianship) => this.names.open(ctx, guardianship.guardianId, guardianship));
    return { ...person, account: account && { ...account, login: login ?? '—', email }, ...splitGuardianships(opened) };
  }

  async change(ctx: RequestContext, personId: string, { version, email, birthDate, ...name }: ChangePersonDto): Promise<PersonDto> {
    if (birthDate && !isCalendarDay(birthDate)) throw invalid('birthDate', 'date');
    await this.database.tx(ctx, async (inner) => {
      const changes = Object.fromEntries(Object.entries({ ...name, birthDate, email }).filter(([, value]) => value !== undefined));
      const before = await this.records.change(inner, personId, changes, version);
      if (!before) throw conflict('identity.changed-meanwhile');
      // A letter to the address opens the account, so changing it takes as much as a reset.
      const opensAccount = before.login !== null && email !== undefined && email !== before.email;
      if (opensAccount && !(await this.resets.allowed(inner, [personId])).has(personId)) throw forbidden('identity.has-other-roles');
      await this.audit.record(inner, {
        action: 'identity.change-person',
        subject: { kind: 'person', id: personId },
        personId,
        details: { fields: Object.keys(changes) },
      });
    });
    return this.get(ctx, personId);
  }

  /** All memberships that the actor may see, also the ended ones. */
  async membershipsOf(ctx: RequestContext, personId: string): Promise<MembershipDto[]> {
    return (await this.get(ctx, personId)).memberships;
  }

  private async checkClass(ctx: RequestContext, schoolId: string, classId: string): Promise<void> {
    const found = await this.organisations.get(ctx, classId).catch(() => null);
    if (found?.kind !== 'class' || found.parentId !== schoolId) throw invalid('classId', 'unknown-class');
  }
}

/** Present ones from the first on, ended ones from the last on. */
function splitGuardianships(all: readonly Omit<Guardianship, 'sealed'>[]): Pick<PersonDto, 'guardians' | 'formerGuardians'> {
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
