import { useFormat } from '@sreda/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { at, blockOf, formatBlock, inBlock, moved, parseBlock, placed, type Place, type Selection } from './block.js';
import { CellView, TotalView } from './cell-view.js';
import { cellText, type StateWords } from './cell-text.js';
import { type CellFault, cellOf, type TableColumn, type TableRow, totalOf } from './use-grades.js';
import './grid.css';

const REM = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);
/** In rem, so that larger letters get larger cells. */
const ROW = 2.75;
const COLUMN = 8;

/** One text for one cell, as the person typed it. */
export interface TypedCell {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly text: string;
}
export interface TotalColumn {
  readonly categoryId: string;
  readonly label: string;
}

/**
 * The class table as a spreadsheet: arrows, Enter and F2 to edit, digits into a column of marks at once, copy, paste, fill down and undo; F1 says why.
 * Draws only what is seen. The grid itself has the focus and names the active cell.
 */
export function Grid({
  label,
  rows,
  columns,
  totals,
  words,
  faults,
  editable,
  onType,
  onUndo,
  onOpenCell,
  onOpenColumn,
  onOpenTotal,
}: {
  label: string;
  rows: readonly TableRow[];
  columns: readonly TableColumn[];
  totals: readonly TotalColumn[];
  words: StateWords;
  faults: readonly CellFault[];
  editable: boolean;
  onType: (cells: readonly TypedCell[]) => void;
  onUndo: () => void;
  onOpenCell: (row: TableRow, column: TableColumn) => void;
  onOpenColumn: (column: TableColumn) => void;
  onOpenTotal: (row: TableRow, categoryId: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState<Selection>(at(0, 0));
  const [editing, setEditing] = useState<string | null>(null);
  const dragging = useRef(false);
  const size = { rows: rows.length, columns: columns.length + totals.length };
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * REM(),
    overscan: 8,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN * REM(),
    overscan: 3,
  });
  const { row: activeRow, column: activeColumn } = selection.active;
  const block = blockOf(selection);
  const cellId = (row: number, column: number): string => `${id}-${row}-${column}`;

  useEffect(() => {
    vertical.scrollToIndex(activeRow);
    horizontal.scrollToIndex(activeColumn);
  }, [activeRow, activeColumn, vertical, horizontal]);

  const textAt = ({ row, column }: Place): string => {
    const item = columns[column];
    if (item) return cellText(cellOf(rows[row], item), words, format);
    const { value } = totalOf(rows[row], totals[column - columns.length]?.categoryId);
    return value === null ? '' : format.number(value);
  };
  const typed = (cells: readonly (Place & { text: string })[]): void => {
    const known = cells.flatMap(({ row, column, text }) => {
      const [of, item] = [rows[row], columns[column]];
      return of && item && textAt({ row, column }) !== text ? [{ row: of, column: item, text }] : [];
    });
    if (editable && known.length > 0) onType(known);
  };
  const move = (key: string, shift = false, ctrl = false): boolean => {
    const next = moved(selection, size, key, { shift, ctrl, page: 10 });
    if (next) setSelection(next);
    return next !== null;
  };
  const focusGrid = (): void => scroller.current?.focus({ preventScroll: true });
  const commit = (text: string, then: 'ArrowDown' | 'ArrowRight' | null): void => {
    setEditing(null);
    typed([{ ...selection.active, text }]);
    focusGrid();
    if (then) move(then);
  };
  const open = (): void => {
    const [row, column] = [rows[activeRow], columns[activeColumn]];
    if (row && column) onOpenCell(row, column);
    else if (row) onOpenTotal(row, totals[activeColumn - columns.length]?.categoryId ?? '');
  };
  const selected = (): string[][] => {
    const lines: string[][] = [];
    for (let row = block.top; row <= block.bottom; row++) {
      const line: string[] = [];
      for (let column = block.left; column <= block.right; column++) line.push(textAt({ row, column }));
      lines.push(line);
    }
    return lines;
  };
  const fillDown = (): void => {
    const first = selected()[0] ?? [];
    const filled = Array.from({ length: block.bottom - block.top }, () => first);
    if (filled.length > 0) typed(placed(filled, at(block.top + 1, block.left), size));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null) return;
    const { key, shiftKey, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const column = columns[activeColumn];
    const handled = ((): boolean => {
      if (altKey) return false;
      if (ctrl && event.code === 'KeyZ') return (onUndo(), true);
      if (ctrl && event.code === 'KeyD') return (fillDown(), true);
      if (ctrl && event.code === 'KeyA')
        return (setSelection({ anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } }), true);
      if (move(key, shiftKey, ctrl)) return true;
      if (ctrl) return false;
      if (key === 'F1') return (open(), true);
      if (!column || !editable) return key === 'Enter' ? (open(), true) : false;
      if (key === 'Enter' || key === 'F2') return (setEditing(textAt(selection.active)), true);
      if (key === 'Delete' || key === 'Backspace') {
        typed(placed([['']], selection, size));
        return true;
      }
      if (column.scale === 'mark' && /^[2-5]$/.test(key)) {
        typed(placed([[key]], selection, size));
        move('ArrowDown');
        return true;
      }
      if (key.length === 1 && key !== ' ') return (setEditing(key), true);
      return false;
    })();
    if (handled) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.clipboardData.setData('text/plain', formatBlock(selected()));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    typed(placed(parseBlock(event.clipboardData.getData('text/plain')), selection, size));
  };

  const head = horizontal.getVirtualItems();
  return (
    <>
      <div
        ref={scroller}
        className="g-grid"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        aria-multiselectable
        aria-readonly={!editable}
        aria-activedescendant={cellId(activeRow, activeColumn)}
        aria-describedby={`${id}-help`}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        onPointerUp={() => (dragging.current = false)}
      >
        <div
          className="g-sheet"
          role="presentation"
          style={{
            height: `calc(${vertical.getTotalSize()}px + var(--g-head))`,
            width: `calc(${horizontal.getTotalSize()}px + var(--g-name))`,
          }}
        >
          <div className="g-head" role="row" aria-rowindex={1}>
            <div className="g-name" role="columnheader" aria-colindex={1}>
              {t('web.grades.student')}
            </div>
            {head.map(({ index, start, size: width }) => {
              const column = columns[index];
              return (
                <div
                  key={index}
                  className="g-column"
                  role="columnheader"
                  aria-colindex={index + 2}
                  style={{ left: `calc(${start}px + var(--g-name))`, width }}
                >
                  {column ? (
                    <button type="button" tabIndex={-1} onClick={() => onOpenColumn(column)} title={column.name}>
                      <span>{column.name}</span>
                      <small>{headNote(column, t, format)}</small>
                    </button>
                  ) : (
                    <div title={totals[index - columns.length]?.label}>
                      <span>{totals[index - columns.length]?.label}</span>
                    </div>
                  )}
                </div>
              );
            })}
          </div>
          {vertical.getVirtualItems().map(({ index: r, start: top, size: height }) => {
            const row = rows[r];
            return (
              row && (
                <div
                  key={row.personId}
                  className="g-row"
                  role="row"
                  aria-rowindex={r + 2}
                  style={{ transform: `translateY(${top}px)`, height }}
                >
                  <div className="g-name" role="rowheader" aria-colindex={1} title={row.name}>
                    <span>{row.name}</span>
                  </div>
                  {head.map(({ index: c, start, size: width }) => {
                    const column = columns[c];
                    const isActive = r === activeRow && c === activeColumn;
                    const fault = column && faults.find(({ personId, itemId }) => personId === row.personId && itemId === column.id);
                    return (
                      <div
                        key={c}
                        id={cellId(r, c)}
                        className="g-cell"
                        role="gridcell"
                        aria-colindex={c + 2}
                        aria-selected={inBlock(block, r, c)}
                        aria-invalid={fault ? true : undefined}
                        aria-readonly={!column || column.locked || undefined}
                        data-active={isActive ? '' : undefined}
                        title={fault?.text}
                        style={{ left: `calc(${start}px + var(--g-name))`, width }}
                        onPointerDown={(event) => {
                          if (editing !== null && isActive) return;
                          dragging.current = event.pointerType === 'mouse';
                          setEditing(null);
                          setSelection(event.shiftKey ? { ...selection, active: { row: r, column: c } } : at(r, c));
                        }}
                        onPointerEnter={() => {
                          if (dragging.current) setSelection({ ...selection, active: { row: r, column: c } });
                        }}
                        onDoubleClick={() => {
                          if (column && editable) setEditing(textAt({ row: r, column: c }));
                          else open();
                        }}
                      >
                        {isActive && editing !== null ? (
                          <CellEditor
                            label={`${row.name}, ${column?.name ?? ''}`}
                            initial={editing}
                            onCommit={commit}
                            onCancel={() => {
                              setEditing(null);
                              focusGrid();
                            }}
                          />
                        ) : column ? (
                          <CellView cell={cellOf(row, column)} column={column} words={words} />
                        ) : (
                          <TotalView {...totalOf(row, totals[c - columns.length]?.categoryId)} />
                        )}
                      </div>
                    );
                  })}
                </div>
              )
            );
          })}
        </div>
      </div>
      <p id={`${id}-help`} hidden>
        {t('web.gradebook.grid-help')}
      </p>
    </>
  );
}

