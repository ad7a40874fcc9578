import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import type { AgreementDto, AgreementItemDto, AgreementPartyDto, AgreementTermsDto } from './agreement.dto.js';
import { type NamedTerms, offerOf, stateOf } from './agreement.state.js';
import { inForceSql } from './sharing.sql.js';

interface TermsRow extends NamedTerms {
  readonly agreementId: string;
  readonly latest: number;
  readonly title: string;
  readonly text: string;
  readonly scopes: string[];
  readonly until: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** Of the own school. */
  readonly byId: string | null;
  readonly parties: (Omit<AgreementPartyDto, 'by' | 'answeredAt' | 'endedAt'> & {
    readonly answeredAt: string | null;
    readonly endedAt: string | null;
  })[];
}

/** Terms that name the school $1, of the agreements $2, the latest first; without $4 only those that `stateOf` needs, and without their text. */
const TERMS = `
  with sharing as materialized (${inForceSql('$1::uuid', '$3::timestamptz')}),
  mine as (
    select p.*, max(p.number) over agreement as last, max(p.number) filter (where p.state = 'accepted') over agreement as stands,
           max(p.number) filter (where p.state = 'ended') over agreement as ended
      from partnership.party p where p.school_id = $1 and p.agreement_id = any ($2)
    window agreement as (partition by p.agreement_id)
  )
  select t.agreement_id as "agreementId", t.number, t.title, case when $4 then t.text else '' end as text, t.scopes, t.until::text,
         t.proposed_by as "proposedBy", t.proposed_at as "proposedAt", m.state as mine, coalesce(m.ended_by, m.answered_by) as "byId",
         last.number as latest, t.number = last.number as "isLatest", parties.over, parties.list as parties
    from mine m
    join partnership.terms t on t.agreement_id = m.agreement_id and t.number = m.number
    cross join lateral (select max(l.number) as number from partnership.terms l where l.agreement_id = t.agreement_id) last
    cross join lateral (
      select coalesce(bool_or(p.state in ('accepted', 'asked') and t.until::timestamp at time zone o.time_zone <= $3), false) as over,
             json_agg(json_build_object('schoolId', p.school_id, 'name', o.name, 'state', p.state, 'answeredAt', p.answered_at,
                'endedAt', p.ended_at, 'reason', p.reason,
                'shares', exists (select from sharing s where s.agreement_id = t.agreement_id and s.school_id = p.school_id))
                order by o.name, o.id) as list
        from partnership.party p join identity.organisation o on o.id = p.school_id
       where p.agreement_id = t.agreement_id and p.number = t.number
    ) parties
   where $4 or m.number in (m.last, m.stands, m.ended)
   order by t.agreement_id desc, t.number desc`;

/** Agreements as one of their schools sees them: only the terms that name it. */
@Injectable()
export class AgreementReader {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** The newest first. Two queries. */
  async list(ctx: RequestContext, schoolId: string, { limit, after }: PageQuery): Promise<Page<AgreementItemDto>> {
    const cursor = readCursor(after, 1);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select distinct agreement_id as id from partnership.party
        where school_id = $1 and ($2::uuid is null or agreement_id < $2) order by agreement_id desc limit $3`,
      [schoolId, cursor?.[0] ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, { cursor: ({ id }) => [id], item: ({ id }) => id });
    const terms = await this.terms(ctx, schoolId, page.items, false);
    return {
      next: page.next,
      items: page.items.flatMap((id) =>
        toItem(
          id,
          terms.filter((t) => t.agreementId === id),
        ),
      ),
    };
  }

  /** With all terms and their texts. Throws 404 to a school that none of them names. */
  async get(ctx: RequestContext, schoolId: string, agreementId: string): Promise<AgreementDto> {
    const rows = await this.terms(ctx, schoolId, [agreementId], true);
    const [first] = rows;
    if (!first) throw notFound();
    const names = await this.people.names(
      ctx,
      rows.flatMap(({ byId }) => byId ?? []),
    );
    return {
      id: agreementId,
      state: stateOf(rows),
      offer: offerOf(rows),
      latest: first.latest,
      terms: rows.map((row) => toTerms(row, schoolId, names)),
    };
  }

  private terms(ctx: RequestContext, schoolId: string, agreementIds: readonly string[], whole: boolean): Promise<TermsRow[]> {
    return this.database.query<TermsRow>(ctx, TERMS, [schoolId, agreementIds, ctx.now(), whole]);
  }
}

const toParty =
  (by: (schoolId: string) => string | null) =>
  ({ answeredAt, endedAt, ...party }: TermsRow['parties'][number]): AgreementPartyDto => ({
    ...party,
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
    by: by(party.schoolId),
  });

const toTerms = (row: TermsRow, schoolId: string, names: ReadonlyMap<string, string>): AgreementTermsDto => ({
  number: row.number,
  title: row.title,
  text: row.text,
  scopes: row.scopes,
  until: row.until,
  proposedBy: row.proposedBy,
  proposedAt: row.proposedAt,
  parties: row.parties.map(toParty((id) => (id === schoolId && row.byId !== null ? (names.get(row.byId) ?? null) : null))),
});

/** Shows what the school stands by; before it stands by anything, what it was asked last. */
function toItem(id: string, terms: readonly TermsRow[]): AgreementItemDto[] {
  const shown = terms.find((t) => t.mine === 'accepted') ?? terms[0];
  if (!shown) return [];
  const { number, title, scopes, until, parties } = shown;
  return [{ id, state: stateOf(terms), offer: offerOf(terms), number, title, scopes, until, parties: parties.map(toParty(() => null)) }];
}
