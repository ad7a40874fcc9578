import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Notifications, SharedCache } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { PersonRecord } from './names.js';
import { recordColumns, Names } from './names.service.js';

type StoredPerson = Omit<PersonRecord, 'login' | 'email'> & { readonly sealed: string | null };

/** Of the trigger on these columns (identity.migrations.ts), so no way of changing them can be forgotten. */
const CHANNEL = 'sreda_names';

/** Reads and changes what says who people are. */
@Injectable()
export class PersonRecords implements OnModuleInit {
  /** Every list of people needs them, and they hardly ever change. */
  private readonly known: SharedCache<StoredPerson>;

  constructor(
    private readonly database: Database,
    private readonly names: Names,
    notifications: Notifications,
  ) {
    this.known = new SharedCache(database, notifications, CHANNEL);
  }

  onModuleInit(): Promise<void> {
    return this.known.listen();
  }

  /** By id; erased and unknown people are left out. */
  async find(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlyMap<string, Omit<PersonRecord, 'login' | 'email'>>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.known.getAll(ctx, personIds, (missing) => this.read(ctx, missing));
    return new Map([...rows].map(([id, row]) => [id, this.names.open(ctx, id, row)]));
  }

  /** In the transaction that changes what is kept of a person: the very next request here sees it. */
  forget(ctx: RequestContext): void {
    this.known.forgetAtCommit(ctx);
  }

  private async read(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlyMap<string, StoredPerson>> {
    const rows = await this.database.query<StoredPerson & { id: string }>(
      ctx,
      `select p.id, ${recordColumns('p')} from identity.person p where p.id = any ($1) and p.erased_at is null`,
      [personIds],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }

  /**
   * In a transaction. What `changes` leaves out stays; login and address need an account. Answers the record as it was, or null when the person is
   * not there or has another version than the one named.
   */
  async change(ctx: RequestContext, personId: string, changes: Partial<PersonRecord>, version?: number): Promise<PersonRecord | null> {
    const row = await this.database.queryOne<PersonRecord & { sealed: string | null; version: number }>(
      ctx,
      `select ${recordColumns('p')}, p.version, a.login, a.email
       from identity.person p left join identity.account a on a.person_id = p.id
       where p.id = $1 and p.erased_at is null for no key update of p`,
      [personId],
    );
    if (!row || (version !== undefined && row.version !== version)) return null;
    const before = this.names.open(ctx, personId, row);
    const ofAccount = row.login === null ? { login: null, email: null } : {};
    const { login, email, ...person } = this.names.store(personId, { ...before, ...changes, ...ofAccount });
    await this.database.query(
      ctx,
      `update identity.person set family_name = $2, given_name = $3, patronymic = $4, birth_date = $5, sealed = $6, version = version + 1
       where id = $1`,
      [personId, person.familyName, person.givenName, person.patronymic, person.birthDate, person.sealed],
    );
    this.forget(ctx);
    if (row.login !== null) {
      await this.database.query(ctx, `update identity.account set login = $2, email = $3 where person_id = $1`, [personId, login, email]);
    }
    return before;
  }
}
