import { IconAlertTriangle, IconClock, IconEyeOff, IconLock, Mark, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { cellText, type StateWords } from './cell-text.js';
import type { Cell, TableColumn } from './use-grades.js';

/** What there is to know of a cell besides its grade: never by colour alone. */
export function CellNotes({ cell, column }: { cell: Cell | undefined; column: TableColumn }) {
  const { t } = useTranslation();
  const isEmpty = cell === undefined || (cell.final === null && cell.markState === undefined);
  const waits = isEmpty && cell?.state === 'needs-grading';
  const missing = isEmpty && !waits && column.closesAt !== null && Date.parse(column.closesAt) < Date.now();
  const notes = [
    waits && ([IconClock, 'waits'] as const),
    missing && ([IconAlertTriangle, 'missing'] as const),
    cell?.late && ([IconClock, 'late'] as const),
    cell?.hidden && ([IconEyeOff, 'hidden'] as const),
    column.locked && ([IconLock, 'locked'] as const),
  ].filter((note) => note !== false && note !== undefined);
  return notes.map(([Glyph, name]) => (
    <span
      key={name}
      className="g-note"
      data-note={name}
      role="img"
      aria-label={t(`web.gradebook.${name}`)}
      title={t(`web.gradebook.${name}`)}
    >
      <Glyph size="0.875rem" aria-hidden />
    </span>
  ));
}

export function CellView({ cell, column, words }: { cell: Cell | undefined; column: TableColumn; words: StateWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = cellText(cell, words, format);
  const isMark = column.scale === 'mark' && cell !== undefined && cell.final !== null;
  return (
    <span className="g-value" data-excluded={cell?.excluded ? '' : undefined}>
      {cell?.typed && cell.raw !== undefined && (
        <span className="g-corner" title={t('web.gradebook.overridden', { raw: format.number(cell.raw) })} />
      )}
      <CellNotes cell={cell} column={column} />
      {isMark ? <Mark value={text} /> : <span>{text}</span>}
      {cell?.excluded && <span className="visually-hidden">{t('web.gradebook.excluded')}</span>}
      {cell?.typed && cell.raw !== undefined && (
        <span className="visually-hidden">{t('web.gradebook.overridden', { raw: format.number(cell.raw) })}</span>
      )}
    </span>
  );
}

/** A total, and the mark that it makes. */
export function TotalView({ value, mark }: { value: number | null; mark: number | null }) {
  const format = useFormat();
  if (value === null) return <span className="g-value muted">—</span>;
  return (
    <span className="g-value">
      <span>{format.number(value)}</span>
      {mark !== null && <Mark value={String(mark)} />}
    </span>
  );
}
