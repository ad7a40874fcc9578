import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerRuntime } from '@sreda/jobs';
import { type Config, KernelModule, PackageHost, Registry } from '@sreda/kernel';

export interface RunningWorker {
  stop(): Promise<void>;
}

/** The packages without HTTP: job runner, subscriptions and schedules. */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const host = await PackageHost.load();
  const context = await NestFactory.createApplicationContext(KernelModule.for(host, config, { applicationName: 'sreda worker' }), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  context.get(Registry, { strict: false }).resolve();
  const worker = context.get(WorkerRuntime, { strict: false });
  await worker.start();
  return {
    stop: async () => {
      await worker.stop();
      await context.close();
    },
  };
}
