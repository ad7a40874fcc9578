// BullMQ carries jobs to workers: waiting, back-off, stalled workers. It knows an id and a name of each; the rest is in jobs.job.
import { type BackendFactory, createPostgresBackend, createRedisBackend, type IQueueBackend, runMigrations, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueName } from '@sreda/plugin-sdk';

/** Of the shared pool: four workers hold one each to wait for notifications, the rest are for short statements. */
const CONNECTIONS = 9;
const SCHEMA = 'bullmq';
const FIRST_RETRY_MS = 1_000;
/**
 * A worker that has not renewed its hold on a job for LOCK_MS is taken for dead; two looks later at the latest the job starts anew. A handler
 * that keeps the event loop for longer must be cut into pieces.
 */
const LOCK_MS = 20_000;
const STALLED_LOOK_MS = 10_000;
const CONNECT_LIMIT_MS = 10_000;
/** From so many jobs on it is cheaper to add them at once: on PostgreSQL that makes two temporary tables each time, which costs as much as 20 jobs. */
const MANY = 20;

export interface BullJob {
  /** Unique; adding one that the queue still has does nothing. */
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
}

export interface BullWorker {
  /** Takes no further jobs and waits for those that run. */
  close(): Promise<void>;
}

export interface Bull {
  add(queue: QueueName, jobs: readonly BullJob[]): Promise<void>;
  /** `run` rejects: tried again later, as often as the job's `attempts` say. */
  work(queue: QueueName, concurrency: number, run: (id: string, name: string) => Promise<void>): BullWorker;
  /** After the workers. */
  close(): Promise<void>;
}

function bullOn<C>(
  factory: BackendFactory<IQueueBackend, C>,
  { connection, prefix, onError, end }: { connection: C; prefix: string; onError: (error: Error) => void; end: () => Promise<void> },
): Bull {
  const { Queue, Worker } = withBackend(factory);
  const queues = new Map<QueueName, InstanceType<typeof Queue>>();
  const queueOf = (name: QueueName) => {
    const known = queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection, prefix, streams: { events: { maxLen: 100 } } });
    queue.on('error', onError);
    queues.set(name, queue);
    return queue;
  };
  return {
    add: async (queue, jobs) => {
      const to = queueOf(queue);
      const given = jobs.map(({ id, name, attempts }) => ({
        name,
        data: {},
        opts: {
          jobId: id,
          attempts,
          backoff: { type: 'exponential' as const, delay: FIRST_RETRY_MS, jitter: 0.2 },
          removeOnComplete: true,
          removeOnFail: true,
        },
      }));
      if (jobs.length >= MANY) await to.addBulk(given);
      else for (const { name, data, opts } of given) await to.add(name, data, opts);
    },
    work: (queue, concurrency, run) => {
      const worker = new Worker(queue, async (job) => run(job.id ?? '', job.name), {
        connection,
        prefix,
        concurrency,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_LOOK_MS,
        // How often a job may take its process with it is decided by the attempts in jobs.job.
        maxStalledCount: 1_000,
      });
      worker.on('error', onError);
      return { close: () => worker.close() };
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await end();
    },
  };
}

/**
 * Queues in the schema `bullmq` of the database. Its tables are BullMQ's own and made here: they hold nothing that jobs.job could not give
 * again, so they are no part of the migrations of packages and may be dropped while no worker runs.
 */
async function openOnPostgres(url: string, prefix: string, onError: (error: Error) => void): Promise<Bull> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    keepAlive: true,
    application_name: 'sreda queues',
    options: `-c search_path=${SCHEMA} -c timezone=UTC`,
  });
  // Each queue and worker adds its listener to the one pool.
  pool.setMaxListeners(20);
  pool.on('error', onError);
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
  return bullOn(createPostgresBackend, { connection: pool, prefix, onError, end: () => pool.end() });
}

async function openOnRedis(url: string, prefix: string, onError: (error: Error) => void): Promise<Bull> {
  // BullMQ asks for an endless number of retries; the blocking connections of workers are duplicates of this one.
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true, connectionName: 'sreda queues' });
  redis.on('error', onError);
  const limit = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`REDIS_URL: ${new URL(url).host} does not answer`)), CONNECT_LIMIT_MS).unref(),
  );
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), limit]);
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  const end = async () => {
    await redis.quit();
  };
  return bullOn(createRedisBackend, { connection: redis, prefix, onError, end });
}

/** `prefix` keeps installations apart that share a Redis. */
export const openBull = (
  { databaseUrl, redisUrl, prefix }: { databaseUrl: string; redisUrl: string | null; prefix: string },
  onError: (error: Error) => void,
): Promise<Bull> => (redisUrl ? openOnRedis(redisUrl, prefix, onError) : openOnPostgres(databaseUrl, prefix, onError));
