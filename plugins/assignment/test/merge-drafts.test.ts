import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LocalSheet, mergeDrafts, sameDraft, sentOf } from '../web/merge-drafts.js';

const sheet = (id: string, fileId: string | null = id): LocalSheet => ({ id, fileId, turn: 0, name: `${id}.jpg`, mediaType: 'image/jpeg' });
const draft = (text: string, ...ids: string[]) => ({ text, sheets: ids.map((id) => sheet(id)) });

describe('two drafts of one work', () => {
  const base = sentOf(draft('было', 'a'));

  it('keep the text of the side that changed it', () => {
    expect(mergeDrafts(base, draft('моё', 'a'), draft('было', 'a'))?.text).toBe('моё');
    expect(mergeDrafts(base, draft('было', 'a'), draft('их', 'a'))?.text).toBe('их');
    expect(mergeDrafts(base, draft('одно', 'a'), draft('одно', 'a'))?.text).toBe('одно');
  });

  it('with two new texts are for the person to choose from', () => {
    expect(mergeDrafts(base, draft('моё', 'a'), draft('их', 'a'))).toBeNull();
  });

  it('keep the sheets that were added on either side, and do not bring back what was taken out here', () => {
    const merged = mergeDrafts(base, { text: 'было', sheets: [sheet('local', null)] }, draft('было', 'a', 'b'));
    expect(merged?.sheets.map(({ id }) => id)).toEqual(['local', 'b']);
  });

  it('lose no sheet that the other side did not have before', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });
    fc.assert(
      fc.property(ids, ids, ids, (had, mine, theirs) => {
        const merged = mergeDrafts(sentOf(draft('т', ...had)), draft('т', ...mine), draft('т', ...theirs));
        const result = merged?.sheets.map(({ id }) => id) ?? [];
        expect(result.slice(0, mine.length)).toEqual(mine);
        for (const id of theirs) if (!had.includes(id)) expect(result).toContain(id);
        expect(new Set(result).size).toBe(result.length);
      }),
    );
  });

  it('are one when nothing was done', () => {
    const mine = draft('т', 'a', 'b');
    expect(sameDraft(sentOf(mergeDrafts(sentOf(mine), mine, mine) ?? draft('')), sentOf(mine))).toBe(true);
  });
});
