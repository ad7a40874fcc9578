import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { configuredNameKey } from '@sreda/identity';
import { type Config, KernelModule, PackageHost, Registry } from '@sreda/kernel';
import { requireWholeDatabase } from './whole-database.js';

/** All packages without HTTP and without background work: for commands, seeds and the worker. Close it when done. Throws BootError like startServer. */
export async function openPackages(config: Config, applicationName: string): Promise<INestApplicationContext> {
  await configuredNameKey(config);
  await requireWholeDatabase(config.databaseUrl);
  const host = await PackageHost.load();
  const context = await NestFactory.createApplicationContext(KernelModule.for(host, config, { applicationName }), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  context.get(Registry, { strict: false }).resolve();
  return context;
}
