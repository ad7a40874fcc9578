import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';

export interface Look {
  readonly actorId: string;
  readonly what: string;
  readonly organisationId: string | null;
  readonly at: Date;
}

interface Waiting extends Look {
  readonly personId: string;
  times: number;
}

const FLUSH_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Rows that wait while the database is away; beyond that the oldest are told to the log and dropped. */
const LIMIT = 10_000;

/** Looks at personal data of the last second, written together, so that the log never delays the page that it is about. */
@Injectable()
export class SeenBuffer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SeenBuffer.name);
  private waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private closing = false;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.write(), FLUSH_MS).unref();
  }

  /** The last hook in which the database is surely there. Requests that end after it write at once. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.closing = true;
    this.write();
    await this.writing;
  }

  /** That somebody looks at the own data is no look. */
  add(personIds: readonly string[], { actorId, what, organisationId, at }: Look): void {
    const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
    const rest = `${hour.getTime()} ${actorId} ${what}`;
    for (const personId of personIds) {
      if (personId === actorId) continue;
      const key = `${personId} ${rest}`;
      const known = this.waiting.get(key);
      if (known) known.times += 1;
      else this.waiting.set(key, { personId, actorId, what, organisationId, at: hour, times: 1 });
    }
    if (this.closing) this.write();
  }

  private write(): void {
    this.writing = this.writing.then(() => this.flush());
  }

  async flush(): Promise<void> {
    if (this.waiting.size === 0) return;
    const batch = this.waiting;
    this.waiting = new Map();
    const rows = [...batch.values()];
    try {
      await this.database.query(
        createContext(),
        `insert into audit.seen as s (person_id, hour, actor_id, what, organisation_id, times)
         select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::uuid[], $6::int[])
         on conflict on constraint seen_pkey do update set times = s.times + excluded.times`,
        [
          rows.map((r) => r.personId),
          rows.map((r) => r.at),
          rows.map((r) => r.actorId),
          rows.map((r) => r.what),
          rows.map((r) => r.organisationId),
          rows.map((r) => r.times),
        ],
      );
    } catch (error) {
      this.keep(batch, error as Error);
    }
  }

  private keep(batch: Map<string, Waiting>, error: Error): void {
    this.logger.warn(`The access log could not be written: ${error.message}`);
    for (const [key, row] of batch) {
      const newer = this.waiting.get(key);
      if (newer) newer.times += row.times;
      else if (this.waiting.size < LIMIT) this.waiting.set(key, row);
      else this.logger.error(`Dropped from the access log: ${row.actorId} saw ${row.what} of ${row.personId}`);
    }
  }
}
