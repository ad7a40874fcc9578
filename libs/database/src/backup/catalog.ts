import pg from 'pg';
import type { RecordedMigration, SequenceState, TableRef } from './format.js';

export const quote = (name: string): string => pg.escapeIdentifier(name);
export const qualified = (table: { readonly schema: string; readonly name: string }): string =>
  `${quote(table.schema)}.${quote(table.name)}`;

/** Schemas that are neither PostgreSQL's nor an extension's. */
const OWN_SCHEMA = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
const NOT_OF_EXTENSION = `not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;
/** A restore that has not ended leaves this schema, so that the next one may start over and the server does not start. */
export const RESTORE_MARK = 'sreda_restore';

/** All permanent tables with their stored columns, by name. Of a partitioned table the partitions hold the data. */
export async function listTables(client: pg.Client): Promise<TableRef[]> {
  const { rows } = await client.query<TableRef>(
    `select n.nspname as schema, c.relname as name,
            array(select a.attname::text from pg_catalog.pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relpersistence = 'p' and ${OWN_SCHEMA} and ${NOT_OF_EXTENSION}
     order by n.nspname collate "C", c.relname collate "C"`,
  );
  return rows;
}

export async function listSequences(client: pg.Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name
     from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and c.relpersistence = 'p' and ${OWN_SCHEMA} and ${NOT_OF_EXTENSION}
     order by n.nspname collate "C", c.relname collate "C"`,
  );
  const states: SequenceState[] = [];
  for (const sequence of rows) {
    const state = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${qualified(sequence)}`,
    );
    if (state.rows[0]) states.push({ ...sequence, ...state.rows[0] });
  }
  return states;
}

/** The record that the migration runner keeps; empty when it has never run. */
export async function listMigrations(client: pg.Client): Promise<RecordedMigration[]> {
  const { rows } = await client.query<{ present: boolean }>(`select pg_catalog.to_regclass('sreda.migration') is not null as present`);
  if (!rows[0]?.present) return [];
  return (await client.query<RecordedMigration>('select package, name from sreda.migration order by position')).rows;
}

export async function listSchemas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select n.nspname as name from pg_catalog.pg_namespace n where ${OWN_SCHEMA}`);
  return rows.map(({ name }) => name);
}

export interface ForeignKey {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  /** As ALTER TABLE … ADD CONSTRAINT wants it. */
  readonly definition: string;
}

/** Foreign keys as they were declared; those that partitions inherit come and go with them. */
export async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select n.nspname as schema, c.relname as table, k.conname as name, pg_catalog.pg_get_constraintdef(k.oid) as definition
     from pg_catalog.pg_constraint k
     join pg_catalog.pg_class c on c.oid = k.conrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${OWN_SCHEMA}
     order by n.nspname collate "C", c.relname collate "C", k.conname collate "C"`,
  );
  return rows;
}
