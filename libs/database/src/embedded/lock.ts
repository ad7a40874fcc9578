import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { processIdentity } from './process-info.js';

interface LockHolder {
  readonly pid: number;
  readonly identity: string;
  readonly token: string;
  /** The holder is ending and will release the lock by itself. */
  readonly stopping?: true;
}

/** A lock held by a process: it ends with the process, also by kill -9, because the next one checks that the holder lives. */
export interface FolderLock {
  /** Tells those who want the lock that it is worth to wait: this process is ending. */
  announceStop(): Promise<void>;
  release(): Promise<void>;
}

const ATTEMPTS = 5;
const POLL_MS = 200;

/**
 * Takes the lock file or throws one line that names the living holder. `subject` completes "… is already in use". A holder that is stopping is
 * waited for, `patienceMs` at most; `onWait` is called once before.
 */
export async function acquireLock(
  file: string,
  subject: string,
  { patienceMs = 0, onWait }: { readonly patienceMs?: number; readonly onWait?: () => void } = {},
): Promise<FolderLock> {
  const mine: LockHolder = { pid: process.pid, identity: (await processIdentity(process.pid)) ?? '', token: randomUUID() };
  const inUse = (pid: number) => new EmbeddedPostgresError(`${subject} is already in use by process ${pid}.`);
  let deadline: number | undefined;
  for (let attempt = 0; attempt < ATTEMPTS;) {
    if (await tryCreate(file, mine)) return { announceStop: () => announceStop(file, mine), release: () => release(file, mine) };
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const holder = text === undefined ? undefined : parseHolder(text);
    if (holder && (await isAlive(holder))) {
      if (!holder.stopping) throw inUse(holder.pid);
      if (deadline === undefined) onWait?.();
      deadline ??= Date.now() + patienceMs;
      if (Date.now() >= deadline) throw inUse(holder.pid);
      await sleep(POLL_MS);
      continue;
    }
    attempt += 1;
    if (text !== undefined) await moveAside(file, text);
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

async function isMine(file: string, mine: LockHolder): Promise<boolean> {
  return parseHolder(await readFile(file, 'utf8').catch(() => ''))?.token === mine.token;
}

async function announceStop(file: string, mine: LockHolder): Promise<void> {
  if (!(await isMine(file, mine))) return;
  const draft = `${file}.${mine.token}`;
  await writeFile(draft, JSON.stringify({ ...mine, stopping: true } satisfies LockHolder), { mode: 0o644 });
  await rename(draft, file);
}

async function release(file: string, mine: LockHolder): Promise<void> {
  if (await isMine(file, mine)) await rm(file, { force: true });
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    return undefined;
  }
}
