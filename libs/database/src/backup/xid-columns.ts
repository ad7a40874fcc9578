import pg from 'pg';
import { qualified, quote } from './catalog.js';

/**
 * Transaction ids mean something only on the server that gave them: a new one counts from the beginning, so a restored row
 * would seem to come from the future for a long time, and new rows would sort before it. This renumbers the values of all
 * xid8 columns together, 3, 4, 5 … in their old order, and then spends ids until the server's counter is past them. 0, which
 * is before every transaction, stays.
 * Runs in the transaction of the restore; `url` is for the other transactions that spend the ids.
 */
export async function renumberTransactionIds(client: pg.Client, url: string): Promise<void> {
  const columns = await listXidColumns(client);
  if (columns.length === 0) return;
  const values = columns.map(({ column, ...table }) => `select ${quote(column)} as old from ${qualified(table)}`).join(' union ');
  const { rows } = await client.query<{ ahead: boolean }>(
    `select coalesce(max(old::text::numeric), 0) >= pg_current_xact_id()::text::numeric as ahead from (${values}) v`,
  );
  if (!rows[0]?.ahead) return;
  await client.query(
    `create temporary table new_xid on commit drop as
       select old, (2 + row_number() over (order by old))::text::xid8 as new from (${values}) v where old > '0'`,
  );
  for (const { column, ...table } of columns) {
    await client.query(`update ${qualified(table)} set ${quote(column)} = new from pg_temp.new_xid where ${quote(column)} = old`);
  }
  const highest = await client.query<{ xid: string }>(`select coalesce(max(new), '0'::xid8)::text as xid from pg_temp.new_xid`);
  await spendIdsUpTo(url, highest.rows[0]?.xid ?? '0');
}

async function listXidColumns(client: pg.Client): Promise<{ schema: string; name: string; column: string }[]> {
  const { rows } = await client.query<{ schema: string; name: string; column: string }>(
    `select n.nspname as schema, c.relname as name, a.attname as column
     from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where a.atttypid = 'pg_catalog.xid8'::regtype and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  );
  return rows;
}

async function spendIdsUpTo(url: string, xid: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'sreda backup' });
  await client.connect();
  try {
    await client.query('set statement_timeout = 0; set synchronous_commit = off');
    await client.query(`do $$ begin while pg_current_xact_id() <= '${BigInt(xid)}'::xid8 loop commit; end loop; end $$`);
  } finally {
    await client.end();
  }
}
