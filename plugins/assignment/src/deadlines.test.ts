import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutOffOf, type Dates, dueOf, isLate, refusalToHandIn } from './deadlines.js';

const noon = new Date('2026-11-20T09:00:00Z');
const hours = (n: number): Date => new Date(noon.getTime() + n * 3_600_000);
const dates = (given: Partial<Dates> = {}): Dates => ({ opensAt: null, dueAt: null, extendedTo: null, cutOffAt: null, ...given });
const refusal = (given: Partial<Dates>, now = noon): string | null => refusalToHandIn({ ...dates(given), courseIsOpen: true }, now);

describe('the date of a work', () => {
  it('is the own one of a student who has one, also when it is earlier', () => {
    expect(dueOf({ dueAt: noon, extendedTo: null })).toBe(noon);
    expect(dueOf({ dueAt: noon, extendedTo: hours(24) })).toEqual(hours(24));
    expect(dueOf({ dueAt: noon, extendedTo: hours(-24) })).toEqual(hours(-24));
    expect(dueOf({ dueAt: null, extendedTo: null })).toBeNull();
  });

  it('makes late what comes after it, and nothing late without it', () => {
    expect(isLate(noon, noon)).toBe(false);
    expect(isLate(noon, new Date(noon.getTime() + 1))).toBe(true);
    expect(isLate(null, hours(1000))).toBe(false);
  });
});

describe('handing in', () => {
  it('begins when the assignment opens', () => {
    expect(refusal({ opensAt: hours(1) })).toBe('assignment.not-open-yet');
    expect(refusal({ opensAt: noon })).toBeNull();
  });

  it('goes on after the date and ends at the cut-off', () => {
    expect(refusal({ dueAt: hours(-1) })).toBeNull();
    expect(refusal({ dueAt: hours(-2), cutOffAt: hours(-1) })).toBe('assignment.closed');
    expect(refusal({ dueAt: hours(-2), cutOffAt: hours(1) })).toBeNull();
  });

  it('ends with the course', () => {
    expect(refusalToHandIn({ ...dates(), courseIsOpen: false }, noon)).toBe('assignment.closed');
  });

  const moment = fc.integer({ min: -500, max: 500 }).map(hours);
  const anyDates = fc.record({
    opensAt: fc.constant(null),
    dueAt: fc.option(moment),
    extendedTo: fc.option(moment),
    cutOffAt: fc.option(moment),
  });

  it('is never refused to who is in time', () => {
    fc.assert(
      fc.property(anyDates, moment, (given, now) => {
        const due = dueOf(given);
        if (due && now < due) expect(refusal(given, now)).toBeNull();
        const cutOff = cutOffOf(given);
        if (due && cutOff) expect(cutOff.getTime()).toBeGreaterThanOrEqual(due.getTime());
      }),
    );
  });

  it('is never made harder by a longer extension', () => {
    fc.assert(
      fc.property(anyDates, moment, moment, (given, one, other) => {
        const [shorter, longer] = one < other ? [one, other] : [other, one];
        if (refusal({ ...given, extendedTo: shorter }) === null) expect(refusal({ ...given, extendedTo: longer })).toBeNull();
        if (isLate(longer, noon)) expect(isLate(shorter, noon)).toBe(true);
      }),
    );
  });
});
