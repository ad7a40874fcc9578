import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { dayIn, OrganisationService } from '@sreda/identity';
import { actorOf, conflict, invalid, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Extensions } from '@sreda/plugin-sdk/server';
import { type AgreementDto, type AgreementAnswerDto, MAX_TERMS, type ProposeTermsDto, type ProposeAgreementDto } from './agreement.dto.js';
import { AgreementReader } from './agreement.reader.js';
import type { PartyState } from './agreement.state.js';
import { accepted, declined, ended, offered, PartnerNotices } from './partner-notices.js';

/** Agreements that a school stands by at one time; more are a mistake or a nuisance to others. */
const MAX_AGREEMENTS = 100;

interface Standing {
  /** Number of the latest terms of all. */
  readonly latest: number;
  /** The school's answer to them; null when they do not name it. */
  readonly mine: PartyState | null;
  /** Somebody has accepted them and not left. */
  readonly isOpen: boolean;
  readonly until: string | null;
  /** The school has accepted some terms and not left. */
  readonly stands: boolean;
}

/**
 * What schools agree on. Terms name their schools; each answers for itself, and the proposer has accepted by proposing. To end is to leave: the
 * agreement goes on between the others.
 */
@Injectable()
export class AgreementService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly reader: AgreementReader,
    private readonly audit: Audit,
    private readonly partners: PartnerNotices,
    private readonly extensions: Extensions,
  ) {}

  invite(ctx: RequestContext, schoolId: string, terms: ProposeAgreementDto): Promise<AgreementDto> {
    return this.database.tx(ctx, async (inner) => {
      await this.organisations.lockSchool(inner, schoolId);
      const row = await this.database.queryOne<{ n: number }>(
        inner,
        `select count(distinct agreement_id)::int as n from partnership.party where school_id = $1 and state = 'accepted'`,
        [schoolId],
      );
      if ((row?.n ?? 0) >= MAX_AGREEMENTS) throw conflict('partnership.too-many-agreements', { max: MAX_AGREEMENTS });
      const id = newId();
      await this.database.query(inner, `insert into partnership.agreement (id, created_at) values ($1, $2)`, [id, ctx.now()]);
      await this.propose(inner, schoolId, id, 1, terms);
      await this.partners.tell(inner, offered, schoolId, id, [1]);
      return this.done(inner, schoolId, id, 'invite', { number: 1 });
    });
  }

  /** A new wording, in force between those who accept it; the one before holds between all others. */
  change(ctx: RequestContext, schoolId: string, agreementId: string, { latest, ...terms }: ProposeTermsDto): Promise<AgreementDto> {
    return this.database.tx(ctx, async (inner) => {
      const now = await this.lock(inner, schoolId, agreementId);
      if (!now.stands) throw conflict('partnership.not-in-force');
      if (now.latest !== latest) throw conflict('partnership.changed-meanwhile');
      if (latest >= MAX_TERMS) throw conflict('partnership.too-many-terms', { max: MAX_TERMS });
      await this.propose(inner, schoolId, agreementId, latest + 1, terms);
      await this.partners.tell(inner, offered, schoolId, agreementId, [latest + 1]);
      return this.done(inner, schoolId, agreementId, 'propose-terms', { number: latest + 1 });
    });
  }

  answer(
    ctx: RequestContext,
    schoolId: string,
    agreementId: string,
    { number, accept, reason }: AgreementAnswerDto,
  ): Promise<AgreementDto> {
    return this.database.tx(ctx, async (inner) => {
      const { timeZone } = await this.organisations.school(inner, schoolId);
      const now = await this.lock(inner, schoolId, agreementId);
      if (now.latest !== number) throw conflict('partnership.changed-meanwhile');
      if (now.mine !== 'asked') throw conflict('partnership.answered-already');
      if (accept && (!now.isOpen || isPast(ctx, now.until, timeZone))) throw conflict('partnership.offer-over');
      await this.database.query(
        inner,
        `update partnership.party set state = $4, answered_at = $5, answered_by = $6, reason = $7
          where agreement_id = $1 and number = $2 and school_id = $3`,
        [agreementId, number, schoolId, accept ? 'accepted' : 'declined', ctx.now(), actorOf(ctx).personId, accept ? null : reason],
      );
      await this.partners.tell(inner, accept ? accepted : declined, schoolId, agreementId, [number]);
      return this.done(inner, schoolId, agreementId, accept ? 'accept-terms' : 'decline-terms', { number });
    });
  }

  /** From now on the school shares nothing by this agreement; what waits for its answer is declined. */
  end(ctx: RequestContext, schoolId: string, agreementId: string, reason: string): Promise<AgreementDto> {
    return this.database.tx(ctx, async (inner) => {
      const now = await this.lock(inner, schoolId, agreementId);
      if (!now.stands) throw conflict('partnership.not-in-force');
      const left = await this.database.query<{ number: number; state: PartyState }>(
        inner,
        `update partnership.party
            set state = case state when 'accepted' then 'ended' else 'declined' end, reason = $3,
                answered_at = coalesce(answered_at, $4::timestamptz), answered_by = case state when 'asked' then $5::uuid else answered_by end,
                ended_at = case state when 'accepted' then $4::timestamptz end, ended_by = case state when 'accepted' then $5::uuid end
          where agreement_id = $1 and school_id = $2 and state in ('accepted', 'asked') returning number, state`,
        [agreementId, schoolId, reason, ctx.now(), actorOf(ctx).personId],
      );
      const stoodBy = left.filter(({ state }) => state === 'ended').map(({ number }) => number);
      await this.partners.tell(inner, ended, schoolId, agreementId, stoodBy);
      return this.done(inner, schoolId, agreementId, 'end-agreement');
    });
  }

  /** One change of an agreement at a time. 404 to a school that no terms name. */
  private async lock(ctx: RequestContext, schoolId: string, agreementId: string): Promise<Standing> {
    await this.database.query(ctx, `select from partnership.agreement where id = $1 for update`, [agreementId]);
    const row = await this.database.queryOne<Standing>(
      ctx,
      `select t.number as latest, t.until::text,
              (select p.state from partnership.party p where p.agreement_id = $1 and p.number = t.number and p.school_id = $2) as mine,
              exists (select from partnership.party p where p.agreement_id = $1 and p.number = t.number and p.state = 'accepted') as "isOpen",
              exists (select from partnership.party p where p.agreement_id = $1 and p.school_id = $2 and p.state = 'accepted') as stands
         from partnership.terms t
        where t.agreement_id = $1 and exists (select from partnership.party p where p.agreement_id = $1 and p.school_id = $2)
        order by t.number desc limit 1`,
      [agreementId, schoolId],
    );
    if (!row) throw notFound();
    return row;
  }

  private async propose(
    ctx: RequestContext,
    schoolId: string,
    agreementId: string,
    number: number,
    { title, text, scopes, until, schoolIds }: ProposeAgreementDto,
  ): Promise<void> {
    const { timeZone } = await this.organisations.school(ctx, schoolId);
    if (isPast(ctx, until, timeZone)) throw invalid('until', 'past');
    const known = this.extensions.all(points.sharedScope);
    if (scopes.some((scope) => !known.has(scope))) throw invalid('scopes', 'unknown-scope');
    const others = [...new Set(schoolIds)].filter((id) => id !== schoolId);
    if (others.length === 0) throw invalid('schoolIds', 'too-few', { min: 1 });
    await this.requireNameable(ctx, agreementId, others);
    await this.database.query(
      ctx,
      `insert into partnership.terms (agreement_id, number, title, text, scopes, until, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [agreementId, number, title, text, [...new Set(scopes)], until, schoolId, ctx.now()],
    );
    await this.database.query(
      ctx,
      `insert into partnership.party (agreement_id, number, school_id, state) select $1, $2, id, 'asked' from unnest($3::uuid[]) id`,
      [agreementId, number, others],
    );
    await this.database.query(
      ctx,
      `insert into partnership.party (agreement_id, number, school_id, state, answered_at, answered_by) values ($1, $2, $3, 'accepted', $4, $5)`,
      [agreementId, number, schoolId, ctx.now(), actorOf(ctx).personId],
    );
  }

  /** Terms show their schools to one another: those that may be found, and those that take part already or are asked now. */
  private async requireNameable(ctx: RequestContext, agreementId: string, schoolIds: readonly string[]): Promise<void> {
    const row = await this.database.queryOne<{ n: number }>(
      ctx,
      `select count(*)::int as n from identity.organisation o
        where o.id = any ($2) and o.kind = 'school'
          and (exists (select from partnership.school s where s.school_id = o.id and s.listed)
               or exists (select from partnership.party p
                           where p.agreement_id = $1 and p.school_id = o.id
                             and (p.state = 'accepted'
                                  or p.state = 'asked' and p.number = (select max(number) from partnership.terms where agreement_id = $1))))`,
      [agreementId, schoolIds],
    );
    // Whether there is such a school is not told.
    if (row?.n !== schoolIds.length) throw invalid('schoolIds', 'unknown-school');
  }

  /** On record in the own school alone: the actor's name is no business of the others. */
  private async done(
    ctx: RequestContext,
    schoolId: string,
    agreementId: string,
    what: string,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<AgreementDto> {
    await this.audit.record(ctx, {
      action: `partnership.${what}`,
      subject: { kind: 'agreement', id: agreementId },
      organisationIds: [schoolId],
      details,
    });
    return this.reader.get(ctx, schoolId, agreementId);
  }
}

const isPast = (ctx: RequestContext, until: string | null, timeZone: string): boolean =>
  until !== null && until <= dayIn(timeZone, ctx.now());
