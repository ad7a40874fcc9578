import { describe, expect, it } from '@jest/globals';
import { obstacles, obstaclesNow, type TestNow } from './obstacles.js';

const now = new Date('2030-10-01T09:00:00Z');
const [before, after] = [new Date('2030-10-01T08:59:59Z'), new Date('2030-10-01T09:00:01Z')];
const open: TestNow = { published: true, visible: true, conditions: false, password: false, opensAt: before, closesAt: after };

describe('what stands in the way of a student', () => {
  it('is nothing while the test is open', () => {
    expect(obstaclesNow(open, now)).toEqual([]);
    expect(obstaclesNow({ ...open, opensAt: null, closesAt: null }, now)).toEqual([]);
    expect(obstaclesNow({ ...open, opensAt: now }, now)).toEqual([]);
  });

  it.each<[Partial<TestNow>, string]>([
    [{ published: false }, 'unpublished'],
    [{ visible: false }, 'hidden'],
    [{ conditions: true }, 'conditions'],
    [{ password: true }, 'password'],
    [{ opensAt: after }, 'not-open-yet'],
    [{ closesAt: before }, 'closed'],
    [{ closesAt: now }, 'closed'],
  ])('is told of %j', (change, kind) => {
    expect(obstaclesNow({ ...open, ...change }, now)).toEqual([kind]);
  });

  it('is told all at once', () => {
    const all: TestNow = { published: false, visible: false, conditions: true, password: true, opensAt: after, closesAt: before };
    expect(obstaclesNow(all, now)).toEqual(obstacles);
  });
});
