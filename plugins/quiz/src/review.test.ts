import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feedbackFor, momentOf, SHOW_ALL, shownAt } from './review.js';

const finishedAt = new Date('2026-11-23T09:00:00Z');
const after = (minutes: number) => new Date(finishedAt.getTime() + minutes * 60_000);

describe('the moments of a review', () => {
  it.each([
    ['while it is open', null, after(5), after(1), 'during'],
    ['right after', finishedAt, after(60), after(1), 'after'],
    ['later', finishedAt, after(60), after(2), 'later'],
    ['later, of a test that never closes', finishedAt, null, after(100_000), 'later'],
    ['when it has closed', finishedAt, after(60), after(60), 'closed'],
    ['when it closed before the two minutes were over', finishedAt, after(1), after(1), 'closed'],
  ] as const)('%s', (_, finished, closesAt, now, moment) => {
    expect(momentOf({ finishedAt: finished, closesAt }, now)).toBe(moment);
  });

  it('show what the teacher has chosen for each', () => {
    const nothing = { response: false, correctness: false, mark: false, rightAnswer: false, feedback: false, overall: false };
    const options = { ...SHOW_ALL, after: nothing, later: { ...nothing, mark: true } };
    expect([...shownAt(options, { finishedAt, closesAt: null }, after(1))]).toEqual([]);
    expect([...shownAt(options, { finishedAt, closesAt: null }, after(3))]).toEqual(['mark']);
    expect(shownAt(null, { finishedAt, closesAt: null }, after(1)).size).toBe(6);
  });
});

describe('what is said to a result', () => {
  const bands = [
    { from: 66.67, text: 'хорошо' },
    { from: 0, text: 'повторите' },
    { from: 100, text: 'отлично' },
  ];

  it('is the text of the highest band reached', () => {
    expect([0, 1, 2, 3].map((mark) => feedbackFor(bands, mark, 3))).toEqual(['повторите', 'повторите', 'хорошо', 'отлично']);
    expect(feedbackFor(bands, -1, 3)).toBe('повторите');
    expect(feedbackFor(bands, null, 3)).toBeNull();
    expect(feedbackFor([{ from: 50, text: 'да' }], 1, 3)).toBeNull();
  });

  it('is never a lower one for more marks', () => {
    const order = ['повторите', 'хорошо', 'отлично'];
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (a, b) => {
        const place = (mark: number) => order.indexOf(feedbackFor(bands, mark, 30) ?? '');
        expect(Math.sign(place(Math.max(a, b)) - place(Math.min(a, b)))).not.toBe(-1);
      }),
    );
  });
});
