import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Failure, report } from './failure.mjs';
import { install } from './install.mjs';
import { prepareDatabase } from './prepare.mjs';
import { ServerProcess } from './server-process.mjs';
import { readSettings, requireFreePort } from './settings.mjs';
import { seconds, step } from './steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PARENT_POLL_MS = 250;

/** Everything from a fresh clone to a running school; stops in the opposite order, PostgreSQL last. */
export async function launch() {
  const started = Date.now();
  const stopping = new AbortController();
  const running = { server: undefined, database: undefined, data: false };
  const stopped = stopOnSignal(running, stopping);
  try {
    const { url, signIns } = await bringUp(running, stopping.signal);
    console.log(`\nSreda is ready: ${url}`);
    for (const line of signIns) console.log(`  ${line}`);
    console.log(`\n  Started in ${seconds(started)}. Stop with Ctrl-C.\n`);
    await stopped;
  } catch (error) {
    if (!stopping.signal.aborted) process.exitCode = report(error);
  } finally {
    await running.server?.stop();
    await running.database?.stop();
    if (stopping.signal.aborted) console.log('Stopped.');
    // Handlers of signals keep nothing alive, but a child's channel might.
    process.exit();
  }
}

async function bringUp(running, signal) {
  await during(
    signal,
    step('Packages', () => install(root, { signal })),
  );
  await during(
    signal,
    step('Build', () => build(signal)),
  );
  const settings = await readSettings(root);
  running.data = true;
  await during(
    signal,
    step('PostgreSQL', () => startDatabase(running, settings)),
  );
  const url = settings.databaseUrl || running.database.url;
  await requireFreePort(settings);
  await during(signal, prepareDatabase(root, { ...settings, databaseUrl: url }, { signal }));
  let ready;
  const startIt = async () => {
    ready = await startServer(running, { ...settings, databaseUrl: url });
  };
  await during(signal, step('Server', startIt));
  return { url: settings.port === 0 ? ready.url : settings.publicUrl, signIns: ready.signIns ?? [] };
}

/** Goes on after a step unless somebody asked to stop meanwhile. */
async function during(signal, work) {
  await work;
  if (signal.aborted) throw new Failure('Stopped.');
}

/** In a process of its own: compilers keep hundreds of megabytes for as long as their process lives, and this one lives as long as the server. */
function build(signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    signal.addEventListener('abort', () => child.kill());
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output.trim().split('\n').at(-1)) : reject(new Failure('Sreda could not be built.')),
    );
  });
}

async function startDatabase(running, settings) {
  if (settings.databaseUrl) return 'from DATABASE_URL';
  const { startEmbeddedPostgres } = await import(pathToFileURL(path.join(root, 'libs/database/dist/embedded/supervisor.js')).href);
  running.database = await startEmbeddedPostgres({ dataDir: settings.dataDir, log: (line) => console.log(`  ${line}`) });
  return `embedded, ${path.relative(process.cwd(), settings.dataDir) || '.'}`;
}

async function startServer(running, settings) {
  const env = { ...process.env, DATABASE_URL: settings.databaseUrl, SREDA_DATA: settings.dataDir };
  running.server = new ServerProcess({
    main: path.join(root, 'apps/server/dist/main.js'),
    env,
    url: settings.port === 0 ? undefined : localUrl(settings),
    log: (line) => console.log(line),
  });
  return running.server.start();
}

/** Where this computer reaches the server, which is not always where people do. */
function localUrl({ host, port, tls }) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `${tls ? 'https' : 'http'}://${name}:${port}`;
}

/** The first signal asks everything to finish its work, the next one ends the server at once. PostgreSQL always stops cleanly. */
function stopOnSignal(running, stopping) {
  return new Promise((resolve) => {
    const onSignal = async () => {
      if (stopping.signal.aborted) return running.server?.kill();
      stopping.abort();
      if (!running.data) return process.exit(); // an install or a build is simply done again
      console.log('\nStopping; press Ctrl-C again to force it');
      await running.database?.announceStop().catch(() => {});
      await running.server?.stop();
      resolve();
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);
    if (process.env.npm_lifecycle_event) whenOrphaned(onSignal);
  });
}

/** npm passes a signal to the shell between itself and this script, and that shell dies without a word to us. */
function whenOrphaned(callback) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, PARENT_POLL_MS);
  timer.unref();
}
