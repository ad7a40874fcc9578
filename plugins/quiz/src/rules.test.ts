import { describe, expect, it } from '@jest/globals';
import { deadlineOf, isOver, limitsFor, refusalToStart } from './rules.js';

const now = new Date('2026-11-23T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const free = { opensAt: null, closesAt: null, attemptsAllowed: null, attempts: 7, questions: 1 };

describe('starting a test', () => {
  it.each([
    ['freely', {}, null],
    ['before it opens', { opensAt: later(1) }, 'quiz.not-open-yet'],
    ['when it opens', { opensAt: now }, null],
    ['when it closes', { closesAt: now }, 'quiz.closed'],
    ['without questions', { questions: 0 }, 'quiz.no-questions'],
    ['with the last attempt', { attemptsAllowed: 8 }, null],
    ['with no attempt left', { attemptsAllowed: 7 }, 'quiz.no-attempts-left'],
  ])('%s', (_, conditions, refusal) => expect(refusalToStart({ ...free, ...conditions }, now)).toBe(refusal));
});

describe('the end of a test', () => {
  it('is the earlier of the time limit and the closing', () => {
    expect(deadlineOf({ timeLimitMinutes: null, closesAt: null }, now)).toBeNull();
    expect(deadlineOf({ timeLimitMinutes: 45, closesAt: null }, now)).toEqual(later(45));
    expect(deadlineOf({ timeLimitMinutes: 45, closesAt: later(30) }, now)).toEqual(later(30));
    expect(deadlineOf({ timeLimitMinutes: 20, closesAt: later(30) }, now)).toEqual(later(20));
  });

  it('leaves an answer some seconds to arrive', () => {
    expect(isOver(null, now)).toBe(false);
    expect(isOver(later(0), new Date(now.getTime() + 9_000))).toBe(false);
    expect(isOver(later(0), new Date(now.getTime() + 11_000))).toBe(true);
  });
});

describe('an exception', () => {
  const common = { opensAt: null, closesAt: later(60), timeLimitMinutes: 45, attemptsAllowed: 1 };
  const none = { opensAt: null, closesAt: null, timeLimitMinutes: null, attemptsAllowed: null };

  it('changes what it names, and nothing else', () => {
    expect(limitsFor(common, null)).toEqual(common);
    expect(limitsFor(common, none)).toEqual(common);
    expect(limitsFor(common, { ...none, timeLimitMinutes: 60 })).toEqual({ ...common, timeLimitMinutes: 60 });
    expect(limitsFor(common, { ...none, closesAt: later(90), opensAt: now })).toEqual({ ...common, opensAt: now, closesAt: later(90) });
  });

  it('takes a limit away with nought', () => {
    expect(limitsFor(common, { ...none, timeLimitMinutes: 0, attemptsAllowed: 0 })).toEqual({
      ...common,
      timeLimitMinutes: null,
      attemptsAllowed: null,
    });
  });
});
