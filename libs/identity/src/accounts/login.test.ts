import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignLogins, candidateLogins, LOGIN_PATTERN, loginBase, normaliseLogin } from './login.js';

const anyName = fc.record({
  familyName: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  givenName: fc.constantFrom('Пётр', 'Щукарь', 'Ann', '李'),
  patronymic: fc.constantFrom(null, 'Ильич'),
});

describe('logins', () => {
  it.each([
    ['Иванов', 'Пётр', 'Алексеевич', 'ivanov.pa'],
    ['Щербакова', 'Юлия', null, 'shcherbakova.i'],
    ['Müller', 'Ann', null, 'muller.a'],
    ['李', '明', null, 'user'],
  ])('%s %s %s → %s', (familyName, givenName, patronymic, login) => {
    expect(loginBase({ familyName, givenName, patronymic })).toBe(login);
  });

  it('are all different, free and typable', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 20 }), fc.array(fc.constantFrom('user', 'user2', 'user3')), (names, taken) => {
        const logins = assignLogins(names, new Set(taken));
        expect(new Set([...logins, ...taken]).size).toBe(names.length + new Set(taken).size);
        for (const login of logins) {
          expect(login).toMatch(LOGIN_PATTERN);
          expect(normaliseLogin(login)).toBe(login);
        }
      }),
    );
  });

  it('are among the candidates, unless more are taken than are to spare', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 20 }), (names) => {
        const candidates = candidateLogins(names, 2);
        const logins = assignLogins(names, new Set(['user', 'user2']));
        expect(candidates).toEqual(expect.arrayContaining(logins));
      }),
    );
  });

  it('do not depend on case', () => expect(normaliseLogin(' Ёжик.А ')).toBe(normaliseLogin('ёЖИК.а')));
});
