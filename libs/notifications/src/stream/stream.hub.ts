import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { SessionStore } from '@sreda/identity';
import { createContext, Notifications } from '@sreda/kernel';
import { InboxService } from '../inbox/inbox.service.js';
import { InboxStore } from '../inbox/inbox.store.js';
import { NOTICES_CHANNEL } from '../notices.service.js';
import { eventText, type StreamListener } from './listener.js';

/** Of identity's triggers on sessions, accounts and persons. */
const IDENTITY_CHANNEL = 'sreda_identity';
/** What is told within it is read together. */
const GAP_MS = 50;
/** Proxies cut what is silent for a minute, some sooner. */
const BEAT_MS = 25_000;
const CHECK_MS = 60_000;
const CHECK_SOON_MS = 500;
/** A person's tabs and devices; the oldest gives way. */
const MOST_EACH = 10;
const READ = 'read ';

/**
 * All streams of a process. The database tells by NOTIFY, over the connection that all caches share; what was told is read for all who listen with
 * one query, and one more for the names in it. Without listeners nothing is read.
 */
@Injectable()
export class StreamHub implements OnModuleDestroy {
  private readonly logger = new Logger(StreamHub.name);
  private readonly listeners = new Map<string, Set<StreamListener>>();
  private readonly notified = new Set<string>();
  private readonly readers = new Set<string>();
  private listening: Promise<unknown> | undefined;
  private readonly timers: NodeJS.Timeout[] = [];
  private flushing: Promise<void> | undefined;
  private checkSoon: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly notifications: Notifications,
    private readonly store: InboxStore,
    private readonly inbox: InboxService,
    private readonly sessions: SessionStore,
  ) {}

  /** Resolves when nothing that is told from now on is missed. */
  async add(listener: StreamListener): Promise<void> {
    const own = this.listeners.get(listener.personId) ?? new Set();
    this.listeners.set(listener.personId, own.add(listener));
    const [oldest] = own;
    if (own.size > MOST_EACH && oldest) {
      this.remove(oldest);
      oldest.end();
    }
    await (this.listening ??= this.listen());
  }

  remove(listener: StreamListener): void {
    const own = this.listeners.get(listener.personId);
    if (own?.delete(listener) && own.size === 0) this.listeners.delete(listener.personId);
  }

  onModuleDestroy(): void {
    this.closed = true;
    this.timers.forEach((timer) => clearInterval(timer));
    clearTimeout(this.checkSoon);
    this.endAll();
  }

  private async listen(): Promise<void> {
    try {
      await this.notifications.listen(NOTICES_CHANNEL, (payload) => this.hear(payload));
      await this.notifications.listen(IDENTITY_CHANNEL, () => {
        this.checkSoon ??= setTimeout(() => void this.check(), CHECK_SOON_MS).unref();
      });
    } catch (error) {
      this.listening = undefined;
      throw error;
    }
    this.timers.push(setInterval(() => this.all().forEach((listener) => listener.beat()), BEAT_MS).unref());
    this.timers.push(setInterval(() => void this.check(), CHECK_MS).unref());
  }

  private hear(payload: string | null): void {
    // Something may have been missed: each comes back and says what it has got.
    if (payload === null) return this.endAll();
    if (this.listeners.size === 0) return;
    if (!payload.startsWith(READ)) this.notified.add(payload);
    else if (this.listeners.has(payload.slice(READ.length))) this.readers.add(payload.slice(READ.length));
    else return;
    this.flushing ??= this.flush();
  }

  private async flush(): Promise<void> {
    while (!this.closed && this.notified.size + this.readers.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, GAP_MS));
      const [notified, readers] = [[...this.notified], [...this.readers]];
      this.notified.clear();
      this.readers.clear();
      try {
        if (notified.length > 0) await this.tell(notified);
        if (readers.length > 0) await this.count(readers);
      } catch (error) {
        this.logger.warn(`What was told could not be read: ${(error as Error).message}`);
        this.endAll();
      }
    }
    this.flushing = undefined;
  }

  private async tell(ids: readonly string[]): Promise<void> {
    const rows = await this.store.among(createContext(), [...this.listeners.keys()], ids);
    const to = rows.flatMap((row) => [...(this.listeners.get(row.personId) ?? [])].map((listener) => ({ ...row, listener })));
    const items = await this.inbox.dtos(createContext(), to, ({ listener }) => listener.locale);
    items.forEach((item, i) => to[i]?.listener.send(eventText('notification', item, item.id), item.id));
  }

  private async count(personIds: readonly string[]): Promise<void> {
    for (const [personId, count] of await this.store.unread(createContext(), personIds)) {
      for (const listener of this.listeners.get(personId) ?? []) listener.send(eventText('unread', { count }));
    }
  }

  /** Ends the streams of sessions that have ended. */
  private async check(): Promise<void> {
    clearTimeout(this.checkSoon);
    this.checkSoon = undefined;
    const all = this.all();
    if (all.length === 0) return;
    try {
      const live = await this.sessions.live(createContext(), [...new Set(all.map(({ sessionId }) => sessionId))]);
      for (const listener of all) if (!live.has(listener.sessionId)) listener.end();
    } catch (error) {
      // Without a database nothing is told, either.
      if (!this.closed) this.logger.warn(`Sessions could not be read: ${(error as Error).message}`);
    }
  }

  private endAll(): void {
    for (const listener of this.all()) listener.end();
  }

  private all(): StreamListener[] {
    return [...this.listeners.values()].flatMap((own) => [...own]);
  }
}
