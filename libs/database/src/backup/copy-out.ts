import { createHash } from 'node:crypto';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { qualified, quote } from './catalog.js';
import type { TableChecksum, TableRef } from './format.js';

export const columnList = (table: TableRef): string => table.columns.map(quote).join(', ');

/** Reads a table in the COPY text format, gives it piece by piece to `take`, and returns its count and checksum. */
export async function copyOut(client: pg.Client, table: TableRef, take: (piece: Buffer) => Promise<void>): Promise<TableChecksum> {
  const stream = client.query(copyStreams.to(`copy ${qualified(table)} (${columnList(table)}) to stdout`));
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
    await take(piece);
  }
  return { rows: stream.rowCount, bytes, sha256: hash.digest('hex') };
}
