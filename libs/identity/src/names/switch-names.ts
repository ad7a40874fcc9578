import type { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type NameKey, NameKeyError } from './name-key.js';
import type { PersonRecord } from './names.js';
import { recordColumns } from './names.service.js';
import { openRecord, openSecret, sealRecord, sealSecret, type StoredRecord } from './sealed-record.js';

interface Row extends PersonRecord {
  readonly id: string;
  readonly sealed: string | null;
  readonly accountId: string | null;
  readonly totpSecret: string | null;
}
type Rewritten = StoredRecord & { readonly totpSecret: string | null };

const ROWS = `
  select p.id, ${recordColumns('p')}, a.id as "accountId", a.login, a.email, a.totp_secret as "totpSecret"
  from identity.person p left join identity.account a on a.person_id = p.id where p.erased_at is null`;
const CHUNK = 1_000;

/**
 * Puts all names of the installation under a key, in one transaction. Letters that have gone out lose what may name somebody. Throws NameKeyError
 * while a server runs, and when it is done already. Answers how many people there are.
 */
export async function sealNames(database: Database, ctx: RequestContext, key: NameKey): Promise<number> {
  const people = await database.tx(ctx, async (inner) => {
    if (await keyInUse(database, inner)) throw new NameKeyError('The names are sealed already.');
    const count = await rewrite(database, inner, ({ id, accountId, totpSecret, ...record }) => ({
      ...sealRecord(key, id, record),
      totpSecret: accountId && totpSecret && sealSecret(key, accountId, totpSecret),
    }));
    // Its keys are hashes that whoever knows a login could try.
    await database.query(inner, `delete from identity.sign_in_bucket`);
    await database.query(
      inner,
      `update mail.message set text = null, html = null, error = null, address = case when person_id is null then address end
       where finished_at is not null`,
    );
    await database.query(inner, `insert into identity.name_key (id) values ($1)`, [key.id]);
    return count;
  });
  // What an update leaves behind in the files is overwritten some day; here that day is today.
  await database.query(ctx, `vacuum full identity.person, identity.account, identity.sign_in_bucket, mail.message`);
  return people;
}

/** The way back. */
export async function openNames(database: Database, ctx: RequestContext, key: NameKey): Promise<number> {
  return database.tx(ctx, async (inner) => {
    const used = await keyInUse(database, inner);
    if (!used) throw new NameKeyError('The names are not sealed.');
    if (used !== key.id) throw new NameKeyError('The names are sealed under another key.');
    const count = await rewrite(database, inner, ({ id, sealed, accountId, totpSecret }) => {
      if (sealed === null) throw new NameKeyError(`The record of ${id} is not sealed.`);
      return {
        ...openRecord(key, id, sealed),
        sealed: null,
        totpSecret: accountId && totpSecret && openSecret(key, accountId, totpSecret),
      };
    });
    await database.query(inner, `delete from identity.sign_in_bucket`);
    await database.query(inner, `delete from identity.name_key`);
    return count;
  });
}

/** Locks out servers that start meanwhile: they wait to read the state. */
async function keyInUse(database: Database, ctx: RequestContext): Promise<string | null> {
  await database.query(ctx, `lock table identity.name_key, identity.person, identity.account in access exclusive mode`);
  const running = await database.queryOne(
    ctx,
    `select from pg_stat_activity where datname = current_database() and application_name in ('sreda server', 'sreda worker') limit 1`,
  );
  if (running) throw new NameKeyError('Sreda is running. Stop it first.');
  return (await database.queryOne<{ id: string }>(ctx, `select id from identity.name_key`))?.id ?? null;
}

async function rewrite(database: Database, ctx: RequestContext, turn: (row: Row) => Rewritten): Promise<number> {
  const rows = await database.query<Row>(ctx, ROWS);
  for (let i = 0; i < rows.length; i += CHUNK) {
    const chunk = JSON.stringify(rows.slice(i, i + CHUNK).map((row) => ({ ...turn(row), id: row.id })));
    await database.query(
      ctx,
      `update identity.person p set family_name = x."familyName", given_name = x."givenName", patronymic = x.patronymic, birth_date = x."birthDate",
         sealed = x.sealed
       from json_to_recordset($1) as x(id uuid, "familyName" text, "givenName" text, patronymic text, "birthDate" date, sealed text)
       where p.id = x.id`,
      [chunk],
    );
    await database.query(
      ctx,
      `update identity.account a set login = x.login, email = x.email, totp_secret = x."totpSecret"
       from json_to_recordset($1) as x(id uuid, login text, email text, "totpSecret" text) where a.person_id = x.id`,
      [chunk],
    );
  }
  return rows.length;
}
