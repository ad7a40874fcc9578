// `npm run bench [-- --json FILE]`: hot paths of an instance of its own. Lines for people on stderr, JSON on stdout or in the file; never a test. See docs/performance.md.
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { build, root } from '../../scripts/build.mjs';
import { install } from '../../scripts/lib/install.mjs';
import { cpuMs, residentMb } from './cpu.mjs';
import { figuresOf, measure } from './load.mjs';
import { countQueries, following, repeatable } from './statements.mjs';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, seconds: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
await install(root, { dev: true });
await build({ web: false });
// These need what was installed and built.
const { openInstallation } = await import('./installation.mjs');
const { answersTo, CLIENTS, openSchool } = await import('./school.mjs');
const { operations } = await import('./operations.mjs');
const { tasks } = await import('./tasks.mjs');
const { untilSettled } = await import('./background.mjs');

const ms = Number(options.seconds) * 1000;
/** Until the code of an operation is compiled; one that is many requests comes less often. */
const [WARM_UP_MS, WARM_UP_OF_MANY_MS] = [500, 20_000];
/** Ours and the bare server take turns, as the speed of a virtual computer changes from one second to the next. */
const TURNS = 3;
/** What is many requests comes seldom, and PostgreSQL tidies up once a minute: a second of that must not be shared by a few of them. */
const LONGER_OF_MANY = 3;
const isChosen = ({ name }) => name.includes(options.only);
const chosen = operations.filter(isChosen);
if (!(ms > 0) || ![...operations, ...tasks].some(isChosen)) {
  console.error(`--seconds must be a number over 0, --only a part of one of: ${[...operations, ...tasks].map((o) => o.name).join(', ')}`);
  process.exit(2);
}

const ask = async (child, message) => {
  child.send(message);
  return (await once(child, 'message'))[0];
};

const { database, postgresPid, start, close } = await openInstallation('bench');
const { program: instance, url } = await start('test/bench/instance.mjs');
const { program: bare, url: bareUrl } = await start('test/bench/bare.mjs');
const school = await openSchool(url, database);
await database.query('vacuum analyze');

/** One unit of each client: its requests with their statements and answers. What it wrote is removed. */
async function sample(operation, send) {
  const samples = [];
  for (let client = 0; client < CLIENTS; client++) {
    const person = operation.as(school, client);
    const [{ last }] = (await database.query(`select max(position) as last from jobs.event`)).rows;
    await ask(instance, 'record');
    const bodies = await answersTo(async () => {
      const answer = await send(person, { isSample: true });
      if (!answer.ok) throw new Error(`${operation.name} answered ${answer.status} ${await answer.text()}`);
    });
    const { requests } = await ask(instance, 'recorded');
    await settled();
    await database.query(`delete from jobs.event where position > $1`, [last ?? 0]);
    await operation.undo?.(database, person, bodies);
    samples.push({ requests, bodies });
  }
  return samples;
}

const settled = () => untilSettled(database);
const serverCpu = () => ({ server: cpuMs(instance.pid), postgres: cpuMs(postgresPid) });
const bareCpu = () => ({ server: cpuMs(bare.pid), postgres: cpuMs(postgresPid) });
const results = [];
for (const operation of chosen) {
  const people = Array.from({ length: CLIENTS }, (_, client) => operation.as(school, client));
  const units = operation.units?.(school) ?? Infinity;
  let unit = 0;
  const send = (person, { isSample }) => {
    if (operation.run) return operation.run(school, person, unit++);
    const { method, path: to, body } = operation.request(school, person, { isSample });
    return person.send(method, to, body);
  };
  const load = { send: (client) => send(people[client], { isSample: false }), cpu: serverCpu, settled };
  // What can be done only so often is shared between all runs.
  const leftTill = (share) => () => unit < units * share;
  const turnMs = (ms * (operation.run ? LONGER_OF_MANY : 1)) / TURNS;
  // The first requests fill caches and are compiled; what is counted comes after them.
  await measure({ ...load, clients: CLIENTS, ms: operation.run ? WARM_UP_OF_MANY_MS : WARM_UP_MS, left: leftTill(0.25) });
  for (const [clients, from, to] of [
    [1, 0.25, 0.6],
    [CLIENTS, 0.6, 1],
  ]) {
    const [ours, theirs] = [[], []];
    let what;
    for (let turn = 1; turn <= TURNS; turn++) {
      // The bare one before ours, which goes on from what the sample has removed.
      const samples = await sample(operation, send);
      what ??= countsOf(samples[0]);
      theirs.push(await measureBare(operation, samples, { clients, ms: turnMs }));
      ours.push(await measure({ ...load, clients, ms: turnMs, left: leftTill(from + ((to - from) * turn) / TURNS) }));
    }
    const [figures, floor] = [figuresOf(ours), figuresOf(theirs)];
    const shareOfBare = Number((figures.perSecond / floor.perSecond).toFixed(2));
    results.push({ operation: operation.name, clients, reachCpuMs: operation.reach, ...what, ...figures, bare: floor, shareOfBare });
    tell(results.at(-1));
  }
}

function countsOf({ requests, bodies }) {
  const count = (list, of) => list.reduce((sum, one) => sum + of(one), 0);
  return { requests: requests.length, queries: count(requests, countQueries), bytes: count(bodies, Buffer.byteLength) };
}

/** The same statements and bytes from a server that does nothing else. */
async function measureBare(operation, samples, { clients, ms }) {
  const again = (requests) => (operation.run ? following(requests) : requests.map(repeatable));
  const units = samples.map(({ requests, bodies }) => again(requests).map((statements, i) => ({ statements, body: bodies[i] })));
  await ask(bare, { units, password: operation.password });
  const unit = async (client) => {
    for (let i = 0; i < units[client].length - 1; i++) await (await fetch(`${bareUrl}/${client}/${i}`)).arrayBuffer();
    return fetch(`${bareUrl}/${client}/${units[client].length - 1}`);
  };
  return measure({ send: unit, clients, ms, cpu: bareCpu });
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
await close();
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
