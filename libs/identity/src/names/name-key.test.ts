import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { codeName } from './code-name.js';
import { NameKey } from './name-key.js';
import { openRecord, sealRecord } from './sealed-record.js';

const [key, other] = [new NameKey(randomBytes(32)), new NameKey(randomBytes(32))];
const text = fc.string({ unit: 'grapheme' });
const anyRecord = fc.record({
  familyName: text,
  givenName: text,
  patronymic: fc.option(text),
  birthDate: fc.option(fc.constant('2015-09-01')),
  login: fc.option(text),
  email: fc.option(text),
});

describe('a key of names', () => {
  it('opens what it has sealed, for the same person only', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const stored = sealRecord(key, 'anna', record);
        expect(openRecord(key, 'anna', stored.sealed ?? '')).toEqual(record);
        expect(() => openRecord(key, 'boris', stored.sealed ?? '')).toThrow();
        expect(() => openRecord(other, 'anna', stored.sealed ?? '')).toThrow();
      }),
    );
  });

  it('seals the same differently each time, and finds it by the same hash', () => {
    expect(key.seal('Анна', 'a')).not.toBe(key.seal('Анна', 'a'));
    expect(key.hash('anna')).toBe(key.hash('anna'));
    expect(key.hash('anna')).not.toBe(other.hash('anna'));
    expect(key.id).not.toBe(other.id);
  });

  it('notices a change of one bit, and a value that is cut', () => {
    const sealed = Buffer.from(key.seal('Анна', 'a'), 'base64url');
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
      expect(() => key.open(changed.toString('base64url'), 'a')).toThrow();
    }
    for (const length of [0, 12, 27, sealed.length - 1]) {
      expect(() => key.open(sealed.subarray(0, length).toString('base64url'), 'a')).toThrow();
    }
  });
});

it('a code stands for a person in both languages, the same each time', () => {
  const [ru, en] = [codeName('some-id', 'ru'), codeName('some-id', 'en')];
  expect(ru).toMatchObject({ familyName: 'Участник', givenName: en.givenName, login: null, email: null, birthDate: null });
  expect(ru.givenName).toMatch(/^[2-9A-Z]{6}$/);
  expect(codeName('another-id', 'ru').givenName).not.toBe(ru.givenName);
});
