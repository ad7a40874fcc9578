import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultMarkTable, markOf, type MarkTable, problemsOfMarkTable } from './marks.js';

const points = { min: 0, max: 100 };
const keys = (table: MarkTable): string[] => problemsOfMarkTable(table).map(({ key }) => key.replace('grades.mark-table-problem.', ''));

describe('markOf', () => {
  it('gives a mark from its bound on', () => {
    const marks = [100, 85, 84.99999, 65, 64.99999, 45, 44.99999, 0].map((value) => markOf(value, points, defaultMarkTable));
    expect(marks).toEqual([5, 5, 4, 4, 3, 3, 2, 2]);
  });

  it('goes by the exact percentage, not by a rounded one', () => {
    // 254.99999 of 300 is 84.9999966… %, 85.00000 with five decimals.
    expect(markOf(254.99999, { min: 0, max: 300 }, defaultMarkTable)).toBe(4);
    expect(markOf(255, { min: 0, max: 300 }, defaultMarkTable)).toBe(5);
  });

  it('takes the range from its minimum, and what is beyond it for its ends', () => {
    expect(markOf(4, { min: 2, max: 5 }, defaultMarkTable)).toBe(4);
    expect(markOf(120, points, defaultMarkTable)).toBe(5);
    expect(markOf(-5, points, defaultMarkTable)).toBe(2);
    expect(markOf(0, { min: 0, max: 0 }, defaultMarkTable)).toBeNull();
  });

  it('never gives a lower mark for more points', () => {
    const value = fc.integer({ min: 0, max: 10_000_000 }).map((units) => units / 100_000);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        return (markOf(less, points, defaultMarkTable) ?? 0) <= (markOf(more, points, defaultMarkTable) ?? 0);
      }),
    );
  });
});

describe('problemsOfMarkTable', () => {
  it('accepts tables without gaps that descend to 0', () => {
    expect(problemsOfMarkTable(defaultMarkTable)).toEqual([]);
    expect(problemsOfMarkTable([{ mark: 1, from: 50 }, { mark: 0, from: 0 }])).toEqual([]); // prettier-ignore
  });

  it('names each fault', () => {
    expect(keys([])).toEqual(['too-short']);
    expect(keys([{ mark: 5, from: 85 }, { mark: 3, from: 45 }, { mark: 2, from: 0 }])).toEqual(['gap']); // prettier-ignore
    expect(keys([{ mark: 5, from: 65 }, { mark: 4, from: 65 }, { mark: 3, from: 0 }])).toEqual(['order']); // prettier-ignore
    expect(keys([{ mark: 5, from: 85 }, { mark: 4, from: 10 }])).toEqual(['from-zero']); // prettier-ignore
    expect(keys([{ mark: 5.5, from: 120 }, { mark: 4.5, from: 0 }])).toEqual(['mark', 'percent', 'mark']); // prettier-ignore
  });
});
