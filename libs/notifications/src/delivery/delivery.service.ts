import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type Config, CONFIG } from '@sreda/kernel';
import {
  type Locale,
  type NotificationChannel,
  type NotificationLetter,
  type NotificationMode,
  type NotificationText,
  points,
  type RequestContext,
} from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { Kinds, usualMode } from '../kinds.service.js';
import { Sentences } from '../sentences.service.js';
import { DeliveryStore, type DueRow } from './delivery.store.js';
import { type Habits, usualHabits, whenDue } from './when-due.js';

/** For what a channel could not take: it stays in the queue. */
const RETRY_MS = 10 * 60_000;

const habitsOf = ({ quietFrom, quietUntil, digestAt }: DueRow): Habits =>
  digestAt === null ? usualHabits : { quietFrom, quietUntil, digestAt };

/**
 * Empties the queue of what is due. A batch is taken, handed to its channel and removed in one transaction: a process that dies has done all of it
 * or nothing. All that is due for a person goes out as one letter.
 */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger(DeliveryService.name);

  constructor(
    private readonly database: Database,
    private readonly store: DeliveryStore,
    private readonly kinds: Kinds,
    private readonly sentences: Sentences,
    private readonly extensions: Extensions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver(ctx: RequestContext): Promise<void> {
    for (const [key, channel] of this.extensions.all(points.notificationChannel)) {
      while (!ctx.signal.aborted && (await this.step(ctx, key, channel)));
    }
  }

  /** One batch of one channel; false: there was nothing. A batch that the channel cannot take makes room for the others. */
  private async step(ctx: RequestContext, key: string, channel: NotificationChannel): Promise<boolean> {
    let claimed: readonly DueRow[] = [];
    try {
      await this.database.tx(ctx, async (inner) => {
        claimed = await this.store.claim(inner, key, this.kinds.enabled());
        if (claimed.length > 0) await this.handOver(inner, channel, claimed);
      });
    } catch (error) {
      if (claimed.length === 0) throw error;
      this.logger.warn(`The channel ${key} failed: ${(error as Error).message}`);
      const later = new Date(ctx.now().getTime() + RETRY_MS);
      await this.store.postpone(
        ctx,
        claimed,
        claimed.map(() => later),
      );
    }
    return claimed.length > 0;
  }

  private async handOver(ctx: RequestContext, channel: NotificationChannel, rows: readonly DueRow[]): Promise<void> {
    const now = ctx.now();
    const wanted = rows.filter((row) => row.wanted && this.modeOf(row) !== 'off');
    const reached = await channel.reaches(ctx, [...new Set(wanted.map((row) => row.personId))]);
    const dated = wanted.filter((row) => reached.has(row.personId)).map((row) => ({ row, due: this.dueOf(ctx, row, now) }));
    const later = dated.filter(({ due }) => due > now);
    const ready = dated.filter(({ due }) => due <= now).map(({ row }) => row);
    const postponed = new Set(later.map(({ row }) => row));
    await this.store.postpone(
      ctx,
      [...postponed],
      later.map(({ due }) => due),
    );
    await this.store.remove(
      ctx,
      rows.filter((row) => !postponed.has(row)),
    );
    if (ready.length > 0) await channel.send(ctx, await this.letters(ctx, ready));
  }

  private modeOf({ kind, channel, chosen }: DueRow): NotificationMode {
    const declared = this.kinds.declared.get(kind);
    return chosen ?? (declared ? usualMode(declared, channel) : 'off');
  }

  private dueOf(ctx: RequestContext, row: DueRow, now: Date): Date {
    const mode = this.modeOf(row) === 'daily' ? 'daily' : 'at-once';
    const urgent = this.kinds.declared.get(row.kind)?.urgent ?? false;
    return whenDue({ createdAt: row.createdAt, mode, urgent, timeZone: row.timeZone ?? ctx.timeZone }, habitsOf(row), now);
  }

  private async letters(ctx: RequestContext, rows: readonly DueRow[]): Promise<NotificationLetter[]> {
    const said = await this.sentences.of(ctx, rows, (row) => row.locale);
    const items = rows.map((row, i) => ({
      ...{ personId: row.personId, locale: row.locale },
      item: {
        text: said[i]?.text ?? '',
        about: said[i]?.about ?? [],
        url: row.link === null ? null : `${this.config.publicUrl}${row.link}`,
        at: row.createdAt,
      },
    }));
    const letters = new Map<string, { personId: string; locale: Locale; items: NotificationText[] }>();
    for (const { personId, locale, item } of items) {
      const letter = letters.get(personId);
      if (letter) letter.items.push(item);
      else letters.set(personId, { personId, locale, items: [item] });
    }
    return [...letters.values()];
  }
}
