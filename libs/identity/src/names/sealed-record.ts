import type { NameKey } from './name-key.js';
import type { PersonRecord } from './names.js';

/** A person's record as the tables `person` and `account` keep it: in its fields, or sealed. */
export interface StoredRecord extends Omit<PersonRecord, 'familyName' | 'givenName'> {
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly sealed: string | null;
}

const person = (id: string): string => `person ${id}`;
const account = (id: string): string => `account ${id}`;

/** The login is the one field by which somebody is looked up: a keyed hash stands for it. */
export function sealRecord(key: NameKey, personId: string, record: PersonRecord): StoredRecord {
  const { familyName, givenName, patronymic, birthDate, login, email } = record;
  const whole: PersonRecord = { familyName, givenName, patronymic, birthDate, login, email };
  return {
    familyName: null,
    givenName: null,
    patronymic: null,
    birthDate: null,
    login: login === null ? null : key.hash(login),
    email: null,
    sealed: key.seal(JSON.stringify(whole), person(personId)),
  };
}

export const openRecord = (key: NameKey, personId: string, sealed: string): PersonRecord =>
  JSON.parse(key.open(sealed, person(personId))) as PersonRecord;

export const sealSecret = (key: NameKey, accountId: string, secret: string): string => key.seal(secret, account(accountId));
export const openSecret = (key: NameKey, accountId: string, sealed: string): string => key.open(sealed, account(accountId));
