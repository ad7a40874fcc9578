import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { atLeast, type Facts, isComplete, stateBy } from './completion-rule.js';

const nothing: Facts = { viewed: false, marked: false, own: 'incomplete', grade: undefined };

describe('completion by a rule', () => {
  it.each([
    [{ rule: 'none' }, { viewed: true, marked: true, own: 'complete', grade: 1 }, null],
    [{ rule: 'viewed' }, {}, 'incomplete'],
    [{ rule: 'viewed' }, { viewed: true }, 'complete'],
    [{ rule: 'manual' }, { viewed: true }, 'incomplete'],
    [{ rule: 'manual' }, { marked: true }, 'complete'],
    [{ rule: 'submitted' }, { own: 'begun' }, 'begun'],
    [{ rule: 'submitted' }, { own: 'failed' }, 'complete'],
    [{ rule: 'graded' }, { own: 'complete' }, 'begun'],
    [{ rule: 'graded' }, { grade: 0 }, 'complete'],
    [{ rule: 'passed', percent: 60 }, { own: 'complete' }, 'begun'],
    [{ rule: 'passed', percent: 60 }, { grade: 0.59 }, 'failed'],
    [{ rule: 'passed', percent: 60 }, { grade: 0.6 }, 'passed'],
  ] as const)('%j with %j is %s', (completion, facts, state) => {
    expect(stateBy(completion, { ...nothing, ...facts })).toBe(state);
  });

  it('takes seven of ten for seventy percent, whatever binary fractions make of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (max, mark) => {
        const percent = (mark * 100) / max;
        expect(atLeast(mark / max, percent)).toBe(true);
        expect(atLeast((mark - 0.01) / max, percent)).toBe(false);
      }),
    );
  });

  it('does not take for done what was not passed', () => {
    expect((['incomplete', 'begun', 'failed', 'complete', 'passed', null] as const).filter(isComplete)).toEqual(['complete', 'passed']);
  });
});
