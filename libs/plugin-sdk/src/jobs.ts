import type { RequestContext } from './context.js';
import type { Impl } from './extension-points.js';
import type { Schema } from './messages.js';

/** All queues there are. Each process has one worker a queue, so connections do not grow with the number of plugins. */
export const queues = ['interactive', 'default', 'bulk', 'mail'] as const;
export type QueueName = (typeof queues)[number];

export interface JobDef<T> {
  /** `<package>.<verb-noun>`, unique. */
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: Schema<T>;
  /** Tries in all, with exponential back-off between them; afterwards the job is a dead letter that an administrator can retry. */
  readonly attempts: number;
  readonly timeoutMs: number;
  /** Jobs with an equal key that wait at the same time are one job. */
  dedupeKey?(payload: T): string;
}

export interface JobControl {
  /** 0..1 and an optional note, shown to the person who waits. */
  progress(fraction: number, note?: string): Promise<void>;
}

export interface JobHandler<T = unknown> {
  readonly job: JobDef<T>;
  readonly handler: Impl<{ run(ctx: RequestContext, payload: T, control: JobControl): Promise<unknown> }>;
}
export const handleJob = <T>(job: JobDef<T>, handler: JobHandler<T>['handler']): JobHandler => ({ job, handler });

/** Starts a job without payload at times given by a cron pattern, in the site's zone; missed runs of a stopped server run once at start. */
export interface ScheduleDef {
  readonly name: string;
  readonly cron: string;
  readonly job: string;
}
