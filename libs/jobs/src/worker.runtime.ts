import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '@sreda/database';
import { CONFIG, type Config, createContext, PackageState } from '@sreda/kernel';
import { Declared } from './declared.js';
import { Listener } from './listener.js';
import { Loop, type Pace } from './loop.js';
import { EventReader } from './outbox/event-reader.js';
import { OutboxDrain } from './outbox/outbox-drain.js';
import { SubscriptionStore } from './outbox/subscription.store.js';
import { type Bull, openBull } from './queue/bull.js';
import { JobRelay } from './queue/job-relay.js';
import { JobRunner } from './queue/job-runner.js';
import { JobStore } from './queue/job.store.js';
import { Retention } from './retention.js';
import { Scheduler } from './schedule/scheduler.js';
import { type Channel, Wakes } from './wakes.js';

/** Looks that make up for a lost notification. */
const LOOK_MS = 5_000;
/** What comes in this time is handled together, in one transaction: far cheaper than one by one. Under load it is more, for nobody waits for it at a screen. */
const EVENTS_GAP_MS = 100;
const EVENTS_MAX_GAP_MS = 1_000;
/** Somebody may wait for a job: the first of many starts at once, the others with the next look. */
const JOBS_GAP_MS = 100;
/** A job that the queue should have and has lost (an emptied Redis, a restored backup) is offered to it again. */
const OFFER_AGAIN_MS = 10 * 60_000;
const SCHEDULE_LOOK_MS = 30_000;
const SWEEP_MS = 60 * 60_000;
const STOP_LIMIT_MS = 20_000;
/** For aborted jobs and closing connections, after the limit. */
const STOP_RESERVE_MS = 4_000;

/**
 * The background half of a process: subscriptions, relay, jobs and schedules. The worker process runs it, and in the embedded mode the server;
 * without it a process only writes events and jobs.
 */
@Injectable()
export class WorkerRuntime {
  private readonly logger = new Logger(WorkerRuntime.name);
  private bull: Bull | undefined;
  private listener: Listener | undefined;
  private loops: Loop[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly state: PackageState,
    private readonly declared: Declared,
    private readonly reader: EventReader,
    private readonly subscriptions: SubscriptionStore,
    private readonly drain: OutboxDrain,
    private readonly jobs: JobStore,
    private readonly relay: JobRelay,
    private readonly runner: JobRunner,
    private readonly scheduler: Scheduler,
    private readonly retention: Retention,
    private readonly wakes: Wakes,
  ) {
    this.state.onChange(() => this.wake());
  }

  /** After the packages have been resolved. Rejects with one line when the queue cannot be reached. */
  async start(): Promise<void> {
    try {
      await this.begin();
    } catch (error) {
      await this.stop(0);
      throw error;
    }
  }

  private async begin(): Promise<void> {
    const ctx = createContext();
    const name = await this.database.queryOne<{ name: string }>(ctx, `select current_database() as name`);
    const bull = await openBull(
      { databaseUrl: this.config.listenUrl, redisUrl: this.config.redisUrl, prefix: `sreda-${name?.name}` },
      this.report('Queue'),
    );
    this.bull = bull;
    if (await this.reader.fromAnotherServer(ctx)) {
      this.logger.error('The database was moved to another server without "sreda restore": new events wait. See docs/operations.');
    }
    await this.subscriptions.declare(ctx, this.declared.subscriptions.values());
    await this.scheduler.declare();
    await this.jobs.offerAgain(ctx, 0);

    const loop = (what: string, pace: Pace, work: () => Promise<number | void>) => new Loop(work, pace, this.report(what));
    const events = loop('Events', { everyMs: LOOK_MS, gapMs: EVENTS_GAP_MS, maxGapMs: EVENTS_MAX_GAP_MS }, () => this.drain.drain());
    const pending = loop('Relay', { everyMs: LOOK_MS, gapMs: JOBS_GAP_MS }, () => this.relay.relay(bull));
    this.loops = [
      events,
      pending,
      loop('Schedules', { everyMs: SCHEDULE_LOOK_MS }, () => this.scheduler.tick()),
      loop('Relay', { everyMs: OFFER_AGAIN_MS }, () => this.jobs.offerAgain(createContext(), OFFER_AGAIN_MS)),
      loop('Retention', { everyMs: SWEEP_MS }, () => this.retention.sweep()),
    ];
    this.runner.start(bull);
    for (const loop of this.loops) loop.start();
    const wake: Record<Channel, () => void> = { sreda_events: () => events.wake(), sreda_jobs: () => pending.wake() };
    this.wakes.worker(wake);
    this.listener = new Listener(this.config.listenUrl, wake);
    await this.listener.start();
  }

  /** Takes nothing new and lets what runs end within the limit (ms); then the process may exit, whatever still hangs. */
  async stop(limitMs = STOP_LIMIT_MS): Promise<void> {
    await Promise.race([this.end(limitMs), sleep(limitMs + STOP_RESERVE_MS, undefined, { ref: false })]);
  }

  private async end(limitMs: number): Promise<void> {
    this.wakes.worker(undefined);
    const loops = this.loops;
    this.loops = [];
    await this.listener?.stop();
    await Promise.all([...loops.map((loop) => loop.stop()), this.runner.stop(limitMs)]);
    await this.bull?.close();
    this.bull = undefined;
  }

  private wake(): void {
    for (const loop of this.loops) loop.wake();
  }

  private report(what: string): (error: Error) => void {
    return (error) => this.logger.warn(`${what}: ${error.message}`);
  }
}
