/**
 * A backup is a gzip-compressed tar archive, optionally encrypted (encryption.ts). Its entries, in this order:
 * `header.json`, the tables in parts `tables/SCHEMA.TABLE/000001.copy` (COPY text format), `files/…`, `manifest.json`.
 * The manifest comes last because counts and checksums are known only then; an archive without it is cut off.
 */
export const FORMAT = 1;
export const HEADER = 'header.json';
export const MANIFEST = 'manifest.json';

export interface TableRef {
  readonly schema: string;
  readonly name: string;
  /** Stored columns in the order of the data; generated ones are not stored. */
  readonly columns: readonly string[];
}

export interface SequenceState {
  readonly schema: string;
  readonly name: string;
  /** A bigint as text. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export interface RecordedMigration {
  readonly package: string;
  readonly name: string;
}

export interface BackupHeader {
  readonly format: number;
  readonly appVersion: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** server_version_num of PostgreSQL, e.g. 180004. */
  readonly serverVersion: number;
  /** What had been applied to the database, in order; empty for a database without migrations. */
  readonly migrations: readonly RecordedMigration[];
  readonly tables: readonly TableRef[];
  readonly sequences: readonly SequenceState[];
}

/** SHA-256 in hex over the whole content, which for a table is all its parts joined. */
export interface Checksum {
  readonly bytes: number;
  readonly sha256: string;
}

export interface TableChecksum extends Checksum {
  readonly rows: number;
}

export interface BackupManifest {
  readonly header: Checksum;
  /** By `SCHEMA.TABLE`. */
  readonly tables: Readonly<Record<string, TableChecksum>>;
  /** By path inside the files folder, with `/` as separator. */
  readonly files: Readonly<Record<string, Checksum>>;
}

export type EntryName =
  { readonly kind: 'header' } | { readonly kind: 'manifest' } | { readonly kind: 'table' | 'file'; readonly key: string };

export const tableKey = (table: { readonly schema: string; readonly name: string }): string => `${table.schema}.${table.name}`;

export const partName = (key: string, part: number): string => `tables/${encodeURIComponent(key)}/${String(part).padStart(6, '0')}.copy`;

export const fileName = (key: string): string => `files/${key}`;

/** What an entry of the archive holds; undefined for a name that no backup has, such as a path out of the files folder. */
export function parseEntryName(name: string): EntryName | undefined {
  if (name === HEADER) return { kind: 'header' };
  if (name === MANIFEST) return { kind: 'manifest' };
  const part = /^tables\/([^/]+)\/\d{6,}\.copy$/.exec(name);
  if (part?.[1] !== undefined) return { kind: 'table', key: decodeURIComponent(part[1]) };
  const key = name.startsWith('files/') ? name.slice('files/'.length) : '';
  return isInnerPath(key) ? { kind: 'file', key } : undefined;
}

function isInnerPath(key: string): boolean {
  return (
    key !== '' && !/[\\\0]|^[a-z]:/i.test(key) && key.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}
