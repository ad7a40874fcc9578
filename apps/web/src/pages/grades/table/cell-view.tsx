import { type GradeCell, type GradeTotal, IconAlertTriangle, IconClock, IconEyeOff, IconLock, Mark, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { cellText, type StateWords } from './cell-text.js';
import type { TableColumn } from './use-grades.js';

/** The grade and its state: never by colour alone. */
export function CellView({ cell, column, words }: { cell: GradeCell | undefined; column: TableColumn; words: StateWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = cellText(cell, words, format);
  const waits = cell?.state === 'needs-grading' && text === '';
  const missing = text === '' && !waits && column.closesAt !== null && Date.parse(column.closesAt) < Date.now();
  const isMark = column.scale === 'mark' && cell?.final !== undefined;
  const notes = [
    waits && ([IconClock, 'waits'] as const),
    missing && ([IconAlertTriangle, 'missing'] as const),
    cell?.late && ([IconClock, 'late'] as const),
    cell?.hidden && ([IconEyeOff, 'hidden'] as const),
    column.locked && ([IconLock, 'locked'] as const),
  ].filter((note) => note !== false && note !== undefined);
  return (
    <span className="g-value" data-excluded={cell?.excluded ? '' : undefined}>
      {cell?.typed && cell.raw !== undefined && (
        <span className="g-corner" title={t('web.gradebook.overridden', { raw: format.number(cell.raw) })} />
      )}
      {notes.map(([Glyph, name]) => (
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
      ))}
      {isMark ? <Mark value={text} /> : <span>{text}</span>}
      {cell?.excluded && <span className="visually-hidden">{t('web.gradebook.excluded')}</span>}
      {cell?.typed && cell.raw !== undefined && (
        <span className="visually-hidden">{t('web.gradebook.overridden', { raw: format.number(cell.raw) })}</span>
      )}
    </span>
  );
}

/** A total, and the mark that it makes. */
export function TotalView({ total }: { total: GradeTotal | undefined }) {
  const format = useFormat();
  if (!total || total.value === null) return <span className="g-value muted">—</span>;
  return (
    <span className="g-value">
      <span>{format.number(total.value)}</span>
      {total.mark !== null && <Mark value={String(total.mark)} />}
    </span>
  );
}
