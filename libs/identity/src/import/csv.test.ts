import { describe, expect, it } from '@jest/globals';
import { Problem } from '@sreda/plugin-sdk';
import { decodeCsv, parseClass, parseDay, parsePeople } from './csv.js';

const TABLE =
  'Фамилия;Имя;Отчество;Дата рождения;Класс;Роль\r\nКоролёв;Пётр;Ильич;1.9.2012;5 «а»;ученик\r\n\r\nБелова;Анна;;;;Учитель математики\r\n';

describe('a list of people', () => {
  it('is read with a semicolon, Russian headers and Russian dates', () => {
    expect(parsePeople(TABLE)).toMatchObject([
      {
        line: 2,
        familyName: 'Королёв',
        givenName: 'Пётр',
        patronymic: 'Ильич',
        birthDate: '2012-09-01',
        kind: 'student',
        class: { grade: 5, letter: 'А' },
        errors: [],
      },
      { line: 4, familyName: 'Белова', givenName: 'Анна', patronymic: null, kind: 'staff', isTeacher: true, class: null, errors: [] },
    ]);
  });

  it('is read with a comma and English headers', () => {
    const [row] = parsePeople('\uFEFFFull name,Form,Username,"E-mail"\n"Brown, Ann",7b,ANN.B,ann@example.org');
    expect(row).toMatchObject({
      familyName: 'Brown,',
      givenName: 'Ann',
      class: { grade: 7, letter: 'B' },
      login: 'ann.b',
      email: 'ann@example.org',
    });
  });

  it('is the same in Windows-1251 as in UTF-8', () => {
    const cyrillic = [...TABLE].map((letter) => {
      const code = letter.charCodeAt(0);
      if (letter === 'ё') return 0xb8;
      if (letter === '«') return 0xab;
      if (letter === '»') return 0xbb;
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    expect(decodeCsv(Uint8Array.from(cyrillic))).toBe(TABLE);
    expect(decodeCsv(Buffer.from(TABLE))).toBe(TABLE);
  });

  it('says in each row everything that is wrong with it', () => {
    const [row] = parsePeople('Фамилия;Имя;Класс;Дата рождения;Роль;Почта\nИванов;;99;31.02.2012;король;не почта');
    expect(row?.errors.map((e) => e.field)).toEqual(['givenName', 'kind', 'birthDate', 'class', 'email']);
  });

  it('asks a pupil for a class', () => {
    expect(parsePeople('ФИО;Класс\nИванов Иван;')[0]?.errors).toEqual([{ field: 'class', code: 'required' }]);
  });

  it.each(['Город;Улица\nПсков;Мира', 'Фамилия;Имя\n"Иванов;Иван', ''])('refuses what is no list: %j', (text) => {
    expect(() => parsePeople(text)).toThrow(Problem);
  });
});

describe('cells', () => {
  it.each([
    ['5А', 5, 'А'],
    ['5 а', 5, 'А'],
    ['10-Б', 10, 'Б'],
    ['11 Инж', 11, 'Инж'],
    ['7 «В»', 7, 'В'],
  ])('%s is a class', (text, grade, letter) => expect(parseClass(text)).toEqual({ grade, letter }));

  it.each(['', 'А', '12А', '0Б', '5', '5А1!'])('%j is none', (text) => expect(parseClass(text)).toBeNull());

  it.each([
    ['29.02.2012', '2012-02-29'],
    ['2012-09-01', '2012-09-01'],
    ['29.02.2013', null],
    ['9/1/2012', null],
  ])('the day %s is %s', (text, day) => expect(parseDay(text)).toBe(day));
});
