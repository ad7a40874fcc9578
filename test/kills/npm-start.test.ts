import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@sreda/kernel';
import { TestClient } from '@sreda/testing';
import { password } from './school.js';

const LIMIT_MS = 180_000;

let dataDir: string;
/** The system gives one at the first start; after each it is the same. */
let port = '0';
let running: ChildProcess | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-start-'));
});
afterAll(async () => {
  // Also a PostgreSQL that outlived the start before is stopped so.
  if (running?.exitCode === null && running.kill('SIGTERM')) await once(running, 'exit');
  await rm(dataDir, { recursive: true, force: true });
}, LIMIT_MS);

/** `npm start`, until it says that it is ready: at this address. */
async function start(): Promise<string> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [path.join(projectRoot, 'scripts/start.mjs')], {
    env: { ...inherited, SREDA_DATA: dataDir, PORT: port, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (const deadline = Date.now() + LIMIT_MS; child.exitCode === null && Date.now() < deadline; await sleep(100)) {
    const [, url] = /^Sreda is ready: (\S+)\n/m.exec(said) ?? [];
    if (!url) continue;
    port = new URL(url).port;
    return url;
  }
  throw new Error(`npm start did not become ready:\n${said}`);
}

/** A process with all that it has started, whatever session or group they are in; Linux. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
      } catch {
        return [];
      }
    });
  const family = [pid];
  for (let i = 0; i < family.length; i++) family.push(...parents.filter(([, parent]) => parent === family[i]).map(([child]) => child));
  return family;
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
}

const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describeOnLinux('npm start (processes are found in /proc of Linux)', () => {
  it(
    'comes back by itself after everything was killed (-9), and after only its first process was',
    async () => {
      const before = await new TestClient(await start()).signIn('student', password);
      const courses = await before.get('courses/courses?mine=1');
      expect(courses.status).toBe(200);

      killAll(familyOf(running?.pid ?? 0));
      await start();
      // The session that was answered before the kill is still good.
      expect((await before.get('courses/courses?mine=1')).text).toBe(courses.text);

      running?.kill('SIGKILL');
      await start();
      expect((await before.get('courses/courses?mine=1')).text).toBe(courses.text);
    },
    3 * LIMIT_MS,
  );
});
