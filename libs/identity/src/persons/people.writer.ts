import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, violates } from '@sreda/database';
import { conflict, type RequestContext, type StandardRole } from '@sreda/plugin-sdk';
import { Access, type ContextRef, Events } from '@sreda/plugin-sdk/server';
import type { PersonName } from '../names/names.js';
import { Names } from '../names/names.service.js';
import { PersonRecords } from '../names/person-records.js';
import { MembershipReach } from './membership.reach.js';
import type { MembershipKind } from './membership.entity.js';
import { membershipStarted, personCreated } from './person.events.js';

export interface NewMembership {
  readonly organisationId: string;
  readonly kind: MembershipKind;
  /** First day, in the organisation's zone. */
  readonly since: string;
}

export interface NewAccount {
  /** Normalised. */
  readonly login: string;
  readonly passwordHash: string | null;
  readonly email?: string | null;
  readonly mustChangePassword?: boolean;
  /** The part that a demo sign-in plays. */
  readonly demo?: string;
}

export interface NewPerson extends PersonName {
  readonly birthDate?: string | null;
  readonly account?: NewAccount;
  readonly memberships: readonly NewMembership[];
  readonly roles: readonly { readonly role: StandardRole; readonly at: ContextRef }[];
}

/** A statement carries so many rows as one JSON parameter. */
const CHUNK = 1_000;

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) => all.slice(i * CHUNK, (i + 1) * CHUNK));
}

/** Writes new people with everything that belongs to them: the one way in for forms, imports and seeds. */
@Injectable()
export class PeopleWriter {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly events: Events,
    private readonly reach: MembershipReach,
    private readonly names: Names,
    private readonly records: PersonRecords,
  ) {}

  /** In a transaction. Pupils get the role `student` in their school. Ids in the order of `people`. Throws 409 `identity.login-taken`. */
  async add(ctx: RequestContext, people: readonly NewPerson[]): Promise<string[]> {
    const withIds = people.map((person) => ({ id: newId(), ...person }));
    for (const chunk of chunks(withIds)) await this.insert(ctx, chunk);
    for (const { id } of withIds) await this.access.addContext(ctx, { level: 'person', id }, { level: 'site', id: null });
    await this.reach.refresh(
      ctx,
      withIds.map((person) => person.id),
    );
    const schools = await this.schoolsOf(ctx, people);
    for (const { id, memberships, roles } of withIds) {
      const studiesIn = memberships.flatMap(({ kind, organisationId }) => (kind === 'student' ? (schools.get(organisationId) ?? []) : []));
      const student = studiesIn.map((school) => ({ role: 'student' as const, at: { level: 'organisation' as const, id: school } }));
      for (const { role, at } of [...roles, ...student]) await this.access.assign(ctx, { personId: id, role, at });
      await this.events.record(ctx, personCreated, id, { personId: id });
      for (const membership of memberships) await this.events.record(ctx, membershipStarted, id, { personId: id, ...membership });
    }
    return withIds.map((person) => person.id);
  }

  /** Organisation → its school, for organisations in schools. */
  private async schoolsOf(ctx: RequestContext, people: readonly NewPerson[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(people.flatMap((person) => person.memberships.map((membership) => membership.organisationId)));
    const rows = await this.database.query<{ id: string; school: string }>(
      ctx,
      `select o.id, s.id as school from identity.organisation o join identity.organisation s on s.id = any (o.path) and s.kind = 'school'
       where o.id = any ($1)`,
      [[...ids]],
    );
    return new Map(rows.map((row) => [row.id, row.school]));
  }

  private async insert(ctx: RequestContext, people: readonly (NewPerson & { id: string })[]): Promise<void> {
    await this.database.query(
      ctx,
      `insert into identity.person (id, family_name, given_name, patronymic, birth_date, sealed)
       select x.* from json_to_recordset($1)
         as x(id uuid, "familyName" text, "givenName" text, patronymic text, "birthDate" date, sealed text)`,
      [
        JSON.stringify(
          people.map(({ id, familyName, givenName, patronymic, birthDate = null, account }) => ({
            id,
            ...this.names.store(id, {
              familyName,
              givenName,
              patronymic,
              birthDate,
              login: account?.login ?? null,
              email: account?.email ?? null,
            }),
          })),
        ),
      ],
    );
    const memberships = people.flatMap((person) =>
      person.memberships.map((membership) => ({ id: newId(), personId: person.id, ...membership })),
    );
    await this.database.query(
      ctx,
      `insert into identity.membership (id, person_id, organisation_id, kind, since)
       select x.* from json_to_recordset($1) as x(id uuid, "personId" uuid, "organisationId" uuid, kind text, since date)`,
      [JSON.stringify(memberships)],
    );
    await this.insertAccounts(
      ctx,
      people.flatMap(({ id, account }) => (account ? [{ personId: id, ...account }] : [])),
    );
  }

  /** In a transaction; for people who are there already. */
  async addAccounts(ctx: RequestContext, accounts: readonly (NewAccount & { readonly personId: string })[]): Promise<void> {
    await this.insertAccounts(ctx, accounts);
    if (this.names.areOpen) return;
    for (const { personId, login, email = null } of accounts) await this.records.change(ctx, personId, { login, email });
  }

  private async insertAccounts(ctx: RequestContext, accounts: readonly (NewAccount & { readonly personId: string })[]): Promise<void> {
    try {
      await this.database.query(
        ctx,
        `insert into identity.account (id, person_id, login, password_hash, email, must_change_password, demo)
         select x.id, x."personId", x.login, x."passwordHash", x.email, coalesce(x."mustChangePassword", false), x.demo
         from json_to_recordset($1) as x(id uuid, "personId" uuid, login text, "passwordHash" text, email text, "mustChangePassword" boolean, demo text)`,
        [
          JSON.stringify(
            accounts.map((account) => ({
              id: newId(),
              ...account,
              login: this.names.loginKey(account.login),
              email: this.names.areOpen ? account.email : null,
            })),
          ),
        ],
      );
    } catch (error) {
      if (violates(error, 'account_login_key')) throw conflict('identity.login-taken');
      if (violates(error, 'account_person_key')) throw conflict('identity.has-account');
      throw error;
    }
  }
}
