import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { readAll, readArchive, type EntryContent } from './archive-reader.js';
import { syncFolder } from './archive-writer.js';
import { BackupError } from './backup.error.js';
import { listSchemas, listTables, quote, RESTORE_MARK } from './catalog.js';
import { tableKey, type BackupHeader } from './format.js';
import { TableLoader } from './table-loader.js';
import { verifyBackup, type VerifiedBackup } from './verify-backup.js';
import { withSession } from './session.js';

export interface RestoreBackupOptions {
  readonly url: string;
  readonly file: string;
  readonly filesDir?: string;
  readonly passphrase?: string;
  /**
   * Creates the tables in the state that `header.migrations` records. Throws a BackupError when the code does not know all of
   * these migrations.
   */
  readonly prepareSchema: (url: string, header: BackupHeader) => Promise<void>;
}

/**
 * Restores into an empty installation. The file is checked as a whole before anything is written; after a failure the
 * installation is empty again, and after kill -9 the next restore starts over.
 */
export async function restoreBackup(options: RestoreBackupOptions): Promise<VerifiedBackup> {
  const backup = await verifyBackup(options.file, options.passphrase);
  await withSession(options.url, async (client) => {
    await claimEmptyTarget(client, options.filesDir);
    try {
      await options.prepareSchema(options.url, backup.header);
      await load(client, options, backup);
      await client.query(`drop schema ${RESTORE_MARK}`);
    } catch (error) {
      await client.query('rollback').catch(() => {});
      await emptyTarget(client, options.filesDir).catch(() => {}); // the mark stays, so the next restore does it
      throw explain(error);
    }
    await client.query('analyze');
  });
  return backup;
}

/** Whether a restore into this database has begun and not ended. */
export async function isRestoreUnfinished(client: pg.Client): Promise<boolean> {
  return (await listSchemas(client)).includes(RESTORE_MARK);
}

/** Throws one line when a restore into this database was broken off: what is there is neither the old school nor the new one. */
export async function refuseUnfinishedRestore(url: string): Promise<void> {
  const unfinished = await withSession(url, isRestoreUnfinished);
  if (unfinished) throw new BackupError('A restore was broken off: run it again (npm run sreda -- restore FILE).');
}

async function claimEmptyTarget(client: pg.Client, filesDir: string | undefined): Promise<void> {
  if (await isRestoreUnfinished(client)) {
    await emptyTarget(client, filesDir);
  } else {
    const tables = await listTables(client);
    if (tables.length > 0) {
      throw new BackupError(
        'The database is not empty; a backup is restored into a new installation only (another SREDA_DATA or DATABASE_URL).',
      );
    }
    if (filesDir !== undefined && (await readdir(filesDir).catch(() => [])).length > 0) {
      throw new BackupError(`The folder ${filesDir} is not empty; a backup is restored into a new installation only.`);
    }
  }
  await client.query(`create schema ${RESTORE_MARK}`);
}

/** Drops everything that the restore made, its mark last. */
async function emptyTarget(client: pg.Client, filesDir: string | undefined): Promise<void> {
  for (const schema of (await listSchemas(client)).filter((name) => name !== RESTORE_MARK && name !== 'public')) {
    await client.query(`drop schema ${quote(schema)} cascade`);
  }
  for (const table of await listTables(client))
    await client.query(`drop table if exists ${quote(table.schema)}.${quote(table.name)} cascade`);
  if (filesDir !== undefined) for (const folder of [filesDir, stagingOf(filesDir)]) await rm(folder, { recursive: true, force: true });
  await client.query(`drop schema ${RESTORE_MARK}`);
}

async function load(client: pg.Client, options: RestoreBackupOptions, { header, manifest }: VerifiedBackup): Promise<void> {
  const present = new Set((await listTables(client)).map(tableKey));
  const missing = header.tables.map(tableKey).filter((key) => !present.has(key));
  if (missing.length > 0) throw new BackupError(`This Sreda has no place for the tables ${missing.join(', ')} of the backup.`);
  const staging = options.filesDir === undefined ? undefined : stagingOf(options.filesDir);
  const loader = new TableLoader(client, options.url, header);
  await loader.begin();
  await readArchive(options.file, options.passphrase, async (entry, content) => {
    if (entry.kind === 'table') await loader.write(entry.key, content);
    else if (entry.kind === 'file' && staging !== undefined) await writeFile(path.join(staging, entry.key), content);
    else await readAll(content);
  });
  await loader.verifyAndCommit(manifest);
  if (staging !== undefined && options.filesDir !== undefined && Object.keys(manifest.files).length > 0) {
    await rm(options.filesDir, { recursive: true, force: true });
    await rename(staging, options.filesDir);
    await syncFolder(path.dirname(options.filesDir));
  }
}

function stagingOf(filesDir: string): string {
  return `${path.resolve(filesDir)}.restoring`;
}

async function writeFile(target: string, content: EntryContent): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(target, { mode: 0o600, flush: true }));
}

function explain(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === '53100' || code === 'ENOSPC') return new BackupError('The disk is full; nothing was restored.', { cause: error });
  // An error of PostgreSQL about the data: five characters of SQLSTATE.
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code))
    return new BackupError(`The backup does not fit into this database: ${message}`, { cause: error });
  return error;
}
