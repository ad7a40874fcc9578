import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { listBackups } from '@sreda/database/backup';
import type { Installation } from '../installation.js';
import { readDatabaseFacts } from './database-facts.js';
import type { DatabaseFacts, Facts, NamesFact } from './facts.js';

const HEALTH_TIMEOUT_MS = 3000;

export async function collectFacts(installation: Installation): Promise<Facts> {
  const [newest] = await listBackups(installation.backupsDir);
  const database = await readDatabaseFacts(installation);
  return {
    version: await installation.version(),
    node: process.versions.node,
    os: `${os.type()} ${os.release()} ${os.arch()}`,
    memoryBytes: os.totalmem(),
    dataDir: withoutHome(installation.dataDir, os.homedir()),
    diskFreeBytes: await freeBytes(installation.dataDir),
    port: { number: installation.config.port, state: await portState(installation.config.host, installation.config.port) },
    database,
    lastBackup: newest?.time.toISOString(),
    names: await namesFact(installation, database),
  };
}

async function namesFact({ config, dataDir }: Installation, database: DatabaseFacts): Promise<NamesFact | undefined> {
  if (database.kind !== 'up') return undefined;
  const { nameKeyId } = database;
  if (!config.namesKeyFile) return nameKeyId === null ? 'open' : 'sealed-without-key';
  const { readNameKey } = await import('@sreda/identity');
  const key = await readNameKey(config.namesKeyFile, dataDir).catch(() => null);
  if (!key || (nameKeyId !== null && key.id !== nameKeyId)) return 'unusable-key';
  return nameKeyId === null ? 'open' : 'sealed';
}

export function withoutHome(folder: string, home: string): string {
  const inside = path.relative(home, folder);
  return home === path.parse(home).root || inside.startsWith('..') || path.isAbsolute(inside) ? folder : path.join('~', inside);
}

/** Of the nearest folder that exists. */
async function freeBytes(folder: string): Promise<number | undefined> {
  for (let current = folder; ; current = path.dirname(current)) {
    const info = await statfs(current).catch(() => undefined);
    if (info) return info.bavail * info.bsize;
    if (current === path.dirname(current)) return undefined;
  }
}

async function portState(host: string, port: number): Promise<Facts['port']['state']> {
  if (await canListen(host, port)) return 'free';
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  for (const scheme of ['http', 'https']) {
    const answer = await fetch(`${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}/health/live`, {
      signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
    }).then(
      async (response) => ({ status: response.status, text: await response.text() }),
      () => undefined,
    );
    if (answer?.status === 200 && answer.text.includes('"ok"')) return 'sreda';
  }
  return 'other';
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
