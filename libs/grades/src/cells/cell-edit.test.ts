import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, type CellEdit, edited, emptyCell, needsReason, problemOfEdit } from './cell-edit.js';

const points = { scale: 'points', max: 20, locked: false } as const;
const fromActivity: Cell = { ...emptyCell, raw: 12, final: 12, version: 3 };

const value = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
const edit: fc.Arbitrary<CellEdit> = fc.oneof(
  fc.record({ value }),
  fc.record({ state: fc.constantFrom('absent', 'passed', 'failed', null) }),
  fc.record({ excluded: fc.boolean() }),
  fc.record({ hidden: fc.boolean() }),
);

describe('an edit of a cell', () => {
  it('puts what was typed over the grade of the activity, and takes it away again', () => {
    const typed = edited(fromActivity, { value: 15 });
    expect(typed).toEqual({ ...fromActivity, final: 15, typed: true, version: 4 });
    expect(edited(typed, { value: null, state: null })).toEqual({ ...fromActivity, version: 5 });
    expect(edited(typed, { state: 'absent' })).toMatchObject({ final: null, markState: 'absent', typed: true });
  });

  it('wants a reason only where a grade of an activity changes', () => {
    expect(needsReason(fromActivity, { value: 15 })).toBe(true);
    expect(needsReason(fromActivity, { state: 'absent' })).toBe(true);
    expect(needsReason(fromActivity, { value: 12 })).toBe(false);
    expect(needsReason(fromActivity, { value: null, state: null })).toBe(false);
    expect(needsReason(fromActivity, { excluded: true })).toBe(false);
    expect(needsReason(emptyCell, { value: 15 })).toBe(false);
  });

  it.each([
    [{ value: 20 }, points, null],
    [{ value: 20.5 }, points, 'grade-range'],
    [{ value: -1 }, points, 'grade-range'],
    [{ value: 1, state: 'absent' }, points, 'grade-or-state'],
    [{ excluded: true }, { ...points, locked: true }, 'grade-locked'],
    [{ value: null, state: null }, { ...points, locked: true }, 'grade-locked'],
    [{ hidden: false }, { ...points, locked: true }, null],
    [{ value: 5 }, { ...points, scale: 'mark', max: 5 }, null],
    [{ value: 1 }, { ...points, scale: 'mark', max: 5 }, 'grade-mark'],
    [{ value: 3.5 }, { ...points, scale: 'mark', max: 5 }, 'grade-mark'],
    [{ state: 'passed' }, { ...points, scale: 'pass' }, null],
    [{ state: 'absent' }, { ...points, scale: 'pass' }, 'grade-pass-only'],
  ] as const)('%j into %j: %s', (given, item, code) => {
    expect(problemOfEdit(given, item)?.code ?? null).toBe(code);
  });

  it('never loses what the activity gave, whatever is typed, and never has a grade and a state at once', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const cell = edits.reduce(edited, fromActivity);
        expect(cell.raw).toBe(12);
        expect(cell.version).toBe(3 + edits.length);
        if (!cell.typed) expect([cell.final, cell.markState]).toEqual([12, null]);
        if (cell.markState !== null) expect([cell.typed, cell.final]).toEqual([true, null]);
      }),
    );
  });
});
