import 'reflect-metadata';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AuthenticationGuard, configuredNameKey } from '@sreda/identity';
import { WorkerRuntime } from '@sreda/jobs';
import { type Config, createHttpApp, KernelModule, PackageHost } from '@sreda/kernel';
import { ensureCertificate, ownNames } from './certificate.js';
import { HealthModule } from './health.module.js';
import { openApiDocument } from './openapi.js';
import { securityHeaders } from './security-headers.js';
import { certificateNotes, refuseDemoData, startNotes } from './start-notes.js';
import { serveWeb } from './web.js';
import { requireWholeDatabase } from './whole-database.js';

export interface RunningServer {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Lines for the person at the console: how to sign in. */
  readonly notes: readonly string[];
  /** Answers what is under way, finishes running jobs within their limit, then closes the connections. */
  stop(): Promise<void>;
}

/** An import file or a scan of homework; JSON bodies have their own, smaller limit. */
const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** How long a stop waits for the requests that have begun. */
const DRAIN_MS = 15_000;

async function configure(app: NestFastifyApplication, config: Config): Promise<void> {
  // A page of JSON is compressed at once: to pass it through a stream in another thread costs more than twice that. What gzip clears of memory
  // beforehand is most of it with the usual settings.
  const zlibOptions = { level: 3, memLevel: 7, windowBits: 14 };
  await app.register(compress, {
    ...{ threshold: 1024, syncThreshold: 64 * 1024, encodings: ['br', 'gzip'], zlibOptions },
    // Nobody sends compressed requests, and what unpacks to a gigabyte need not be looked for.
    globalDecompression: false,
  });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 10, fields: 20 } });
  const fastify = app.getHttpAdapter().getInstance();
  const headers = securityHeaders({ https: config.publicUrl.startsWith('https:') });
  fastify.addHook('onRequest', (_, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
  // An upload may be refused before it is read to its end. Node throws the rest away only where nobody has begun to read; left alone, the connection
  // would neither serve its next request nor end, and hold up a stop.
  fastify.addHook('onResponse', (request, _, done) => {
    if (!request.raw.complete) request.raw.unpipe().resume();
    done();
  });
  let document: OpenAPIObject | undefined;
  // Made when first asked for: it costs half a second that a start need not wait for.
  fastify.get('/api/v1/openapi.json', () => (document ??= openApiDocument(app)));
  await serveWeb(app);
}

/** Migrated database in, listening server out. Throws BootError with everything that is wrong with the packages or with the database. */
export async function startServer(config: Config, { host }: { host?: PackageHost } = {}): Promise<RunningServer> {
  await configuredNameKey(config);
  await requireWholeDatabase(config.databaseUrl);
  const packages = host ?? (await PackageHost.load());
  const fingerprint = config.tls?.own ? await ensureCertificate(config.tls, ownNames(config.publicUrl), new Date()) : undefined;
  const module = KernelModule.for(packages, config, { applicationName: 'sreda server', also: [HealthModule] });
  const app = await createHttpApp(module, config, { authentication: AuthenticationGuard, configure: (a) => configure(a, config) });
  await refuseDemoData(app, config);
  await app.listen(config.port, config.host);
  const worker = config.embeddedWorker ? app.get(WorkerRuntime, { strict: false }) : undefined;
  await worker?.start();
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    url,
    notes: [...(await startNotes(app)), ...certificateNotes(fingerprint)],
    stop: async () => {
      await worker?.stop();
      const connections = app.getHttpServer();
      // Closing ends the connections that are idle at that moment. One whose answer is just on its way is idle only after it, and would be kept for the
      // client's next request, which never comes.
      const idle = setInterval(() => connections.closeIdleConnections(), 50);
      // A phone may take minutes for a download: it may ask again after the restart.
      const late = setTimeout(() => connections.closeAllConnections(), DRAIN_MS);
      await app.close().finally(() => {
        clearInterval(idle);
        clearTimeout(late);
      });
    },
  };
}
