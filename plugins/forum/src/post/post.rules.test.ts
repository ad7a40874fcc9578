import { describe, expect, it } from '@jest/globals';
import { refusalToChange, refusalToDelete } from './post.rules.js';

const noon = new Date('2026-11-23T12:00:00Z');
const [me, other] = ['me', 'other'];
const post = { authorId: me, createdAt: noon, hiddenAt: null, hasAnswers: false, locked: false, points: null };
const board = { mayWrite: true, mayModerate: false, refusal: null };
const minutesLater = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

describe('a post', () => {
  it('is changed by its author for an hour', () => {
    expect(refusalToChange(post, board, me, minutesLater(60))).toBeNull();
    expect(refusalToChange(post, board, me, minutesLater(61))).toBe('forum.too-late-to-change');
  });

  it('is nobody else’s, and an erased author’s is nobody’s', () => {
    for (const refusal of [refusalToChange(post, board, other, noon), refusalToDelete(post, board, other)])
      expect(refusal).toBe('kernel.forbidden');
    expect(refusalToChange({ ...post, authorId: null }, board, null, noon)).toBe('kernel.forbidden');
    expect(refusalToDelete(post, { ...board, mayWrite: false }, me)).toBe('kernel.forbidden');
  });

  it('stays as it is when it is hidden, its topic locked or the forum closed, but for moderators', () => {
    const cases = [
      [{ ...post, hiddenAt: noon }, board, 'forum.hidden'],
      [{ ...post, locked: true }, board, 'forum.locked'],
      [post, { ...board, refusal: 'forum.closed' }, 'forum.closed'],
    ] as const;
    for (const [of, on, code] of cases) {
      expect([refusalToChange(of, on, me, noon), refusalToDelete(of, on, me)]).toEqual([code, code]);
      expect(refusalToChange(of, { ...on, mayModerate: true }, other, minutesLater(999))).toBeNull();
    }
  });

  it('is deleted by its author until somebody has answered, by moderators never', () => {
    expect(refusalToDelete(post, board, me)).toBeNull();
    expect(refusalToDelete({ ...post, hasAnswers: true }, board, me)).toBe('forum.has-answers');
    expect(refusalToDelete({ ...post, points: 0 }, board, me)).toBe('forum.marked');
    expect(refusalToDelete(post, { ...board, mayModerate: true }, other)).toBe('kernel.forbidden');
  });
});
