import { describe, expect, it } from '@jest/globals';
import { isAmbiguous, readNumber, writeNumber } from './read-number.js';

const russian = { decimal: ',', thousands: ' ' };
const german = { decimal: ',', thousands: '.' };
const english = { decimal: '.', thousands: ',' };

describe('numbers as students type them', () => {
  it.each([
    ['3,14', russian, 3.14, ''],
    ['3.14', russian, 3.14, ''],
    ['1 234,5 кг', russian, 1234.5, 'кг'],
    ['1,5', english, 15, ''],
    ['1,234.5', english, 1234.5, ''],
    ['6,02·10^23', russian, 6.02, '·10^23'],
    ['6,02*10^23', russian, 6.02e23, ''],
    ['2×10**-3 m', russian, 0.002, 'm'],
    [',5', russian, 0.5, ''],
  ])('%s (%j) is %s "%s"', (typed, separators, value, unit) => {
    expect(readNumber(typed, separators, 'right')).toEqual({ value, unit });
  });

  it.each(['', 'abc', '+', ',', '−5', '٣'])('"%s" is none', (typed) => {
    expect(readNumber(typed, russian, 'right')).toBeNull();
  });

  it('takes the unit from the side where it is expected', () => {
    expect(readNumber('€ 4,5', russian, 'left')).toEqual({ value: 4.5, unit: '€' });
    expect(readNumber('5 €', russian, 'left')).toBeNull();
  });

  it('asks again where a sign may separate thousands or decimals', () => {
    expect(isAmbiguous('1.234', german)).toBe(true);
    expect(isAmbiguous('1 234', russian)).toBe(false);
  });

  it('writes with the decimal separator of the student', () => {
    expect(writeNumber(-0.25, russian)).toBe('-0,25');
  });
});
