import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconChevronDown } from './icons.js';
import './table.css';

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: T) => ReactNode;
  /** What the column sorts by; without it the column does not sort. */
  readonly sort?: (row: T) => string | number | null;
  /** Numbers stand at the end of their cell. */
  readonly align?: 'end';
}

function compare(a: string | number | null, b: string | number | null, locale: string): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), locale, { numeric: true });
}

/** A table with a sticky header and first column. The first column names the row. */
export function DataTable<T>({
  label,
  columns,
  rows,
  rowKey,
}: {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}) {
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState<{ key: string; down: boolean } | null>(null);
  const sorted = useMemo(() => {
    const sort = columns.find((c) => c.key === order?.key)?.sort;
    if (!order || !sort) return rows;
    return [...rows].sort((a, b) => compare(sort(a), sort(b), i18n.language) * (order.down ? -1 : 1));
  }, [rows, columns, order, i18n.language]);
  const ariaSort = (key: string) => (order?.key === key ? (order.down ? 'descending' : 'ascending') : undefined);
  return (
    <div className="s-table-wrap" role="region" aria-label={t('ui.table', { name: label })} tabIndex={0}>
      <table className="s-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align} aria-sort={ariaSort(column.key)}>
                {column.sort ? (
                  <button
                    type="button"
                    className="s-table-sort"
                    onClick={() => setOrder({ key: column.key, down: order?.key === column.key && !order.down })}
                  >
                    {column.label}
                    <IconChevronDown size="1rem" aria-hidden />
                  </button>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
