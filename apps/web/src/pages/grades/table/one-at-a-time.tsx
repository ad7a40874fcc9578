import { Segments, SelectField, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColumnName } from '../column-name.js';
import { cellText, type StateWords } from './cell-text.js';
import { CellNotes, TotalView } from './cell-view.js';
import type { TypedCell } from './grid.js';
import { type CellFault, cellOf, type TableColumn, type TableRow, totalOf } from './use-grades.js';

/** The same table on a phone: one column or one student, with a field for each grade. */
export function OneAtATime({
  rows,
  columns,
  totalId,
  words,
  faults,
  editable,
  onType,
  onOpenCell,
  onOpenTotal,
}: {
  rows: readonly TableRow[];
  columns: readonly TableColumn[];
  /** Of the course. */
  totalId: string;
  words: StateWords;
  faults: readonly CellFault[];
  editable: boolean;
  onType: (cells: readonly TypedCell[]) => void;
  onOpenCell: (row: TableRow, column: TableColumn) => void;
  onOpenTotal: (row: TableRow) => void;
}) {
  const { t } = useTranslation();
  const columnName = useColumnName();
  const [by, setBy] = useState<'column' | 'student'>('column');
  const [columnId, setColumnId] = useState(columns.at(-1)?.id ?? '');
  const [personId, setPersonId] = useState(rows[0]?.personId ?? '');
  const column = columns.find(({ id }) => id === columnId) ?? columns[0];
  const row = rows.find((other) => other.personId === personId) ?? rows[0];
  const places = by === 'column' ? rows.map((of) => ({ of, column })) : columns.map((item) => ({ of: row, column: item }));
  return (
    <div className="stack">
      <Segments
        label={t('web.gradebook.show')}
        value={by}
        onChange={setBy}
        options={[
          { value: 'column', label: t('web.gradebook.by-column') },
          { value: 'student', label: t('web.gradebook.by-student') },
        ]}
      />
      {by === 'column' ? (
        <SelectField
          label={t('web.gradebook.column')}
          value={column?.id ?? ''}
          onChange={setColumnId}
          options={columns.map((of) => ({ value: of.id, label: columnName(of) }))}
        />
      ) : (
        <SelectField
          label={t('web.grades.student')}
          value={row?.personId ?? ''}
          onChange={setPersonId}
          options={rows.map((of) => ({ value: of.personId, label: of.name }))}
        />
      )}
      <ul className="s-rows">
        {places.map(
          ({ of, column: item }) =>
            of &&
            item && (
              <li key={`${of.personId}/${item.id}`} className="s-row g-one">
                <button type="button" className="g-one-name" onClick={() => onOpenCell(of, item)}>
                  {by === 'column' ? of.name : columnName(item)}
                </button>
                <CellNotes cell={cellOf(of, item)} column={item} />
                <GradeField
                  key={cellOf(of, item)?.version ?? 0}
                  row={of}
                  column={item}
                  words={words}
                  fault={faults.find((other) => other.personId === of.personId && other.itemId === item.id)?.text}
                  readOnly={!editable || item.locked}
                  onType={(text) => onType([{ row: of, column: item, text }])}
                />
              </li>
            ),
        )}
        {by === 'student' && row && (
          <li className="s-row g-one">
            <button type="button" className="g-one-name" onClick={() => onOpenTotal(row)}>
              {t('web.gradebook.total')}
            </button>
            <TotalView {...totalOf(row, totalId)} />
          </li>
        )}
      </ul>
    </div>
  );
}

function GradeField({
  row,
  column,
  words,
  fault,
  readOnly,
  onType,
}: {
  row: TableRow;
  column: TableColumn;
  words: StateWords;
  fault: string | undefined;
  readOnly: boolean;
  onType: (text: string) => void;
}) {
  const format = useFormat();
  const stored = cellText(cellOf(row, column), words, format);
  const [text, setText] = useState(stored);
  return (
    <input
      className="s-input g-one-grade"
      aria-label={`${row.name}, ${column.name}`}
      aria-invalid={fault ? true : undefined}
      title={fault}
      inputMode="decimal"
      enterKeyHint="next"
      autoComplete="off"
      readOnly={readOnly}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text !== stored) onType(text);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        const fields = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLInputElement>('.g-one-grade') ?? [])];
        const next = fields[fields.indexOf(event.currentTarget) + 1];
        if (next) next.focus();
        else event.currentTarget.blur();
      }}
    />
  );
}
