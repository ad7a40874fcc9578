import { Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import { actorOf, conflict, invalid, type NotificationKind, type NotificationMode, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { type Habits, usualHabits } from '../delivery/when-due.js';
import { Kinds, usualMode } from '../kinds.service.js';
import type { ChangeNotificationPreferencesDto, ChosenDto, NotificationPreferencesDto } from './preferences.dto.js';

type Choices = Readonly<Record<string, Readonly<Record<string, NotificationMode>>>>;
interface Row extends Habits {
  readonly choices: Choices;
  readonly version: number;
}

const COLUMNS = `to_char(quiet_from, 'HH24:MI') as "quietFrom", to_char(quiet_until, 'HH24:MI') as "quietUntil",
  to_char(digest_at, 'HH24:MI') as "digestAt", choices, version`;

/** What the actor wants to hear of, by which channel, and when. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly kinds: Kinds,
    private readonly extensions: Extensions,
  ) {}

  async get(ctx: RequestContext): Promise<NotificationPreferencesDto> {
    const { personId } = actorOf(ctx);
    const row = await this.database.queryOne<Row>(ctx, `select ${COLUMNS} from notifications.preference where person_id = $1`, [personId]);
    const { choices, version, ...habits } = row ?? { ...usualHabits, choices: {}, version: 0 };
    const channels = [...this.extensions.all(points.notificationChannel)];
    const reached = await Promise.all(channels.map(([, channel]) => channel.reaches(ctx, [personId])));
    return {
      ...habits,
      version,
      channels: channels.map(([channel], i) => ({ channel, reaches: reached[i]?.has(personId) ?? false })),
      kinds: (await this.shown(ctx, personId)).map((kind) => ({
        ...{ kind: kind.id, group: kind.group, mustRead: kind.mustRead ?? false },
        label: this.kinds.label(ctx.locale, kind.id),
        channels: channels.map(([channel]) => ({ channel, mode: choices[kind.id]?.[channel] ?? usualMode(kind, channel) })),
      })),
    };
  }

  /** Throws 409 when it was changed since `version` was read. What waits already goes by the new choices, too. */
  async change(
    ctx: RequestContext,
    { version, quietFrom, quietUntil, digestAt, choices }: ChangeNotificationPreferencesDto,
  ): Promise<void> {
    if ((quietFrom === null) !== (quietUntil === null)) throw invalid('quietUntil', 'both-or-none');
    choices.forEach((choice, i) => this.check(choice, `choices.${i}`));
    const chosen: Record<string, Record<string, NotificationMode>> = {};
    for (const { kind, channel, mode } of choices) chosen[kind] = { ...chosen[kind], [channel]: mode };
    const { personId } = actorOf(ctx);
    await this.database.tx(ctx, async (inner) => {
      const [written] = await this.database.query(
        inner,
        `insert into notifications.preference as p (person_id, quiet_from, quiet_until, digest_at, choices)
         select $1, $2, $3, $4, $5::jsonb where $6 = 0 or exists (select from notifications.preference where person_id = $1)
         on conflict (person_id) do update set
           quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, digest_at = excluded.digest_at, version = p.version + 1,
           choices = p.choices || (select coalesce(jsonb_object_agg(key, coalesce(p.choices -> key, '{}') || value), '{}') from jsonb_each(excluded.choices))
           where p.version = $6
         returning 1`,
        [personId, quietFrom, quietUntil, digestAt, JSON.stringify(chosen), version],
      );
      if (!written) throw conflict('notifications.changed-meanwhile');
      await this.database.query(inner, `update notifications.delivery set due_at = least(due_at, $2) where person_id = $1`, [
        personId,
        inner.now(),
      ]);
    });
  }

  private check({ kind: id, channel, mode }: ChosenDto, at: string): void {
    const kind = this.kinds.declared.get(id);
    if (!kind) throw invalid(`${at}.kind`, 'unknown-notification');
    if (!this.extensions.all(points.notificationChannel).has(channel)) throw invalid(`${at}.channel`, 'unknown-channel');
    if (kind.mustRead && mode === 'off' && usualMode(kind, channel) !== 'off') throw invalid(`${at}.mode`, 'must-read');
  }

  private async shown(ctx: RequestContext, personId: string): Promise<NotificationKind[]> {
    const held = await this.database.query<{ key: string }>(
      ctx,
      `select distinct r.key from access.role_assignment a join access.role r on r.id = a.role_id where a.person_id = $1 and ${inForce('a', '$2')}`,
      [personId, ctx.now()],
    );
    const own = new Set(held.map(({ key }) => key));
    return this.kinds
      .enabled()
      .flatMap((id) => this.kinds.declared.get(id) ?? [])
      .filter(({ roles }) => roles === undefined || roles.some((role) => own.has(role)));
  }
}
