import { Injectable, Logger } from '@nestjs/common';
import { createContext, Registry } from '@sreda/kernel';
import { type JobControl, type JobHandler, Problem, type QueueName, queues, type RequestContext } from '@sreda/plugin-sdk';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeadlineError, withDeadline } from '../deadline.js';
import { Declared } from '../declared.js';
import { errorText } from '../error-text.js';
import type { Bull, BullWorker } from './bull.js';
import { handoverOf } from './job-relay.js';
import { type ClaimedJob, JobStore } from './job.store.js';

/** Jobs that one process runs at the same time. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { interactive: 3, default: 2, bulk: 1, mail: 2 };
const PROGRESS_EVERY_MS = 200;
/** For handlers that listen to their signal, after the patience of a stop has ended. */
const ABORT_LIMIT_MS = 2_000;

/** What the person who waits is told; the message of an unexpected error is for administrators. */
const codeOf = (error: unknown): string => {
  if (error instanceof Problem) return error.code;
  return error instanceof DeadlineError ? 'jobs.timed-out' : 'jobs.failed';
};
/** An expected refusal (a wrong file, a missing object): trying again would say the same. */
const isRefusal = (error: unknown): boolean => error instanceof Problem && error.status < 500;

/** Runs jobs by name in the worker of their queue. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private workers: BullWorker[] = [];
  private stopping = new AbortController();

  constructor(
    private readonly declared: Declared,
    private readonly registry: Registry,
    private readonly store: JobStore,
  ) {}

  start(bull: Bull): void {
    this.stopping = new AbortController();
    this.workers = queues.map((queue) => bull.work(queue, CONCURRENCY[queue], (id, name) => this.run(id, name)));
  }

  /** Lets running jobs end within `limitMs`; those that do not are aborted and start anew in another process, as if this try had not been. */
  async stop(limitMs: number): Promise<void> {
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    const done = closed.then(() => true);
    if (await Promise.race([done, sleep(limitMs, false, { ref: false })])) return;
    this.stopping.abort(new Error('The process stops'));
    await Promise.race([done, sleep(ABORT_LIMIT_MS, false, { ref: false })]);
  }

  private async run(bullJobId: string, name: string): Promise<void> {
    const handover = handoverOf(bullJobId);
    if (!handover) return;
    const declared = this.declared.jobs.get(name);
    // The plugin was disabled, or is not installed here, after the job came to the queue: it waits outside of it.
    if (!declared || !this.declared.isOn(declared)) return this.store.release(createContext(), handover, 0);
    const job = await this.store.claim(createContext(), handover);
    if (job) await this.attempt(declared, job);
  }

  private async attempt({ job: def, handler }: JobHandler, job: ClaimedJob): Promise<void> {
    const ctx = createContext();
    if (job.attempts > def.attempts) {
      return this.store.failed(ctx, job, { code: 'jobs.failed', error: 'The process died while the job ran', dead: true });
    }
    try {
      const result = await withDeadline(def.timeoutMs, this.stopping.signal, (signal) =>
        this.registry.instanceOf(handler).run(contextOf(job, signal), def.payload.parse(job.payload), this.control(job)),
      );
      await this.store.completed(ctx, job, result);
    } catch (thrown) {
      if (this.stopping.signal.aborted) return this.store.release(ctx, job, 1);
      const error = errorText(thrown);
      this.logger.warn(`${def.name} ${job.id} failed (try ${job.attempts} of ${def.attempts}): ${error}`);
      const refusal = isRefusal(thrown);
      if (refusal || job.attempts >= def.attempts) {
        return this.store.failed(ctx, job, { code: codeOf(thrown), error, dead: !refusal });
      }
      await this.store.willRetry(ctx, job, codeOf(thrown), error);
      throw thrown;
    }
  }

  /** Progress is written now and then, however often it is told. */
  private control(job: ClaimedJob): JobControl {
    let last = 0;
    return {
      progress: async (fraction, note) => {
        if (Date.now() - last < PROGRESS_EVERY_MS && fraction < 1) return;
        last = Date.now();
        await this.store.progress(createContext(), job, fraction, note ?? null);
      },
    };
  }
}

/** The job runs in the name of the person who started it, with that person's rights of the time when it runs. */
const contextOf = (job: ClaimedJob, signal: AbortSignal): RequestContext =>
  createContext({
    actor: job.actorId && job.accountId ? { personId: job.actorId, accountId: job.accountId } : 'system',
    organisationId: job.organisationId,
    timeZone: job.timeZone,
    locale: job.locale,
    requestId: job.requestId,
    signal,
  });
