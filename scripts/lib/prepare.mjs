import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.mjs';
import { step } from './steps.mjs';

const hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Brings the database up to date and fills an empty one with the demo school. Loading every package only to find nothing
 * pending costs seconds, so a note in the data folder says which build met which state of the database the last time.
 */
export async function prepareDatabase(root, settings, { signal }) {
  const file = path.join(settings.dataDir, 'prepared.json');
  const known = await readNote(file);
  const build = hash(await readFile(path.join(root, '.sreda-build.json'), 'utf8'));
  const state = await databaseState(root, settings.databaseUrl);
  const current = known.build === build && known.state === state;
  const run = (args) => runCommand(root, args, settings, signal);
  if (!current) await step('Database schema', () => run(['migrate']));
  const seeded = known.state === state && known.demo;
  if (settings.demo && !seeded) await step('Demo school', () => run(['seed-demo']));
  if (current && (seeded || !settings.demo)) return;
  const note = { build, state: await databaseState(root, settings.databaseUrl), demo: settings.demo || seeded };
  await mkdir(settings.dataDir, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(note));
  await rename(`${file}.new`, file);
}

async function readNote(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
}

/** A hash over the address and the applied migrations; one line when the server cannot be reached or is not safe to use. */
async function databaseState(root, url) {
  const { default: pg } = await import('pg');
  const { checkServer } = await import(pathToFileURL(path.join(root, 'libs/database/dist/embedded/supervisor.js')).href);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(`The database ${withoutSecrets(url)} cannot be reached: ${error.message || error.code}`);
  }
  try {
    const problems = await checkServer(client);
    if (problems.length > 0) throw new Failure(`The database ${withoutSecrets(url)} cannot be used: ${problems.join('; ')}.`);
    const { rows } = await client.query(`select to_regclass('sreda.migration') is not null as present`);
    const applied = rows[0].present ? (await client.query('select package, name from sreda.migration order by position')).rows : [];
    return hash(JSON.stringify([url, applied]));
  } finally {
    await client.end();
  }
}

function withoutSecrets(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/** Runs a command of the `sreda` tool, which prints its own errors; the last line of its output completes the step's title. */
function runCommand(root, args, settings, signal) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DATABASE_URL: settings.databaseUrl, SREDA_DATA: settings.dataDir };
    const child = spawn(process.execPath, [path.join(root, 'apps/cli/dist/main.js'), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = () => child.kill();
    signal.addEventListener('abort', stop);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) resolve(output.trim().split('\n').at(-1));
      else reject(new Failure(signal.aborted ? 'Stopped.' : 'Sreda did not start.'));
    });
  });
}
