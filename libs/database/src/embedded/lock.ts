import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { processIdentity } from './process-info.js';

interface LockHolder {
  readonly pid: number;
  readonly identity: string;
  readonly token: string;
}

/** A lock held by a process: it ends with the process, also by kill -9, because the next one checks that the holder lives. */
export interface FolderLock {
  release(): Promise<void>;
}

const ATTEMPTS = 5;

/** Takes the lock file or throws one line that names the living holder. `subject` completes "… is already in use". */
export async function acquireLock(file: string, subject: string): Promise<FolderLock> {
  const mine: LockHolder = { pid: process.pid, identity: (await processIdentity(process.pid)) ?? '', token: randomUUID() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await tryCreate(file, mine)) return { release: () => release(file, mine) };
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder && (await isAlive(holder))) throw new EmbeddedPostgresError(`${subject} is already in use by process ${holder.pid}.`);
    await moveAside(file, text);
  }
  throw new EmbeddedPostgresError(`${subject} is being taken by several processes at once; try again.`);
}

async function isAlive(holder: LockHolder): Promise<boolean> {
  return (await processIdentity(holder.pid)) === holder.identity;
}

/** The complete content appears under the name in one step: a hard link fails when the name is taken. */
async function tryCreate(file: string, holder: LockHolder): Promise<boolean> {
  const draft = `${file}.${holder.token}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a dead holder's file, and only that one: another process may have replaced it since it was read. */
async function moveAside(file: string, deadText: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== deadText) await link(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function release(file: string, mine: LockHolder): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (parseHolder(text)?.token === mine.token) await rm(file, { force: true });
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    return undefined;
  }
}
