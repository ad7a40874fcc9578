import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { compareNames, foldedNameSql, nameSearch, type PersonName, searchPatterns } from '../names/names.js';
import { nameColumns, Names } from '../names/names.service.js';
import { memberTodaySql } from './membership.service.js';
import type { PersonItemDto, PersonPageDto, PersonsQuery } from './person.dto.js';

type ItemRow = PersonItemDto & { readonly sealed: string | null };
type NameRow = PersonName & { readonly id: string; readonly sealed: string | null };

/** The condition on `p`: belongs today to the organisation or to one below it. $1 organisation, $2 now, $3 kind, $4 class. */
const BELONGS = `p.id in (
      select m.person_id from identity.membership m join identity.organisation o on o.id = m.organisation_id
      where o.path @> array[$1::uuid] and ($3::text is null or m.kind = $3) and ($4::uuid is null or o.id = $4) and ${memberTodaySql('$2')})`;

/** What is shown of `p` with the account `a`; $1 and $2 as above. */
const ITEM = `p.id, ${nameColumns('p')}, a.login, coalesce(a.disabled_at is not null, false) as disabled,
    (select json_agg(json_build_object('id', m.id, 'organisationId', o.id, 'organisation', o.name, 'kind', m.kind) order by m.since)
       from identity.membership m join identity.organisation o on o.id = m.organisation_id
       where m.person_id = p.id and o.path @> array[$1::uuid] and ${memberTodaySql('$2')}) as memberships`;

const FROM = `from identity.person p left join identity.account a on a.person_id = p.id`;

const LIST = `
  select ${ITEM}, count(*) over () as total ${FROM}
  where ${BELONGS}
    and ' ' || ${foldedNameSql('p')} like all ($5::text[])
    and ($6::text is null or (p.family_name, p.given_name, coalesce(p.patronymic, ''), p.id) > ($6, $7, $8, $9::uuid))
  order by p.family_name, p.given_name, coalesce(p.patronymic, ''), p.id limit $10`;

/** People of organisations. Each list is bounded to one organisation in SQL, so a school never sees another school's people. */
@Injectable()
export class PersonListService {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
  ) {}

  /** Who belongs to the organisation today, or to one below it, by name. */
  async list(ctx: RequestContext, organisationId: string, query: PersonsQuery): Promise<PersonPageDto> {
    const cursor = readCursor(query.after, 4);
    const { rows, total } = this.names.areOpen
      ? await this.inDatabase(ctx, organisationId, query, cursor)
      : await this.inMemory(ctx, organisationId, query, cursor);
    const page = pageOf(rows, query.limit, {
      cursor: (row) => [row.familyName, row.givenName, row.patronymic ?? '', row.id],
      item: (row) => row,
    });
    return { ...page, items: [...page.items], total: cursor ? null : total };
  }

  private async inDatabase(
    ctx: RequestContext,
    organisationId: string,
    { limit, q = '', kind, classId }: PersonsQuery,
    cursor: readonly string[] | null,
  ): Promise<{ rows: PersonItemDto[]; total: number }> {
    const found = await this.database.query<ItemRow & { total: string }>(ctx, LIST, [
      organisationId,
      ctx.now(),
      kind ?? null,
      classId ?? null,
      searchPatterns(q),
      ...(cursor ?? [null, null, null, null]),
      limit + 1,
    ]);
    return { rows: found.map(({ sealed: _, total: __, ...row }) => row), total: Number(found[0]?.total ?? 0) };
  }

  /** All names of the organisation are opened, for SQL can neither search nor sort what is sealed; the rest is read for the page. */
  private async inMemory(
    ctx: RequestContext,
    organisationId: string,
    { limit, q = '', kind, classId }: PersonsQuery,
    cursor: readonly string[] | null,
  ): Promise<{ rows: PersonItemDto[]; total: number }> {
    const scope = [organisationId, ctx.now()];
    const found = await this.database.query<NameRow>(ctx, `select p.id, ${nameColumns('p')} from identity.person p where ${BELONGS}`, [
      ...scope,
      kind ?? null,
      classId ?? null,
    ]);
    const people = found
      .map((row) => this.names.open(ctx, row.id, row))
      .filter(nameSearch(q))
      .sort(compareNames);
    const [familyName = '', givenName = '', patronymic = '', id = ''] = cursor ?? [];
    const last = { familyName, givenName, patronymic, id };
    const ids = (cursor ? people.filter((person) => compareNames(person, last) > 0) : people)
      .slice(0, limit + 1)
      .map((person) => person.id);
    const items = await this.database.query<ItemRow>(ctx, `select ${ITEM} ${FROM} where p.id = any ($3)`, [...scope, ids]);
    const rows = items.map((row) => this.names.open(ctx, row.id, row)).sort(compareNames);
    return { rows, total: people.length };
  }
}
