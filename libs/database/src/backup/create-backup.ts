import { access, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type PackageId, schemaName } from '@sreda/plugin-sdk';
import type pg from 'pg';
import { writeArchive, type ArchiveWriter } from './archive-writer.js';
import { BackupError } from './backup.error.js';
import { listMigrations, listSequences, listTables } from './catalog.js';
import { copyOut } from './copy-out.js';
import {
  fileName,
  FORMAT,
  HEADER,
  MANIFEST,
  partName,
  tableKey,
  type BackupHeader,
  type Checksum,
  type TableChecksum,
  type TableRef,
} from './format.js';
import { withSession } from './session.js';

export interface CreateBackupOptions {
  readonly url: string;
  /** Must not exist yet. */
  readonly file: string;
  /** Folder of uploaded files; content-addressed, so a file does not change once it is there. May be missing. */
  readonly filesDir?: string;
  readonly passphrase?: string;
  readonly appVersion: string;
  /** Schemas that are made and filled anew from the rest; by default the job queue's. */
  readonly excludeSchemas?: readonly string[];
  /** The tables of this package alone. */
  readonly onlyPackage?: PackageId;
  readonly now?: Date;
}

export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

const PART_BYTES = 4 * 1024 * 1024;
const OLDEST = 150_000;
/** The tables of BullMQ, which it makes itself; the jobs are in the tables of `jobs`. */
const DERIVED_SCHEMAS = ['bullmq'];

/** Writes database and files as they are at one moment, while the school goes on working. */
export async function createBackup(options: CreateBackupOptions): Promise<BackupSummary> {
  const file = path.resolve(options.file);
  if (await exists(file)) throw new BackupError(`${file} exists already; a backup is not overwritten.`);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const now = options.now ?? new Date();
  try {
    return await withSession(options.url, async (client) => {
      await client.query('begin transaction isolation level repeatable read read only');
      const tables: Record<string, TableChecksum> = {};
      const files: Record<string, Checksum> = {};
      const { bytes } = await writeArchive(file, { passphrase: options.passphrase, now }, async (writer) => {
        const header = await readHeader(client, options, now);
        const headerSum = await writer.addBuffer(HEADER, toJson(header));
        for (const table of header.tables) tables[tableKey(table)] = await writeTable(client, writer, table);
        // After the snapshot: every file that it names is there by now, and stays.
        for (const { key, size, absolute } of await listFiles(options.filesDir))
          files[key] = await writer.addFile(fileName(key), absolute, size);
        await writer.addBuffer(MANIFEST, toJson({ header: headerSum, tables, files }));
      });
      await client.query('commit');
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
      return { file, bytes, tables: Object.keys(tables).length, rows, files: Object.keys(files).length };
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new BackupError(`The disk is full: ${file} could not be written.`, { cause: error });
    if (code === 'EACCES' || code === 'EROFS') throw new BackupError(`${file} cannot be written (${code}).`, { cause: error });
    throw error;
  }
}

async function readHeader(client: pg.Client, options: CreateBackupOptions, now: Date): Promise<BackupHeader> {
  const { rows } = await client.query<{ version: string }>(`select pg_catalog.current_setting('server_version_num') as version`);
  const serverVersion = Number(rows[0]?.version);
  if (serverVersion < OLDEST) throw new BackupError('PostgreSQL 15 or later is needed.');
  const excluded = new Set(options.excludeSchemas ?? DERIVED_SCHEMAS);
  const { onlyPackage: only } = options;
  const included = ({ schema }: { schema: string }) => (only === undefined ? !excluded.has(schema) : schema === schemaName(only));
  return {
    format: FORMAT,
    appVersion: options.appVersion,
    createdAt: now.toISOString(),
    serverVersion,
    migrations: (await listMigrations(client)).filter(({ package: id }) => only === undefined || id === only),
    tables: (await listTables(client)).filter(included),
    sequences: (await listSequences(client)).filter(included),
  };
}

/** A tar entry says its size first, which COPY does not know, so a table is cut into parts. */
async function writeTable(client: pg.Client, writer: ArchiveWriter, table: TableRef): Promise<TableChecksum> {
  const key = tableKey(table);
  let part = 0;
  let pending: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    await writer.addBuffer(partName(key, ++part), Buffer.concat(pending, size));
    pending = [];
    size = 0;
  };
  const sum = await copyOut(client, table, async (piece) => {
    pending.push(piece);
    size += piece.length;
    if (size >= PART_BYTES) await flush();
  });
  if (size > 0) await flush();
  return sum;
}

async function listFiles(dir: string | undefined): Promise<{ key: string; size: number; absolute: string }[]> {
  if (dir === undefined || !(await exists(dir))) return [];
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.sort().map(async (absolute) => ({
      key: path.relative(dir, absolute).split(path.sep).join('/'),
      size: (await stat(absolute)).size,
      absolute,
    })),
  );
  return found;
}

function toJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
