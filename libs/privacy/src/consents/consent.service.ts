import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, violates } from '@sreda/database';
import { addDays, dayIn, GuardianService } from '@sreda/identity';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, People } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { type Person, PersonStore } from '../person.store.js';
import type { ConsentDto, ConsentsDto, GiveConsentDto } from './consent.dto.js';
import { ConsentTextService } from './consent-text.service.js';
import { mayConsentForOneself } from './may-consent.js';

const today = (ctx: RequestContext): string => dayIn(ctx.timeZone, ctx.now());

/** A day of the calendar, today at the latest. */
function requirePast(ctx: RequestContext, field: string, day: string): void {
  if (addDays(day, 0) !== day) throw invalid(field, 'date');
  if (day > today(ctx)) throw invalid(field, 'privacy.future');
}

/** Who gave a consent: a person of the system, or the name of somebody who is none. */
interface Giver {
  readonly givenBy: string | null;
  readonly representative: string | null;
}

/**
 * Consents with their history: nothing is deleted but with the person. People consent in the own name (grown-ups for themselves, guardians for
 * their children); whoever may record consents enters what was signed on paper.
 */
@Injectable()
export class ConsentService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly guardians: GuardianService,
    private readonly persons: PersonStore,
    private readonly texts: ConsentTextService,
  ) {}

  async list(ctx: RequestContext, personId: string): Promise<ConsentsDto> {
    const person = await this.persons.require(ctx, personId);
    this.audit.seen(ctx, [personId], 'privacy.consents');
    const rows = await this.database.query<Omit<ConsentDto, 'givenBy'> & { giverId: string | null }>(
      ctx,
      `select c.id, t.organisation_id as "organisationId", t.purpose, t.id as "textId", t.version, t.title,
              c.given_by as "giverId", c.representative, c.given_on::text as "givenOn", c.recorded_at as "recordedAt", c.withdrawn_on::text as "withdrawnOn"
       from privacy.consent c join privacy.consent_text t on t.id = c.text_id
       where c.person_id = $1 order by c.given_on desc, c.id desc`,
      [personId],
    );
    const names = await this.people.names(
      ctx,
      rows.flatMap(({ giverId }) => giverId ?? []),
    );
    const items = rows.map(({ giverId, ...row }): ConsentDto => ({
      ...row,
      givenBy: giverId === null ? null : { id: giverId, name: names.get(giverId) ?? '' },
    }));
    const texts = await this.texts.latestFor(ctx, personId, today(ctx));
    return { items, texts, mayGive: await this.mayGive(ctx, personId, person) };
  }

  async give(ctx: RequestContext, personId: string, { textId, givenOn, ...paper }: GiveConsentDto): Promise<{ id: string }> {
    const person = await this.persons.require(ctx, personId);
    const onPaper = [paper.givenBy, paper.representative, givenOn].some((field) => field !== undefined);
    const giver = onPaper ? await this.giverOnPaper(ctx, personId, paper) : await this.giverInOwnName(ctx, personId, person);
    if (givenOn !== undefined) requirePast(ctx, 'givenOn', givenOn);
    const organisationId = await this.texts.organisationFor(ctx, personId, textId);
    if (!organisationId) throw invalid('textId', 'privacy.unknown-text');
    if (!onPaper && !(await this.texts.latestFor(ctx, personId, today(ctx))).some((t) => t.id === textId))
      throw invalid('textId', 'privacy.outdated');
    const id = newId();
    try {
      await this.database.tx(ctx, async (inner) => {
        await this.database.query(
          inner,
          `insert into privacy.consent (id, person_id, text_id, given_by, representative, given_on, recorded_by, recorded_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, personId, textId, giver.givenBy, giver.representative, givenOn ?? today(inner), actorOf(inner).personId, inner.now()],
        );
        await this.audit.record(inner, {
          action: 'privacy.give-consent',
          subject: { kind: 'consent', id },
          personId,
          organisationIds: [organisationId],
          details: { textId, onPaper },
        });
      });
    } catch (error) {
      if (violates(error, 'consent_open_key')) throw conflict('privacy.already-consented');
      throw error;
    }
    return { id };
  }

  /** Withdraws the consent, and with it those to other versions of the same text: it is the purpose that is not agreed to any more. */
  async withdraw(ctx: RequestContext, personId: string, consentId: string, on: string | undefined): Promise<void> {
    const person = await this.persons.require(ctx, personId);
    const recorder = await this.mayRecord(ctx, personId);
    if (!recorder && (on !== undefined || !(await this.mayGive(ctx, personId, person)))) throw forbidden('privacy.needs-representative');
    const date = on ?? today(ctx);
    requirePast(ctx, 'on', date);
    await this.database.tx(ctx, async (inner) => {
      const found = await this.database.queryOne<{ givenOn: string; withdrawn: boolean; organisationId: string }>(
        inner,
        `select c.given_on::text as "givenOn", c.withdrawn_on is not null as withdrawn, t.organisation_id as "organisationId"
         from privacy.consent c join privacy.consent_text t on t.id = c.text_id where c.id = $1 and c.person_id = $2 for update of c`,
        [consentId, personId],
      );
      if (!found) throw notFound();
      if (found.withdrawn) throw conflict('privacy.already-withdrawn');
      if (date < found.givenOn) throw invalid('on', 'privacy.before-consent');
      await this.database.query(
        inner,
        `update privacy.consent c set withdrawn_on = greatest(c.given_on, $3::date), withdrawn_by = $4
         from privacy.consent_text t, privacy.consent named join privacy.consent_text of on of.id = named.text_id
         where named.id = $1 and c.person_id = $2 and c.withdrawn_on is null
           and t.id = c.text_id and (t.organisation_id, t.purpose) = (of.organisation_id, of.purpose)`,
        [consentId, personId, date, actorOf(inner).personId],
      );
      await this.audit.record(inner, {
        action: 'privacy.withdraw-consent',
        subject: { kind: 'consent', id: consentId },
        personId,
        organisationIds: [found.organisationId],
      });
    });
  }

  private mayRecord(ctx: RequestContext, personId: string): Promise<boolean> {
    return this.access.can(ctx, capabilities['record-consent'], { level: 'person', id: personId });
  }

  /** In the own name: for oneself when of age, for a child with a guardianship that covers consents. */
  private async mayGive(ctx: RequestContext, personId: string, person: Person): Promise<boolean> {
    if (typeof ctx.actor === 'string') return false;
    if (ctx.actor.personId === personId) return mayConsentForOneself(person, today(ctx));
    return this.guardians.mayConsent(ctx, ctx.actor.personId, personId);
  }

  private async giverInOwnName(ctx: RequestContext, personId: string, person: Person): Promise<Giver> {
    if (!(await this.mayGive(ctx, personId, person))) throw forbidden('privacy.needs-representative');
    return { givenBy: actorOf(ctx).personId, representative: null };
  }

  private async giverOnPaper(ctx: RequestContext, personId: string, { givenBy, representative }: Partial<Giver>): Promise<Giver> {
    await this.access.require(ctx, capabilities['record-consent'], { level: 'person', id: personId });
    if (givenBy && representative) throw invalid('representative', 'privacy.one-of-two');
    if (representative) return { givenBy: null, representative };
    if (!givenBy) throw invalid('givenBy', 'required');
    // The person signs as a grown-up; the paper says so, whatever the register knows.
    if (givenBy !== personId && !(await this.isGuardian(ctx, givenBy, personId))) throw invalid('givenBy', 'privacy.not-representative');
    return { givenBy, representative: null };
  }

  /** Now or in the past: papers are entered later than they are signed. */
  private async isGuardian(ctx: RequestContext, guardianId: string, childId: string): Promise<boolean> {
    const row = await this.database.queryOne(ctx, `select from identity.guardianship where guardian_id = $1 and child_id = $2`, [
      guardianId,
      childId,
    ]);
    return row !== undefined;
  }
}