function headNote(column: TableColumn, t: ReturnType<typeof useTranslation>['t'], format: ReturnType<typeof useFormat>): string {
  const scale =
    column.scale === 'points' ? t('web.grades.out-of', { max: format.number(column.max) }) : t(`web.gradebook.scale-${column.scale}`);
  const day = column.activityId === null ? [format.shortDate(column.day)] : [];
  return [...day, scale, ...(column.locked ? [t('web.gradebook.locked')] : []), ...(column.shown ? [] : [t('web.gradebook.hidden')])].join(
    ' · ',
  );
}

/** Takes what is there unless the person only leaves. */
function CellEditor({
  label,
  initial,
  onCommit,
  onCancel,
}: {
  label: string;
  initial: string;
  onCommit: (text: string, then: 'ArrowDown' | 'ArrowRight' | null) => void;
  onCancel: () => void;
}) {
  const [text, setText] = useState(initial);
  const done = useRef(false);
  const finish = (then: 'ArrowDown' | 'ArrowRight' | null): void => {
    if (done.current) return;
    done.current = true;
    onCommit(text, then);
  };
  return (
    <input
      // The person has asked for it by a key or a double click.
      ref={(input) => input?.focus()}
      className="g-editor"
      aria-label={label}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish('ArrowDown');
        else if (event.key === 'Tab') finish('ArrowRight');
        else if (event.key === 'Escape') {
          done.current = true;
          onCancel();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
