import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@sreda/database';
import { BootError, type Config, CONFIG, createContext, Recent } from '@sreda/kernel';
import { Problem, type RequestContext } from '@sreda/plugin-sdk';
import { codeName } from './code-name.js';
import { configuredNameKey, type NameKey } from './name-key.js';
import type { PersonRecord } from './names.js';
import { openRecord, openSecret, sealRecord, sealSecret, type StoredRecord } from './sealed-record.js';

/** For `Names.open`: name and seal of the person `alias`. */
export const nameColumns = (alias: string): string =>
  `${alias}.family_name as "familyName", ${alias}.given_name as "givenName", ${alias}.patronymic, ${alias}.sealed`;
/** With the birth date. */
export const recordColumns = (alias: string): string => `${nameColumns(alias)}, ${alias}.birth_date::text as "birthDate"`;

/** The same as arguments of `json_build_object`. */
export const nameJson = (alias: string): string =>
  `'familyName', ${alias}.family_name, 'givenName', ${alias}.given_name, 'patronymic', ${alias}.patronymic, 'sealed', ${alias}.sealed`;
export const recordJson = (alias: string): string => `${nameJson(alias)}, 'birthDate', ${alias}.birth_date::text`;

// Names that are read again and again (a school's list, a grade book) are opened once; some tens of megabytes at most.
const REMEMBERED = 50_000;

/**
 * The one place that turns what is stored of a person into names and back (docs/adr/0006). Names are open, sealed under a key that this process
 * has, or sealed under one that it has not: then people have codes, and what needs a name answers 503 `identity.names-are-sealed`.
 */
@Injectable()
export class Names implements OnModuleInit {
  private key: NameKey | null = null;
  private sealed = false;
  private readonly remembered = new Recent<{ readonly sealed: string; readonly record: PersonRecord }>(REMEMBERED);

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws BootError for a key that cannot be used. Names are sealed and opened only while no server runs, so the state holds until the end. */
  async onModuleInit(): Promise<void> {
    this.key = await configuredNameKey(this.config);
    const row = await this.database.queryOne<{ id: string }>(createContext(), `select id from identity.name_key`);
    this.sealed = row !== undefined;
    if (row && this.key && this.key.id !== row.id) {
      const message = `The names here are sealed under another key than that of ${this.config.namesKeyFile}.`;
      throw new BootError([{ package: 'identity', message }]);
    }
  }

  /** SQL knows names and can sort and search by them. */
  get areOpen(): boolean {
    return !this.sealed;
  }

  /** A row of `personId` as it was read; the fields of a person's record that it has are null while they are sealed, and made readable here. */
  open<Row extends { readonly sealed: string | null }>(ctx: RequestContext, personId: string, row: Row): Omit<Row, 'sealed'> {
    const { sealed, ...plain } = row;
    if (sealed === null) return plain;
    const record = this.key ? this.unseal(this.key, personId, sealed) : codeName(personId, ctx.locale);
    return { ...plain, ...Object.fromEntries(Object.entries(record).filter(([field]) => field in plain)) };
  }

  /** What is written of a person. */
  store(personId: string, record: PersonRecord): StoredRecord {
    return this.sealed ? sealRecord(this.requireKey(), personId, record) : { ...record, sealed: null };
  }

  /** By what an account is found: the login itself, or what stands for it. `login` is normalised. */
  loginKey(login: string): string {
    return this.sealed ? this.requireKey().hash(login) : login;
  }

  /** Another secret than a name that is sealed with them, of the account `accountId`. */
  sealSecret(accountId: string, secret: string): string {
    return this.sealed ? sealSecret(this.requireKey(), accountId, secret) : secret;
  }

  openSecret(accountId: string, stored: string): string {
    return this.sealed ? openSecret(this.requireKey(), accountId, stored) : stored;
  }

  /** For what cannot be done with codes in place of names: throws where names cannot be read. */
  require(): void {
    if (this.sealed) this.requireKey();
  }

  /** After the person was erased. */
  forget(ctx: RequestContext, personId: string): void {
    this.database.afterCommit(ctx, () => this.remembered.delete(personId));
  }

  private requireKey(): NameKey {
    if (!this.key) throw new Problem(503, 'identity.names-are-sealed');
    return this.key;
  }

  private unseal(key: NameKey, personId: string, sealed: string): PersonRecord {
    const known = this.remembered.get(personId);
    if (known?.sealed === sealed) return known.record;
    const record = openRecord(key, personId, sealed);
    this.remembered.set(personId, { sealed, record });
    return record;
  }
}
