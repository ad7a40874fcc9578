import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, Events } from '@sreda/plugin-sdk/server';
import { OrganisationService } from '../organisations/organisation.service.js';
import { dayIn, isCalendarDay } from '../time.js';
import type { MembershipKind } from './membership.entity.js';
import { MembershipReach } from './membership.reach.js';
import { membershipEnded, membershipStarted } from './person.events.js';

export interface MembershipRow {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: MembershipKind;
  readonly since: string;
  readonly until: string | null;
  readonly timeZone: string;
}

const COLUMNS = `m.id, m.person_id as "personId", m.organisation_id as "organisationId", m.kind, m.since::text, m.until::text, o.time_zone as "timeZone"`;
const FROM = `from identity.membership m join identity.organisation o on o.id = m.organisation_id`;

/** Whether the membership `m` in the organisation `o` holds, by the organisation's own calendar. `now`: an SQL expression. */
export const memberTodaySql = (now: string): string =>
  `m.since <= (${now}::timestamptz at time zone o.time_zone)::date
   and (m.until is null or m.until > (${now}::timestamptz at time zone o.time_zone)::date)`;

/** Who belongs where. Nothing is changed in place: a transfer ends one membership and begins another. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly access: Access,
    private readonly events: Events,
    private readonly reach: MembershipReach,
    private readonly audit: Audit,
  ) {}

  async get(ctx: RequestContext, id: string): Promise<MembershipRow> {
    const row = await this.database.queryOne<MembershipRow>(ctx, `select ${COLUMNS} ${FROM} where m.id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** A pupil gets the role `student` in the school. Already a member: 409. */
  async start(
    ctx: RequestContext,
    { personId, organisationId, kind, since }: { personId: string; organisationId: string; kind: MembershipKind; since?: string },
  ): Promise<MembershipRow> {
    return this.database.tx(ctx, async (inner) => {
      const organisation = await this.organisations.get(inner, organisationId);
      const school = await this.schoolOf(inner, organisationId);
      if (school) await this.organisations.lockSchool(inner, school);
      const first = since ?? dayIn(organisation.timeZone, inner.now());
      if (!isCalendarDay(first)) throw invalid('since', 'date');
      const added = await this.database.query(
        inner,
        `insert into identity.membership (id, person_id, organisation_id, kind, since) values ($1, $2, $3, $4, $5)
         on conflict (person_id, organisation_id, kind) where until is null do nothing returning id`,
        [newId(), personId, organisationId, kind, first],
      );
      const [row] = added as { id: string }[];
      if (!row) throw conflict('identity.already-a-member');
      if (kind === 'student' && school)
        await this.access.assign(inner, { personId, role: 'student', at: { level: 'organisation', id: school } });
      await this.changed(inner, [personId], school);
      await this.events.record(inner, membershipStarted, personId, { personId, organisationId, kind, since: first });
      await this.note(inner, 'start-membership', { personId, organisationId, kind }, { since: first });
      return this.get(inner, row.id);
    });
  }

  /** Ends it on a day (by default today, so at once) that is not part of it any more. */
  async endOf(ctx: RequestContext, personId: string, id: string, until?: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const membership = await this.get(inner, id);
      if (membership.personId !== personId) throw notFound();
      const day = until ?? dayIn(membership.timeZone, inner.now());
      if (!isCalendarDay(day)) throw invalid('until', 'date');
      const school = await this.schoolOf(inner, membership.organisationId);
      if (school) await this.organisations.lockSchool(inner, school);
      await this.endRows(inner, [membership], day);
      if (school) await this.dropStudentRole(inner, [membership.personId], school);
      await this.changed(inner, [membership.personId], school);
      await this.note(inner, 'end-membership', membership, { until: day });
    });
  }

  private async note(
    ctx: RequestContext,
    what: string,
    { personId, organisationId, kind }: Pick<MembershipRow, 'personId' | 'organisationId' | 'kind'>,
    day: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(ctx, {
      action: `identity.${what}`,
      subject: { kind: 'organisation', id: organisationId },
      personId,
      organisationIds: [organisationId],
      details: { kind, ...day },
    });
  }

  /**
   * Ends these memberships; the caller calls `changed` afterwards. One that has not begun by then is left empty. Only open or later ending ones
   * are touched.
   */
  async endRows(ctx: RequestContext, memberships: readonly MembershipRow[], until: string): Promise<void> {
    await this.database.query(
      ctx,
      `update identity.membership set until = greatest(since, $2::date) where id = any ($1) and (until is null or until > $2::date)`,
      [memberships.map((m) => m.id), until],
    );
    for (const { personId, organisationId, kind } of memberships) {
      await this.events.record(ctx, membershipEnded, personId, { personId, organisationId, kind, until });
    }
  }

  /**
   * These pupils of the school are in another of its classes (or in none, then `toId` is the school) from a day on. The caller holds the lock of the
   * school and calls `changed` afterwards. Answers those for whom that is a change.
   */
  async transfer(
    ctx: RequestContext,
    { personIds, schoolId, toId, day }: { personIds: readonly string[]; schoolId: string; toId: string; day: string },
  ): Promise<string[]> {
    const open = await this.database.query<MembershipRow>(
      ctx,
      `select ${COLUMNS} ${FROM} where m.person_id = any ($1) and m.kind = 'student' and o.path @> array[$2::uuid]
         and (m.until is null or m.until > ($3::timestamptz at time zone o.time_zone)::date)`,
      [personIds, schoolId, ctx.now()],
    );
    const stays = (m: MembershipRow): boolean => m.organisationId === toId && m.until === null;
    const leaving = open.filter((m) => !stays(m));
    const entering = personIds.filter((id) => !open.some((m) => m.personId === id && stays(m)));
    if (personIds.some((id) => !open.some((m) => m.personId === id))) throw invalid('personIds', 'not-a-member');
    await this.endRows(ctx, leaving, day);
    await this.database.query(
      ctx,
      `insert into identity.membership (id, person_id, organisation_id, kind, since)
       select x.id, x.person_id, $3, 'student', $4 from unnest($1::uuid[], $2::uuid[]) x (id, person_id)`,
      [entering.map(() => newId()), entering, toId, day],
    );
    for (const personId of entering) {
      await this.events.record(ctx, membershipStarted, personId, { personId, organisationId: toId, kind: 'student', since: day });
    }
    return [...new Set([...leaving.map((m) => m.personId), ...entering])];
  }

  /** After changes: access follows, and a promotion reviewed before is refused. */
  async changed(ctx: RequestContext, personIds: readonly string[], schoolId: string | null): Promise<void> {
    await this.reach.refresh(ctx, personIds);
    if (schoolId) await this.organisations.touch(ctx, schoolId);
  }

  /** The role `student` goes with the last class of the school. */
  async dropStudentRole(ctx: RequestContext, personIds: readonly string[], schoolId: string): Promise<void> {
    const left = await this.database.query<{ id: string }>(
      ctx,
      `select p.id from unnest($1::uuid[]) p (id)
       where not exists (select ${FROM} where m.person_id = p.id and m.kind = 'student' and o.path @> array[$2::uuid]
         and (m.until is null or m.until > ($3::timestamptz at time zone o.time_zone)::date))`,
      [personIds, schoolId, ctx.now()],
    );
    for (const { id } of left)
      await this.access.unassign(ctx, { personId: id, role: 'student', at: { level: 'organisation', id: schoolId } });
  }

  /** Memberships of a person in the organisation or below it that have not ended. */
  async openWithin(ctx: RequestContext, personId: string, organisationId: string): Promise<MembershipRow[]> {
    return this.database.query<MembershipRow>(
      ctx,
      `select ${COLUMNS} ${FROM} where m.person_id = $1 and o.path @> array[$2::uuid]
         and (m.until is null or m.until > ($3::timestamptz at time zone o.time_zone)::date)`,
      [personId, organisationId, ctx.now()],
    );
  }

  async schoolOf(ctx: RequestContext, organisationId: string): Promise<string | null> {
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `select s.id from identity.organisation o join identity.organisation s on s.id = any (o.path) and s.kind = 'school' where o.id = $1`,
      [organisationId],
    );
    return row?.id ?? null;
  }
}
