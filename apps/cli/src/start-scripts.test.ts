import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const scripts = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../scripts');

interface Lock {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
interface InstallModule {
  missingPackages: (wanted: Lock, installed: Lock, where: { dev: boolean; platform: string; arch: string }) => string[];
}
interface ServerModule {
  ServerProcess: new (options: { main: string; env: NodeJS.ProcessEnv; url: string | undefined; log: (line: string) => void }) => {
    start(): Promise<{ signIns?: string[] }>;
    stop(): Promise<void>;
  };
}
interface SettingsModule {
  requireFreePort: (address: { host: string; port: number }) => Promise<void>;
}

/** The scripts are plain JavaScript without declarations. */
async function script<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(path.join(scripts, name)).href)) as T;
}

describe('what has to be installed', () => {
  const linux = { dev: false, platform: 'linux', arch: 'x64' };
  const wanted: Lock = {
    packages: {
      '': { name: 'sreda' },
      'libs/kernel': { version: '0.1.0' },
      'node_modules/@sreda/kernel': { resolved: 'libs/kernel', link: true },
      'node_modules/pg': { version: '8.1.0', integrity: 'a' },
      'node_modules/jest': { version: '30.0.0', integrity: 'b', dev: true },
      'node_modules/@pg/linux-x64': { version: '18.0.0', integrity: 'c', optional: true, os: ['linux'], cpu: ['x64'] },
      'node_modules/@pg/darwin-x64': { version: '18.0.0', integrity: 'd', optional: true, os: ['darwin'], cpu: ['x64'] },
    },
  };

  it('is everything for this computer but test dependencies, when nothing is there', async () => {
    const { missingPackages } = await script<InstallModule>('lib/install.mjs');
    const all = ['node_modules/@sreda/kernel', 'node_modules/pg', 'node_modules/@pg/linux-x64'];
    expect(missingPackages(wanted, { packages: {} }, linux)).toEqual(all);
    expect(missingPackages(wanted, { packages: {} }, { ...linux, dev: true })).toContain('node_modules/jest');
    expect(missingPackages(wanted, wanted, { ...linux, dev: true })).toEqual([]);
  });

  it('is a package whose version or content changed', async () => {
    const { missingPackages } = await script<InstallModule>('lib/install.mjs');
    const older = { packages: { ...wanted.packages, 'node_modules/pg': { version: '8.0.0', integrity: 'a' } } };
    const other = { packages: { ...wanted.packages, 'node_modules/pg': { version: '8.1.0', integrity: 'x' } } };
    for (const installed of [older, other]) expect(missingPackages(wanted, installed, linux)).toEqual(['node_modules/pg']);
  });
});

describe('an old Node', () => {
  it('is told in one line what is needed', async () => {
    const source = await readFile(path.join(scripts, 'start.mjs'), 'utf8');
    const old = source.replace('process.versions.node.split', `'18.20.4'.split`);
    expect(old).not.toBe(source);
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', old], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Sreda needs Node\.js 20\.19 or later; .*\n$/);
  });
});

describe('a port that is taken', () => {
  it('is told in one line', async () => {
    const { requireFreePort } = await script<SettingsModule>('lib/settings.mjs');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(requireFreePort({ host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use by another program: stop it or set PORT.`,
    );
    await new Promise((resolve) => other.close(resolve));
    await requireFreePort({ host: '127.0.0.1', port });
  });
});

describe('the server process', () => {
  const SERVER = `
    import http from 'node:http';
    const server = http.createServer((request, response) => {
      if (request.url === '/die') process.kill(process.pid, 'SIGKILL');
      response.end('ok');
    });
    server.listen(0, '127.0.0.1', () =>
      process.send({ type: 'ready', url: 'http://127.0.0.1:' + server.address().port, signIns: ['teacher'], pid: process.pid }));
    process.on('SIGTERM', () => { console.error('drained'); process.exit(0); });
    process.on('disconnect', () => process.exit(0));`;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'sreda-start-'));
    await writeFile(path.join(dir, 'good.mjs'), SERVER);
    await writeFile(path.join(dir, 'bad.mjs'), 'process.exit(78)');
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  async function newProcess(name: string) {
    const { ServerProcess } = await script<ServerModule>('lib/server-process.mjs');
    const lines: string[] = [];
    let told: () => void;
    const restarted = new Promise<void>((resolve) => (told = resolve));
    const log = (line: string) => {
      lines.push(line);
      if (line === 'The server is running again') told();
    };
    return {
      server: new ServerProcess({ main: path.join(dir, name), env: process.env, url: undefined, log }),
      lines,
      restarted,
    };
  }

  it('is ready when the health check answers, is started again after kill -9, and ends when asked', async () => {
    const { server, lines, restarted } = await newProcess('good.mjs');
    const ready = (await server.start()) as { signIns: string[]; url: string; pid: number };
    expect(ready.signIns).toEqual(['teacher']);
    await fetch(`${ready.url}/die`).catch(() => {});
    await restarted;
    expect(lines).toEqual([
      'The server has stopped unexpectedly (signal SIGKILL); starting it again in 0.25 s',
      'The server is running again',
    ]);
    await server.stop();
    expect(lines).toHaveLength(2);
  });

  it('that cannot boot is not tried again', async () => {
    const { server, lines } = await newProcess('bad.mjs');
    await expect(server.start()).rejects.toThrow('Sreda did not start (the server ended with code 78).');
    expect(lines).toEqual([]);
  });
});
