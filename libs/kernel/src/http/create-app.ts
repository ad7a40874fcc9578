import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CanActivate, DynamicModule } from '@nestjs/common';
import { newRequestId } from '../context.js';
import type { Config } from '../config.js';
import { BootError } from '../host/boot-error.js';
import { PackageState } from '../host/package-state.service.js';
import { Registry } from '../host/registry.js';
import { CapabilityGuard } from './capability.guard.js';
import { DiskSpace } from './disk-space.js';
import { API_PREFIX, refusalAtGate } from './gate.js';
import { ParsePipe } from './parse.pipe.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { RoutesCheck } from './routes.check.js';
import { readFileSync } from 'node:fs';

const BODY_LIMIT = 1024 * 1024;

/**
 * The HTTP application before `listen`: checks run, guards in their order (who are you, then may you). `configure` registers Fastify plugins
 * and further routes before Nest initialises.
 */
export async function createHttpApp(
  module: DynamicModule | Type,
  config: Config,
  { authentication, configure }: { authentication: Type<CanActivate>; configure?: (app: NestFastifyApplication) => Promise<void> },
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy,
    genReqId: newRequestId,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    ...(config.tls ? { https: { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) } } : {}),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: ['error', 'warn'], abortOnError: false });
  app.setGlobalPrefix(API_PREFIX, { exclude: ['health/live', 'health/ready'] });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new ParsePipe());
  app.useGlobalGuards(app.get(authentication, { strict: false }), app.get(CapabilityGuard, { strict: false }));
  const state = app.get(PackageState, { strict: false });
  const disk = new DiskSpace(config.dataDir);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      // The route that was found: an address can be written in many ways (%66ootprint).
      const url = request.routeOptions.url ?? request.url;
      const problem = refusalAtGate(state, disk, { method: request.method, url });
      if (problem) await sendProblem(reply, problem, request.id);
    });
  const problems = app.get(RoutesCheck, { strict: false }).problems();
  if (problems.length > 0) throw new BootError(problems);
  app.get(Registry, { strict: false }).resolve();
  await configure?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
