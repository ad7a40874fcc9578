import { createHash } from 'node:crypto';
import type { Locale } from '@sreda/plugin-sdk';
import { CODE_ALPHABET } from '../secrets.js';
import type { PersonRecord } from './names.js';

const LENGTH = 6;
const WORD: Readonly<Record<Locale, string>> = { ru: 'Участник', en: 'Participant' };

/** Who a person is where names cannot be read: `Участник K7M4PX`, made of the id and so the same on every page. A label; namesakes are possible. */
export function codeName(personId: string, locale: Locale): PersonRecord {
  const bytes = createHash('sha256').update(personId).digest().subarray(0, LENGTH);
  const givenName = [...bytes].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
  return { familyName: WORD[locale], givenName, patronymic: null, birthDate: null, login: null, email: null };
}
