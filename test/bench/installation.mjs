// A school of its own in a temporary folder: PostgreSQL with the settings of the product, all migrations, the seeded people.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '@sreda/database/embedded';
import { root } from '../../scripts/build.mjs';
import { nodeEnvironment, nodeFlags } from '../../scripts/lib/node-flags.mjs';
import { seed } from './school.mjs';

/**
 * `database` is a connection to it, `start(file)` a program of the repository that belongs to it and says `{ url }` when it is ready: answers
 * the process and that. `close` ends those programs (they are told 'stop') and removes everything.
 */
export async function openInstallation(name) {
  const dataDir = await mkdtemp(path.join(tmpdir(), `sreda-${name}-`));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const env = { DATABASE_URL: postgres.url, SREDA_DATA: dataDir, PORT: '0', SREDA_DEMO: '0', NODE_ENV: 'production' };
  const run = (file, args = []) => {
    const child = fork(path.join(root, file), args, { env: { ...process.env, ...nodeEnvironment, ...env }, execArgv: nodeFlags });
    child.once('exit', (code) => code && process.exit(code));
    return child;
  };
  const database = new pg.Client({ connectionString: postgres.url });
  const programs = [];
  // A bench that fails leaves no server behind.
  const stopAll = () => {
    for (const program of programs) program.kill();
    process.kill(postgres.pid, 'SIGINT');
  };
  process.once('exit', stopAll);
  const close = async () => {
    process.off('exit', stopAll);
    await database.end();
    for (const program of programs) program.send('stop');
    await Promise.all(programs.map((program) => once(program, 'exit')));
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const start = async (file) => {
    const program = run(file);
    programs.push(program);
    const [{ url }] = await once(program, 'message');
    return { program, url };
  };
  await once(run('apps/cli/dist/main.js', ['migrate']), 'exit');
  await seed(env);
  await database.connect();
  return { database, postgresPid: postgres.pid, start, close };
}
