import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { NotificationKind, RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import { SPEAKERS } from './manifest.js';

const kind = (name: string): NotificationKind => ({
  id: `partnership:${name}`,
  group: 'school',
  channels: { mail: 'daily' },
  roles: SPEAKERS,
});

/** Terms wait for the school's answer: those of a new agreement, or others. */
export const offered = kind('offered');
export const accepted = kind('accepted');
export const declined = kind('declined');
/** A school has left. */
export const ended = kind('ended');

interface Partner {
  readonly schoolId: string;
  /** Of the latest terms that both schools know. */
  readonly title: string;
  /** Name of the school that did it. */
  readonly by: string;
}

/** Tells those who speak for the other schools what a school has done, never by whom. */
@Injectable()
export class PartnerNotices {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** `numbers`: the terms that it is about. Schools that they do not name, and those that have declined or left, hear nothing. */
  async tell(
    ctx: RequestContext,
    told: NotificationKind,
    schoolId: string,
    agreementId: string,
    numbers: readonly number[],
  ): Promise<void> {
    const partners = await this.database.query<Partner>(
      ctx,
      `select distinct on (p.school_id) p.school_id as "schoolId", t.title, own.name as by
         from partnership.party p
         join partnership.terms t on t.agreement_id = p.agreement_id and t.number = p.number
         join identity.organisation own on own.id = $2
        where p.agreement_id = $1 and p.number = any ($3::int[]) and p.school_id <> $2 and p.state in ('accepted', 'asked')
        order by p.school_id, p.number desc`,
      [agreementId, schoolId, numbers],
    );
    for (const { schoolId: organisationId, title, by } of partners) {
      await this.notices.notify(ctx, {
        kind: told,
        audience: { anyOf: SPEAKERS.map((role) => ({ organisationId, role })) },
        organisationId,
        params: { school: by, title },
        link: `/admin/partners/${agreementId}`,
      });
    }
  }
}
