import { Injectable } from '@nestjs/common';
import { createContext } from '@sreda/kernel';
import { queues } from '@sreda/plugin-sdk';
import { Declared } from '../declared.js';
import type { Bull } from './bull.js';
import { type Handover, JobStore } from './job.store.js';

const BATCH = 200;

/** The id of a handing in the queue. */
export const bullId = ({ id, handover }: Handover): string => `${id}-${handover}`;

/** Null for what is not ours. */
export function handoverOf(bullJobId: string): Handover | null {
  const match = /^([0-9a-f-]{36})-(\d+)$/.exec(bullJobId);
  return match?.[1] ? { id: match[1], handover: Number(match[2]) } : null;
}

/**
 * Hands committed jobs of enabled packages to the queue. It may die between the adding and the marking, and several may run: the queue does
 * not add an id that it has, and a copy of a job that has ended finds nothing to claim.
 */
@Injectable()
export class JobRelay {
  constructor(
    private readonly store: JobStore,
    private readonly declared: Declared,
  ) {}

  async relay(bull: Bull): Promise<void> {
    const ctx = createContext();
    for (;;) {
      const pending = await this.store.pending(ctx, this.declared.on(this.declared.jobs), BATCH);
      let marked = 0;
      for (const queue of queues) {
        const jobs = pending.filter((job) => job.queue === queue);
        if (jobs.length === 0) continue;
        await bull.add(
          queue,
          jobs.map((job) => ({ id: bullId(job), name: job.name, attempts: this.declared.jobs.get(job.name)?.job.attempts ?? 1 })),
        );
        marked += await this.store.queued(ctx, jobs);
      }
      if (pending.length < BATCH || marked < pending.length) return;
    }
  }
}
