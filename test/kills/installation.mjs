// A whole installation whose processes can be killed: PostgreSQL, server and worker each in a process of its own, started again when they die,
// as `npm start` and a container runtime do.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@sreda/database/embedded';
import { root } from '../../scripts/build.mjs';

/** mulberry32: the moments and targets of a run can be repeated from the printed seed. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

function run(command, args, env) {
  const child = fork(path.join(root, command), args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-4000)));
  return { child, errors: () => errors };
}

export async function startInstallation() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-kills-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const port = await freePort();
  const env = {
    DATABASE_URL: postgres.url,
    SREDA_DATA: dataDir,
    PORT: String(port),
    SREDA_DEMO: '1',
    SREDA_EMBEDDED_WORKER: '0',
    NODE_OPTIONS: '',
  };
  for (const command of ['migrate', 'seed-demo']) {
    const { child, errors } = run('apps/cli/dist/main.js', [command], env);
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${command} failed: ${errors()}`);
  }
  const url = `http://127.0.0.1:${port}`;
  const running = new Map();
  let stopping = false;
  const keep = (name) => {
    const { child, errors } = run(`apps/${name}/dist/main.js`, [], env);
    running.set(name, child);
    child.once('exit', (code, signal) => {
      if (stopping) return;
      if (signal !== 'SIGKILL') console.error(`${name} ended by itself (${code ?? signal}): ${errors()}`);
      setTimeout(() => !stopping && keep(name), 200);
    });
  };
  keep('server');
  keep('worker');

  const ready = async () => {
    for (let i = 0; i < 300; i++) {
      if (await fetch(`${url}/health/ready`).then((r) => r.ok, () => false)) return;
      await sleep(100);
    }
    throw new Error('The installation did not become ready again in 30 s');
  };
  await ready();
  return {
    url,
    databaseUrl: postgres.url,
    ready,
    /** `server`, `worker` or `postgres`, with kill -9. */
    kill: (name) => process.kill(name === 'postgres' ? postgres.pid : running.get(name).pid, 'SIGKILL'),
    stop: async () => {
      stopping = true;
      await Promise.all(
        [...running.values()].map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGTERM');
          await once(child, 'exit');
        }),
      );
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
