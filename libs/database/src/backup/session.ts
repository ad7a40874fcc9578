import pg from 'pg';
import { BackupError } from './backup.error.js';

/**
 * Settings under which COPY writes the same text for the same data on every server from 15 on, and nothing ends a long
 * transaction. Without synchronized scans the rows come in their stored order.
 */
const SETTINGS = `
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
  set extra_float_digits = 1; set xmloption = 'content'; set client_encoding = 'UTF8';
  set synchronize_seqscans = off; set row_security = off; set search_path = ''`;

/** A connection of its own for a backup or a restore. */
export async function withSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'sreda backup' });
  client.on('error', () => {}); // a lost connection fails the statement that runs
  try {
    await client.connect();
  } catch (error) {
    throw new BackupError(`The database cannot be reached: ${error instanceof Error ? error.message || error.name : String(error)}`);
  }
  try {
    await client.query(SETTINGS);
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
