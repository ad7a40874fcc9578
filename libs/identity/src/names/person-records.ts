import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { KnownNames } from './known-names.js';
import type { PersonRecord } from './names.js';
import { recordColumns, Names } from './names.service.js';

/** Reads and changes what says who people are. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
    private readonly known: KnownNames,
  ) {}

  /** By id; erased and unknown people are left out. */
  async find(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlyMap<string, Omit<PersonRecord, 'login' | 'email'>>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<Omit<PersonRecord, 'login' | 'email'> & { id: string; sealed: string | null }>(
      ctx,
      `select p.id, ${recordColumns('p')} from identity.person p where p.id = any ($1) and p.erased_at is null`,
      [personIds],
    );
    return new Map(rows.map(({ id, ...row }) => [id, this.names.open(ctx, id, row)]));
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
    this.known.forget(ctx);
    if (row.login !== null) {
      await this.database.query(ctx, `update identity.account set login = $2, email = $3 where person_id = $1`, [personId, login, email]);
    }
    return before;
  }
}
