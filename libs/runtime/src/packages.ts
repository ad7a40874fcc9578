import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, KernelModule, PackageHost, Registry } from '@sreda/kernel';

/** All packages without HTTP and without background work: for commands, seeds and the worker. Close it when done. */
export async function openPackages(config: Config, applicationName: string): Promise<INestApplicationContext> {
  const host = await PackageHost.load();
  const context = await NestFactory.createApplicationContext(KernelModule.for(host, config, { applicationName }), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  context.get(Registry, { strict: false }).resolve();
  return context;
}
