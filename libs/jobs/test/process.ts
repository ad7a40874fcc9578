import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { Database } from '@sreda/database';
import { createContext, KernelModule, PackageHost, PackageState, readConfig, Registry } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import { Events, Jobs } from '@sreda/plugin-sdk/server';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import { DeadLetterService } from '../src/dead-letters/dead-letter.service.js';
import jobs from '../src/manifest.js';
import { OutboxDrain } from '../src/outbox/outbox-drain.js';
import { SubscriptionStore } from '../src/outbox/subscription.store.js';
import { Declared } from '../src/declared.js';
import { JobsPrivacy } from '../src/jobs.privacy.js';
import { Retention } from '../src/retention.js';
import { Scheduler } from '../src/schedule/scheduler.js';
import { WorkerRuntime } from '../src/worker.runtime.js';
import { probe, Surroundings } from './probe.js';

/** What one process of the product has: its own container, connections and instances, beside others on the same database. */
export interface TestProcess {
  readonly database: Database;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly state: PackageState;
  readonly drain: OutboxDrain;
  readonly scheduler: Scheduler;
  readonly retention: Retention;
  readonly deadLetters: DeadLetterService;
  readonly privacy: JobsPrivacy;
  readonly runtime: WorkerRuntime;
  /** Makes the cursors, as a worker does when it starts. */
  subscribe(): Promise<void>;
  close(): Promise<void>;
}

const load = () => PackageHost.load([kernel, jobs, probe]);

export const startDatabase = async (): Promise<TestDatabase> => startTestDatabase(await load());

export async function startProcess(db: TestDatabase, { redisUrl }: { redisUrl?: string } = {}): Promise<TestProcess> {
  const { config } = readConfig({ DATABASE_URL: db.url, REDIS_URL: redisUrl });
  const module = KernelModule.for(await load(), config, { applicationName: 'sreda worker', also: [Surroundings] });
  const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const get = <T>(type: abstract new (...args: never[]) => T): T => context.get(type as never, { strict: false });
  get(Registry).resolve();
  const database = get(Database);
  const runtime = get(WorkerRuntime);
  return {
    database,
    events: get(Events),
    jobs: get(Jobs),
    state: get(PackageState),
    drain: get(OutboxDrain),
    scheduler: get(Scheduler),
    retention: get(Retention),
    deadLetters: get(DeadLetterService),
    privacy: get(JobsPrivacy),
    runtime,
    subscribe: () => get(SubscriptionStore).declare(createContext(), get(Declared).subscriptions.values()),
    close: async () => {
      await runtime.stop();
      await context.close();
    },
  };
}

/** Waits until `look` answers something true. */
export async function until<T>(look: () => Promise<T>, limitMs = 15_000): Promise<T> {
  for (const end = Date.now() + limitMs; ;) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
    await sleep(30);
  }
}
