import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Config } from './config.js';
import { CONFIG } from './tokens.js';

const RETRY_MS = 1_000;

/**
 * `LISTEN` for all caches of a process over one connection of its own. A listener gets the payload, or null when notifications may have been
 * missed (the connection was lost and is there again): it must forget everything then.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly logger = new Logger(Notifications.name);
  private readonly listeners = new Map<string, ((payload: string | null) => void)[]>();
  private connecting: Promise<void> | undefined;
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** False while notifications may be missed: what is read then must not be kept. */
  get connected(): boolean {
    return this.client !== undefined;
  }

  /** Resolves when the channel is listened to. `channel` is a plain lower-case identifier. */
  async listen(channel: string, listener: (payload: string | null) => void): Promise<void> {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
    if (this.client) await this.client.query(`listen ${channel}`);
    else await (this.connecting ??= this.connect());
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.connecting?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.listenUrl, application_name: 'sreda notifications' });
    client.on('notification', ({ channel, payload }) => this.listeners.get(channel)?.forEach((listener) => listener(payload ?? '')));
    client.on('error', (error) => this.logger.warn(`Notifications: ${error.message}`));
    client.on('end', () => this.lost());
    try {
      await client.connect();
      // A channel may be added while this runs.
      const heard = new Set<string>();
      for (let next; (next = [...this.listeners.keys()].find((channel) => !heard.has(channel))); heard.add(next)) {
        await client.query(`listen ${next}`);
      }
      this.client = client;
    } finally {
      this.connecting = undefined;
    }
  }

  private lost(): void {
    this.client = undefined;
    if (this.stopped) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.reconnect(), RETRY_MS).unref();
  }

  private async reconnect(): Promise<void> {
    try {
      await (this.connecting ??= this.connect());
      for (const listeners of this.listeners.values()) listeners.forEach((listener) => listener(null));
    } catch {
      this.lost();
    }
  }
}
