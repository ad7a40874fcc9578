import { Global, Injectable, Module } from '@nestjs/common';
import { Database } from '@sreda/database';
import {
  definePlugin,
  definePluginServer,
  handleJob,
  type EventDef,
  type JobControl,
  type JobDef,
  type RecordedEvent,
  type RequestContext,
  subscribe,
  subscribeWhere,
} from '@sreda/plugin-sdk';
import { Access, Audit, Flag, Instant, schemaOf, Text, Whole } from '@sreda/plugin-sdk/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class Counted {
  @Whole({ max: 1_000_000 })
  n: number;
  @Instant()
  at: Date;
}
export const counted: EventDef<Counted> = { name: 'probe.counted', version: 1, payload: schemaOf(Counted) };
export const ignored: EventDef<Counted> = { name: 'probe.ignored', version: 1, payload: schemaOf(Counted) };

export class Work {
  @Text({ max: 100 })
  label: string;
  @Flag({ optional: true })
  later?: boolean;
}
class Nothing {}

const jobOf = (name: string, more: Partial<JobDef<Work>> = {}): JobDef<Work> => ({
  name: `probe.${name}`,
  queue: 'default',
  payload: schemaOf(Work),
  attempts: 3,
  timeoutMs: 30_000,
  ...more,
});
export const work = jobOf('work');
export const once = jobOf('once', { attempts: 1, queue: 'interactive' });
export const short = jobOf('short', { attempts: 1, timeoutMs: 200 });
export const single = jobOf('single', { dedupeKey: ({ label }) => label });
const nightly: JobDef<Nothing> = { name: 'probe.nightly', queue: 'bulk', payload: schemaOf(Nothing), attempts: 1, timeoutMs: 5_000 };

/** What the handlers do in the present test. They write `probe.effect`, so that tests see effects and not calls. */
export const behaviour: {
  onEvent: (ctx: RequestContext, event: RecordedEvent<Counted>) => Promise<void>;
  onJob: (ctx: RequestContext, payload: Work, control: JobControl) => Promise<unknown>;
} = { onEvent: async () => undefined, onJob: async () => undefined };

@Injectable()
class OnCounted {
  constructor(private readonly database: Database) {}
  async handle(ctx: RequestContext, events: readonly RecordedEvent<Counted>[]): Promise<void> {
    for (const event of events) {
      await behaviour.onEvent(ctx, event);
      const kind = event.payload.at instanceof Date ? 'event' : 'unparsed';
      await this.database.query(ctx, `insert into probe.effect (kind, key, n) values ($1, $2, $3)`, [
        kind,
        event.aggregateId,
        event.payload.n,
      ]);
    }
  }
}

@Injectable()
class OnAny {
  constructor(private readonly database: Database) {}
  async handle(ctx: RequestContext, events: readonly RecordedEvent<unknown>[]): Promise<void> {
    for (const { aggregateId, payload } of events) {
      await this.database.query(ctx, `insert into probe.effect (kind, key, n) values ('all', $1, $2)`, [
        aggregateId,
        (payload as Counted).n,
      ]);
    }
  }
}

@Injectable()
class OnWork {
  constructor(private readonly database: Database) {}
  async run(ctx: RequestContext, payload: Work, control: JobControl): Promise<unknown> {
    const result = await behaviour.onJob(ctx, payload, control);
    const label = payload.label ?? 'nightly';
    await this.database.query(ctx, `insert into probe.effect (kind, key, n) values ('job', $1, 0)`, [label]);
    return result;
  }
}

class ProbeInit1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table probe.effect (position bigint generated always as identity, kind text, key text, n integer)`);
    await runner.query(`create table probe.counter (key text primary key, n integer not null default 0)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table probe.counter, probe.effect`);
  }
}

@Module({ providers: [OnCounted, OnAny, OnWork] })
class ProbeModule {}

const server = definePluginServer({
  module: ProbeModule,
  migrations: [ProbeInit1764000009000],
  emits: [counted, ignored],
  subscriptions: [
    subscribe(counted, 'probe.count', OnCounted),
    subscribeWhere(({ name }) => name.startsWith('probe.'), 'probe.all', OnAny),
  ],
  jobs: [work, once, short, single].map((job) => handleJob(job, OnWork)).concat(handleJob(nightly as JobDef<never>, OnWork)),
  schedules: [{ name: 'probe.every-night', cron: '0 3 * * *', job: nightly.name }],
  privacy: 'stores-no-personal-data',
});

export const probe = definePlugin({
  id: 'probe',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { jobs: '^1.0.0' } },
  server: async () => ({ default: server }),
});

/** The parts of other packages that the kernel and the jobs ask for. */
@Global()
@Module({
  providers: [
    { provide: Access, useValue: {} },
    { provide: Audit, useValue: { record: async () => undefined, seen: () => undefined } },
  ],
  exports: [Access, Audit],
})
export class Surroundings {}
