import { describe, expect, it } from '@jest/globals';
import { type Act, refusalTo, type Standing, states } from './request.rules.js';

const answeredAt = new Date('2026-11-02T09:00:00Z');
const daysLater = (days: number): Date => new Date(answeredAt.getTime() + days * 86_400_000);
const nobody = { answeredAt, isAsker: false, isAnswerer: false, leads: false };
const may = (act: Act, standing: Partial<Standing>): string[] =>
  states.filter((state) => refusalTo(act, { ...nobody, state, ...standing }, daysLater(1)) === null);

describe('a request', () => {
  it('is talked about, answered and taken back while it is open, by who it belongs to', () => {
    expect([may('write', { isAsker: true }), may('write', { isAnswerer: true }), may('write', { leads: true })]).toEqual([
      ['open'],
      ['open'],
      [],
    ]);
    expect([may('answer', { isAnswerer: true }), may('answer', { isAsker: true, leads: true })]).toEqual([['open'], []]);
    expect([may('withdraw', { isAsker: true }), may('withdraw', { isAnswerer: true, leads: true })]).toEqual([['open'], []]);
  });

  it('is handed over by its answerer and by who leads', () => {
    expect([may('hand-over', { isAnswerer: true }), may('hand-over', { leads: true }), may('hand-over', { isAsker: true })]).toEqual([
      ['open'],
      ['open'],
      [],
    ]);
  });

  it('is rated and opened again by its asker after the answer, opened for two weeks', () => {
    expect([may('rate', { isAsker: true }), may('rate', { isAnswerer: true })]).toEqual([['answered'], []]);
    const asker: Standing = { ...nobody, state: 'answered', isAsker: true };
    expect(refusalTo('reopen', asker, daysLater(13.9))).toBeNull();
    expect(refusalTo('reopen', asker, daysLater(14))).toBe('consultations.too-late-to-reopen');
  });

  it('is published by both sides, not by who leads, once there is an answer', () => {
    expect(may('publish', { isAsker: true })).toEqual(['answered', 'closed']);
    expect(may('publish', { isAnswerer: true })).toEqual(['answered', 'closed']);
    expect(may('publish', { leads: true })).toEqual([]);
  });
});
