import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, blockOf, cellsOf, formatBlock, inBlock, moved, parseBlock, placed } from './block.js';

const size = { rows: 5, columns: 3 };
const plain = { shift: false, ctrl: false, page: 2 };

describe('a selection', () => {
  it('moves by keys and stays in the table', () => {
    const steps: readonly (readonly [string, { shift?: boolean; ctrl?: boolean }, readonly [number, number]])[] = [
      ['ArrowDown', {}, [2, 1]],
      ['ArrowRight', { ctrl: true }, [1, 2]],
      ['Home', {}, [1, 0]],
      ['End', { ctrl: true }, [4, 2]],
      ['PageUp', {}, [0, 1]],
      ['PageDown', {}, [3, 1]],
      ['ArrowLeft', {}, [1, 0]],
    ];
    for (const [key, more, [row, column]] of steps) expect(moved(at(1, 1), size, key, { ...plain, ...more })).toEqual(at(row, column));
    expect(moved(at(0, 0), size, 'ArrowUp', plain)).toEqual(at(0, 0));
    expect(moved(at(0, 0), size, 'a', plain)).toBeNull();
  });

  it('grows with Shift, and holds what lies between its ends', () => {
    const grown = moved(moved(at(1, 1), size, 'ArrowDown', { ...plain, shift: true }) ?? at(0, 0), size, 'ArrowLeft', {
      ...plain,
      shift: true,
    });
    expect(grown && blockOf(grown)).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
    expect(
      cellsOf({ top: 1, bottom: 2, left: 0, right: 1 }).every(({ row, column }) =>
        inBlock({ top: 1, bottom: 2, left: 0, right: 1 }, row, column),
      ),
    ).toBe(true);
  });
});

describe('the clipboard', () => {
  it('reads what a spreadsheet writes', () => {
    expect(parseBlock('5\t4,5\r\n\tн\r\n')).toEqual([
      ['5', '4,5'],
      ['', 'н'],
    ]);
    expect(parseBlock('"a ""b""\nc"\td')).toEqual([['a "b"\nc', 'd']]);
  });

  it('reads whatever it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '5', '"', '\t', '\n', ' ', ','), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 })),
        (rows) => {
          expect(parseBlock(formatBlock(rows))).toEqual(rows);
        },
      ),
    );
  });

  it('fills the selection with one text, and puts a block at its corner as far as the table goes', () => {
    expect(placed([['5']], { anchor: { row: 0, column: 0 }, active: { row: 1, column: 0 } }, size)).toEqual([
      { row: 0, column: 0, text: '5' },
      { row: 1, column: 0, text: '5' },
    ]);
    expect(
      placed(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        at(4, 2),
        size,
      ),
    ).toEqual([{ row: 4, column: 2, text: '1' }]);
  });
});
