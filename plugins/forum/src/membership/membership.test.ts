import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { standingOf } from './membership.js';

const silent = { joined: true, topics: 0, posts: 0, accepted: 0 };
const activity = fc.record({ joined: fc.boolean(), topics: fc.nat(9), posts: fc.nat(9), accepted: fc.nat(9) });

describe('membership of a community', () => {
  it('is joining and one topic, post or accepted answer', () => {
    expect(standingOf(silent)).toBe('silent');
    for (const what of ['topics', 'posts', 'accepted']) expect(standingOf({ ...silent, [what]: 1 })).toBe('member');
    expect(standingOf({ ...silent, joined: false, posts: 5 })).toBe('not-joined');
  });

  it('is not lost by doing more', () => {
    fc.assert(
      fc.property(activity, fc.constantFrom('topics', 'posts', 'accepted'), (did, what) => {
        if (standingOf(did) === 'member') expect(standingOf({ ...did, [what]: did[what] + 1 })).toBe('member');
      }),
    );
  });
});
