// `npm run bench -- --json FILE`: hot paths of an instance of its own. Prints a table, writes JSON; never a test. See docs/performance.md.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from '../../scripts/build.mjs';
import { install } from '../../scripts/lib/install.mjs';
import { cpuMs } from './cpu.mjs';
import { measure } from './load.mjs';
import { countQueries, repeatable } from './statements.mjs';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, seconds: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
await install(root, { dev: true });
await build({ web: false });
// These need what was installed and built.
const { default: pg } = await import('pg');
const { startEmbeddedPostgres } = await import('@sreda/database/embedded');
const { CLIENTS, openSchool, seed } = await import('./school.mjs');
const { operations } = await import('./operations.mjs');

const ms = Number(options.seconds) * 1000;
const chosen = operations.filter(({ name }) => name.includes(options.only));
if (!(ms > 0) || chosen.length === 0) {
  console.error(`--seconds must be a number over 0, --only a part of one of: ${operations.map((o) => o.name).join(', ')}`);
  process.exit(2);
}

function start(file, env, args = []) {
  const child = fork(path.join(root, file), args, { env: { ...process.env, ...env } });
  child.once('exit', (code) => code && process.exit(code));
  return child;
}
const ask = async (child, message) => {
  child.send(message);
  return (await once(child, 'message'))[0];
};

const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir });
const env = { DATABASE_URL: postgres.url, SREDA_DATA: dataDir, PORT: '0', SREDA_DEMO: '0', NODE_ENV: 'production' };
await once(start('apps/cli/dist/main.js', env, ['migrate']), 'exit');
await seed(env);
const instance = start('test/bench/instance.mjs', env);
const [{ url }] = await once(instance, 'message');
const bare = start('test/bench/bare.mjs', env);
const [{ url: bareUrl }] = await once(bare, 'message');
const database = new pg.Client({ connectionString: postgres.url });
await database.connect();
const school = await openSchool(url, postgres.url);
await database.query('vacuum analyze');

/** One request of each client, with its statements and its answer, taken back afterwards. */
async function sample(operation) {
  const samples = [];
  for (let client = 0; client < CLIENTS; client++) {
    const person = operation.as(school, client);
    await ask(instance, 'record');
    const { method, path: to, body } = operation.request(school, person, { isSample: true });
    const answer = await person.send(method, to, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${operation.name} answered ${answer.status} ${text}`);
    const { statements } = await ask(instance, 'recorded');
    await operation.undo?.(database, person);
    samples.push({ statements, body: text });
  }
  return samples;
}

const serverCpu = () => ({ server: cpuMs(instance.pid), postgres: cpuMs(postgres.pid) });
const bareCpu = () => ({ server: cpuMs(bare.pid), postgres: cpuMs(postgres.pid) });
const results = [];
for (const operation of chosen) {
  const people = Array.from({ length: CLIENTS }, (_, client) => operation.as(school, client));
  const send = (client) => {
    const { method, path: to, body } = operation.request(school, people[client], { isSample: false });
    return people[client].send(method, to, body);
  };
  // The first requests fill caches and are compiled; what is counted comes after them.
  await measure({ send, clients: CLIENTS, ms: 500, cpu: serverCpu });
  const samples = await sample(operation);
  await ask(bare, { samples: samples.map(({ statements, body }) => ({ statements: repeatable(statements), body })) });
  const queries = countQueries(samples[0].statements);
  for (const clients of [1, CLIENTS]) {
    const ours = await measure({ send, clients, ms, cpu: serverCpu });
    const floor = await measure({ send: (client) => fetch(`${bareUrl}/${client}`), clients, ms, cpu: bareCpu });
    const shareOfBare = Number((ours.perSecond / floor.perSecond).toFixed(2));
    results.push({ operation: operation.name, queries, bytes: Buffer.byteLength(samples[0].body), ...ours, bare: floor, shareOfBare });
    console.log(
      `${operation.name.padEnd(14)} ${clients} client${clients > 1 ? 's' : ' '} ${String(ours.n).padStart(6)} × median ${ours.medianMs.toFixed(2).padStart(7)} ms  ` +
        `p95 ${ours.p95Ms.toFixed(2).padStart(7)} ms  ${ours.perSecond.toFixed(0).padStart(5)}/s  ${ours.cpuMs.toFixed(2).padStart(6)} CPU-ms (PostgreSQL ${ours.postgresCpuMs.toFixed(2).padStart(5)})  ` +
        `${String(queries).padStart(2)} queries  bare ${floor.perSecond.toFixed(0).padStart(5)}/s ${floor.cpuMs.toFixed(2).padStart(6)} CPU-ms  share ${Math.round(shareOfBare * 100)} %`,
    );
  }
}
await database.end();
instance.send('stop');
bare.send('stop');
await Promise.all([once(instance, 'exit'), once(bare, 'exit')]);
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });
const report = {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model,
  load: loadavg()[0],
  results,
};
if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
