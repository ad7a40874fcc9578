import { SITE_ID } from '@sreda/access';
import { newId } from '@sreda/contracts';
import type { Database } from '@sreda/database';
import type { MembershipKind, Names, PersonName } from '@sreda/identity';
import type { RequestContext, StandardRole } from '@sreda/plugin-sdk';

export interface BulkPerson extends PersonName {
  readonly birthDate: string | null;
  readonly login: string;
  readonly organisationId: string;
  readonly kind: MembershipKind;
  /** In the school. */
  readonly role: StandardRole;
}

const CHUNK = 2_000;

/** `$1` rows, `$2` school, `$3` first day, `$4` hash of the password, `$5` the site's context. One statement for all that a person consists of. */
const WRITE = `
  with given as materialized (
    select * from json_to_recordset($1) as x(id uuid, "accountId" uuid, "membershipId" uuid, "assignmentId" uuid, "familyName" text,
      "givenName" text, patronymic text, "birthDate" date, sealed text, login text, "organisationId" uuid, kind text, role text)
  ), person as (
    insert into identity.person (id, family_name, given_name, patronymic, birth_date, sealed)
    select id, "familyName", "givenName", patronymic, "birthDate", sealed from given
  ), account as (
    insert into identity.account (id, person_id, login, password_hash) select "accountId", id, login, $4 from given
  ), membership as (
    insert into identity.membership (id, person_id, organisation_id, kind, since) select "membershipId", id, "organisationId", kind, $3::date from given
  ), context as (
    insert into access.context (id, level, parent_id) select id, 'person', $5::uuid from given
  ), way as (
    insert into access.line (context_id, level, path) select id, 'person', array[$5::uuid, id] from given
  ), reach as (
    insert into access.line (context_id, level, path, organisation_id, since)
    select g.id, 'person', l.path || g.id, g."organisationId", $3::timestamp at time zone o.time_zone
    from given g
    join access.line l on l.context_id = g."organisationId" and l.level = 'organisation'
    join identity.organisation o on o.id = g."organisationId"
  )
  insert into access.role_assignment (id, person_id, role_id, context_id, since)
  select g."assignmentId", g.id, r.id, $2, $3::timestamp at time zone 'UTC'
  from given g join access.role r on r.key = g.role and r.organisation_id is null`;

/** Writes people as `PeopleWriter` does, thousands at a time. */
export class BulkPeople {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
  ) {}

  /** In a transaction that has made the school and its classes. */
  async write(
    ctx: RequestContext,
    people: readonly BulkPerson[],
    { schoolId, since, passwordHash }: { schoolId: string; since: string; passwordHash: string | null },
  ): Promise<void> {
    for (let i = 0; i < people.length; i += CHUNK) {
      const rows = people.slice(i, i + CHUNK).map(({ organisationId, kind, role, ...record }) => {
        const id = newId();
        const ids = { id, accountId: newId(), membershipId: newId(), assignmentId: newId() };
        return { ...this.names.store(id, { ...record, email: null }), ...ids, organisationId, kind, role };
      });
      await this.database.query(ctx, WRITE, [JSON.stringify(rows), schoolId, since, passwordHash, SITE_ID]);
    }
  }
}
