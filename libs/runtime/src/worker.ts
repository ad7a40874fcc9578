import { WorkerRuntime } from '@sreda/jobs';
import type { Config } from '@sreda/kernel';
import { openPackages } from './packages.js';

export interface RunningWorker {
  stop(): Promise<void>;
}

/** The packages without HTTP: job runner, subscriptions and schedules. */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const context = await openPackages(config, 'sreda worker');
  const worker = context.get(WorkerRuntime, { strict: false });
  await worker.start();
  return {
    stop: async () => {
      await worker.stop();
      await context.close();
    },
  };
}
