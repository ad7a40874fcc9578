// `npm run bench -- --json FILE`: hot paths of an instance of its own, with the demo school. Prints a table, writes JSON; never a test.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from '../../scripts/build.mjs';
import { install } from '../../scripts/lib/install.mjs';
import { cpuMs } from './cpu.mjs';
import { measure } from './load.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'string' }, seconds: { type: 'string', default: '5' }, only: { type: 'string' } } });
await install(root, { dev: true });
await build({ web: false });
const { startEmbeddedPostgres } = await import('@sreda/database/embedded');
const { operations, prepare } = await import('./operations.mjs');

function start(file, env) {
  const child = fork(path.join(import.meta.dirname, file), { env: { ...process.env, ...env } });
  child.once('exit', (code) => code && process.exit(code));
  return child;
}
const ask = async (child, message) => {
  child.send(message);
  return (await once(child, 'message'))[0];
};

const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir });
const env = { DATABASE_URL: postgres.url, SREDA_DATA: dataDir, PORT: '0', SREDA_DEMO: '1', NODE_ENV: 'production' };
const state = await prepare(env);
const instance = start('instance.mjs', env);
const [{ url }] = await once(instance, 'message');
const bare = start('bare.mjs', env);
const [{ url: bareUrl }] = await once(bare, 'message');
const serverCpu = () => cpuMs(instance.pid) + cpuMs(postgres.pid);
const bareCpu = () => cpuMs(bare.pid) + cpuMs(postgres.pid);

const results = [];
for (const operation of operations.filter((o) => !options.only || o.name.includes(options.only))) {
  const send = await operation.sender(url, state);
  await (await send(0, 0)).arrayBuffer();
  await ask(instance, 'record');
  const sample = await send(0, 1);
  const body = await sample.text();
  const { statements } = await ask(instance, 'recorded');
  await ask(bare, { statements, body });
  const ms = Number(options.seconds) * 1000;
  for (const clients of [1, 8]) {
    const ours = await measure({ send, clients, ms, cpu: serverCpu });
    const floor = await measure({ send: () => fetch(bareUrl), clients, ms, cpu: bareCpu });
    const queries = statements.filter((s) => !/^\s*(start transaction|begin|commit|rollback)/i.test(s.text)).length;
    const result = { operation: operation.name, queries, bytes: body.length, ...ours, bare: floor, shareOfBare: Number((ours.perSecond / floor.perSecond).toFixed(2)) };
    results.push(result);
    console.log(
      `${operation.name.padEnd(28)} ${String(clients).padStart(2)} clients  ${String(ours.perSecond).padStart(8)}/s  median ${ours.medianMs} ms  p95 ${ours.p95Ms} ms  ` +
        `${ours.cpuMs} CPU-ms  ${queries} queries  ${Math.round(result.shareOfBare * 100)} % of bare`,
    );
  }
}
instance.send('stop');
bare.send('stop');
await Promise.all([once(instance, 'exit'), once(bare, 'exit')]);
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });
const report = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model, results };
if (options.json) await writeFile(options.json, JSON.stringify(report, null, 2));
