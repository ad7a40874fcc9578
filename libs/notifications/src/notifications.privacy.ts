import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { type SentenceRow, Sentences } from './sentences.service.js';
import { KEEP_DAYS } from './sweep.job.js';

const RECIPIENTS = 'notifications.recipient';
const PREFERENCES = 'notifications.preference';
const NOTICES = 'notifications.notification';
const NAMED = `exists (select from jsonb_each_text(people) named where named.value = $1::text)`;

/** What a person was told, by which ways, and what guardians were told of a child. */
@Injectable()
export class NotificationsPrivacy implements PrivacyProvider {
  readonly tables = {
    [RECIPIENTS]: {
      purpose: { key: 'notifications.privacy.recipient' },
      fields: ['person_id', 'notification_id', 'direct', 'about_ids', 'read_at'],
      keepDays: KEEP_DAYS,
    },
    'notifications.delivery': {
      purpose: { key: 'notifications.privacy.delivery' },
      fields: ['person_id', 'notification_id', 'channel', 'due_at'],
      keepDays: KEEP_DAYS,
    },
    [NOTICES]: { purpose: { key: 'notifications.privacy.notification' }, fields: ['people'], keepDays: KEEP_DAYS },
    [PREFERENCES]: {
      purpose: { key: 'notifications.privacy.preference' },
      fields: ['person_id', 'quiet_from', 'quiet_until', 'digest_at', 'choices'],
      keepDays: KEEP_DAYS,
    },
  };

  constructor(
    private readonly database: Database,
    private readonly sentences: Sentences,
  ) {}

  async *export(ctx: RequestContext, personId: string) {
    const rows = await this.database.query<SentenceRow & { createdAt: Date; readAt: Date | null }>(
      ctx,
      `select n.id, n.kind, n.params, n.people, r.about_ids as "aboutIds", n.created_at as "createdAt", r.read_at as "readAt"
       from ${RECIPIENTS} r join ${NOTICES} n on n.id = r.notification_id where r.person_id = $1 order by n.id`,
      [personId],
    );
    const said = await this.sentences.of(ctx, rows);
    const data = rows.map(({ kind, createdAt, readAt }, i) => ({ kind, text: said[i]?.text, createdAt, readAt }));
    if (data.length > 0) yield { path: ['notifications', 'received'], data };
    const preferences = await this.database.query(
      ctx,
      `select quiet_from as "quietFrom", quiet_until as "quietUntil", digest_at as "digestAt", choices from ${PREFERENCES} where person_id = $1`,
      [personId],
    );
    if (preferences.length > 0) yield { path: ['notifications', 'preferences'], data: preferences };
  }

  async preview(ctx: RequestContext, personId: string): Promise<{ table: string; erase: number; anonymise: number }[]> {
    return this.database.query(
      ctx,
      `select '${RECIPIENTS}' as table, count(*) filter (where person_id = $1 or (not direct and about_ids = array[$1::uuid]))::int as erase,
              count(*) filter (where person_id <> $1 and (direct or about_ids <> array[$1::uuid]))::int as anonymise
       from ${RECIPIENTS} where person_id = $1 or about_ids @> array[$1::uuid]
       union all
       select 'notifications.delivery', count(*)::int, 0 from notifications.delivery where person_id = $1
       union all
       select '${NOTICES}', 0, count(*)::int from ${NOTICES} where ${NAMED}
       union all
       select '${PREFERENCES}', count(*)::int, 0 from ${PREFERENCES} where person_id = $1`,
      [personId],
    );
  }

  /** What waits to go out goes with its recipient. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(
      ctx,
      `delete from ${RECIPIENTS} where person_id = $1 or (about_ids @> array[$1::uuid] and not direct and about_ids = array[$1::uuid])`,
      [personId],
    );
    await this.database.query(
      ctx,
      `update ${RECIPIENTS} set about_ids = array_remove(about_ids, $1::uuid) where about_ids @> array[$1::uuid]`,
      [personId],
    );
    await this.database.query(
      ctx,
      `update ${NOTICES} set people = (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each_text(people) where value <> $1::text)
       where ${NAMED}`,
      [personId],
    );
    await this.database.query(ctx, `delete from ${PREFERENCES} where person_id = $1`, [personId]);
  }
}
