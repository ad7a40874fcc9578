import { finished } from 'node:stream/promises';
import type pg from 'pg';
import copyStreams, { type CopyStreamQuery } from 'pg-copy-streams';
import type { EntryContent } from './archive-reader.js';
import { BackupError } from './backup.error.js';
import { listForeignKeys, qualified, quote, type ForeignKey } from './catalog.js';
import { columnList, copyOut } from './copy-out.js';
import { tableKey, type BackupHeader, type BackupManifest } from './format.js';
import { renumberTransactionIds } from './xid-columns.js';

interface OpenTable {
  readonly key: string;
  readonly stream: CopyStreamQuery;
  readonly done: Promise<void>;
  /** Why PostgreSQL has ended the COPY. The stream has no connection from then on and breaks at the next write, so it is asked before each. */
  failure: Error | undefined;
}

/**
 * Loads the tables of a backup in one transaction. Foreign keys are taken off and put back at the end, which needs no
 * superuser, allows any order of the tables, and checks every reference of the restored data.
 */
export class TableLoader {
  #foreignKeys: ForeignKey[] = [];
  #open: OpenTable | undefined;

  constructor(
    private readonly client: pg.Client,
    private readonly url: string,
    private readonly header: BackupHeader,
  ) {}

  async begin(): Promise<void> {
    await this.client.query('begin');
    this.#foreignKeys = await listForeignKeys(this.client);
    for (const key of this.#foreignKeys) {
      await this.client.query(`alter table ${qualified({ schema: key.schema, name: key.table })} drop constraint ${quote(key.name)}`);
    }
    for (const table of this.header.tables) await this.client.query(`alter table ${qualified(table)} disable trigger user`);
    // Rows that migrations put in are in the backup too, as the school has changed them.
    if (this.header.tables.length > 0) await this.client.query(`truncate ${this.header.tables.map(qualified).join(', ')}`);
  }

  /** The next part of a table; the parts of one table follow each other. */
  async write(key: string, content: EntryContent): Promise<void> {
    if (this.#open?.key !== key) {
      await this.#close();
      this.#open = this.#start(key);
    }
    const open = this.#open;
    const { stream, done } = open;
    for await (const chunk of content) {
      if (open.failure) throw open.failure;
      if (!stream.write(chunk)) await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
    }
  }

  #start(key: string): OpenTable {
    const table = this.header.tables.find((candidate) => tableKey(candidate) === key);
    if (!table) throw new BackupError(`The backup holds data of an unknown table ${key}.`);
    const stream = this.client.query(copyStreams.from(`copy ${qualified(table)} (${columnList(table)}) from stdin`));
    const done = finished(stream);
    done.catch(() => {}); // seen by whoever waits for it next
    const opened: OpenTable = { key, stream, done, failure: undefined };
    stream.once('error', (error) => (opened.failure = error));
    return opened;
  }

  async #close(): Promise<void> {
    if (!this.#open) return;
    if (this.#open.failure) throw this.#open.failure;
    this.#open.stream.end();
    await this.#open.done;
    this.#open = undefined;
  }

  /** Sequences, constraints and triggers; then every table is read back and compared with the manifest. */
  async verifyAndCommit(manifest: BackupManifest): Promise<void> {
    await this.#close();
    for (const { schema, name, lastValue, isCalled } of this.header.sequences) {
      await this.client.query('select pg_catalog.setval($1::regclass, $2::bigint, $3)', [qualified({ schema, name }), lastValue, isCalled]);
    }
    for (const table of this.header.tables) {
      const { rows, sha256 } = await copyOut(this.client, table, async () => {});
      const wanted = manifest.tables[tableKey(table)];
      if (rows !== wanted?.rows || sha256 !== wanted.sha256)
        throw new BackupError(`The table ${tableKey(table)} was not restored exactly.`);
    }
    await renumberTransactionIds(this.client, this.url);
    for (const { schema, table, name, definition } of this.#foreignKeys) {
      await this.client.query(`alter table ${qualified({ schema, name: table })} add constraint ${quote(name)} ${definition}`);
    }
    for (const table of this.header.tables) await this.client.query(`alter table ${qualified(table)} enable trigger user`);
    await this.client.query('commit');
  }
}
