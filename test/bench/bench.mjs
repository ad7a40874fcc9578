// `npm run bench [-- --json FILE]`: hot paths of an instance of its own. Lines for people on stderr, JSON on stdout or in the file; never a test. See docs/performance.md.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from '../../scripts/build.mjs';
import { install } from '../../scripts/lib/install.mjs';
import { nodeFlags } from '../../scripts/lib/node-flags.mjs';
import { cpuMs, residentMb } from './cpu.mjs';
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
const { tasks } = await import('./tasks.mjs');
const { untilSettled } = await import('./background.mjs');

const ms = Number(options.seconds) * 1000;
/** Until the code of an operation is compiled; one that is many requests comes less often. */
const [WARM_UP_MS, WARM_UP_OF_MANY_MS] = [500, 5_000];
const isChosen = ({ name }) => name.includes(options.only);
const chosen = operations.filter(isChosen);
if (!(ms > 0) || ![...operations, ...tasks].some(isChosen)) {
  console.error(`--seconds must be a number over 0, --only a part of one of: ${[...operations, ...tasks].map((o) => o.name).join(', ')}`);
  process.exit(2);
}

function start(file, env, args = []) {
  const child = fork(path.join(root, file), args, { env: { ...process.env, ...env }, execArgv: nodeFlags });
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
const school = await openSchool(url, database);
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

const settled = () => untilSettled(database);
const serverCpu = () => ({ server: cpuMs(instance.pid), postgres: cpuMs(postgres.pid) });
const bareCpu = () => ({ server: cpuMs(bare.pid), postgres: cpuMs(postgres.pid) });
const results = [];
for (const operation of chosen) {
  const people = Array.from({ length: CLIENTS }, (_, client) => operation.as(school, client));
  const units = operation.units?.(school) ?? Infinity;
  let unit = 0;
  const send = (client) => {
    if (operation.run) return operation.run(school, people[client], unit++);
    const { method, path: to, body } = operation.request(school, people[client], { isSample: false });
    return people[client].send(method, to, body);
  };
  // What can be done only so often is shared between the two runs.
  const load = { send, ms, cpu: serverCpu, settled };
  const leftTill = (share) => () => unit < units * share;
  // The first requests fill caches and are compiled; what is counted comes after them.
  await measure({ ...load, clients: CLIENTS, ms: operation.run ? WARM_UP_OF_MANY_MS : WARM_UP_MS, left: leftTill(0.1) });
  const floors = operation.request ? await bareFloors(operation) : undefined;
  for (const [i, clients] of [1, CLIENTS].entries()) {
    const ours = await measure({ ...load, clients, left: leftTill(i === 0 ? 0.5 : 1) });
    const floor = await floors?.run(clients);
    const result = { operation: operation.name, reachCpuMs: operation.reach, ...floors?.sample, ...ours };
    results.push(floor ? { ...result, bare: floor, shareOfBare: Number((ours.perSecond / floor.perSecond).toFixed(2)) } : result);
    tell(results.at(-1));
  }
}

/** The same statements and bytes from a server that does nothing else. */
async function bareFloors(operation) {
  const samples = await sample(operation);
  await ask(bare, { samples: samples.map(({ statements, body }) => ({ statements: repeatable(statements), body })) });
  return {
    sample: { queries: countQueries(samples[0].statements), bytes: Buffer.byteLength(samples[0].body) },
    run: (clients) => measure({ send: (client) => fetch(`${bareUrl}/${client}`), clients, ms, cpu: bareCpu }),
  };
}

function tell({
  operation,
  clients,
  n,
  medianMs,
  p95Ms,
  perSecond,
  cpuMs: cpu,
  postgresCpuMs,
  queries,
  reachCpuMs,
  bare: floor,
  shareOfBare,
}) {
  const parts = [
    `${operation.padEnd(28)} ${clients} client${clients > 1 ? 's' : ' '} ${String(n).padStart(6)} × median ${medianMs.toFixed(2).padStart(7)} ms  p95 ${p95Ms.toFixed(2).padStart(7)} ms`,
    `${perSecond.toFixed(1).padStart(7)}/s  ${cpu.toFixed(2).padStart(6)} CPU-ms (PostgreSQL ${postgresCpuMs.toFixed(2).padStart(5)})`,
    ...(reachCpuMs === undefined ? [] : [`${cpu <= reachCpuMs ? 'reaches' : 'MISSES'} ${reachCpuMs}`]),
    ...(floor
      ? [
          `${queries} queries, bare ${floor.perSecond.toFixed(0)}/s ${floor.cpuMs.toFixed(2)} CPU-ms, share ${Math.round(shareOfBare * 100)} %`,
        ]
      : []),
  ];
  console.error(parts.join('  '));
}

const done = [];
for (const task of tasks.filter(isChosen)) {
  await task.before?.(school);
  await settled();
  const [cpuBefore, started] = [serverCpu(), performance.now()];
  await task.run(school);
  const seconds = (performance.now() - started) / 1000;
  await settled();
  const after = serverCpu();
  const postgresCpuSeconds = (after.postgres - cpuBefore.postgres) / 1000;
  const cpuSeconds = (after.server - cpuBefore.server) / 1000 + postgresCpuSeconds;
  done.push({ task: task.name, reachCpuSeconds: task.reachSeconds, cpuSeconds, postgresCpuSeconds, seconds });
  const verdict = cpuSeconds <= task.reachSeconds ? 'reaches' : 'MISSES';
  console.error(
    `${task.name}: ${cpuSeconds.toFixed(2)} CPU-s (PostgreSQL ${postgresCpuSeconds.toFixed(2)}) in ${seconds.toFixed(2)} s  ${verdict} ${task.reachSeconds}`,
  );
}
const memory = { serverAndWorkerMb: residentMb(instance.pid), reachMb: 250 };
console.error(`server and worker: ${memory.serverAndWorkerMb} MB resident`);
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
  tasks: done,
  memory,
};
const json = `${JSON.stringify(report, null, 2)}\n`;
if (options.json) await writeFile(options.json, json);
else process.stdout.write(json);
