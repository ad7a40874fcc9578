import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { projectRoot } from '@sreda/kernel';

const YEAR = 365 * 24 * 3600;

/**
 * The built web shell. Names of assets carry a hash, so they are kept for a year; every other path is a page of the shell. Files are looked up
 * at each request, so a build that is replaced under a running server does no harm.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = path.join(projectRoot, 'apps/web/dist');
  if (!existsSync(path.join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = file.includes(`${path.sep}assets${path.sep}`);
      reply.setHeader('cache-control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  const isFile = async (name: string): Promise<boolean> =>
    !name.includes('\0') &&
    !name.split('/').includes('..') &&
    (await stat(path.join(root, name)).then(
      (s) => s.isFile(),
      () => false,
    ));
  app
    .getHttpAdapter()
    .getInstance()
    .get<{ Params: { '*': string } }>('/*', async (request, reply) => {
      const name = request.params['*'];
      if (await isFile(name)) return reply.sendFile(name);
      if (name.startsWith('api/') || name.startsWith('assets/')) return reply.callNotFound();
      return reply.sendFile('index.html');
    });
}
