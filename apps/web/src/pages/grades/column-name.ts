import { useFormat } from '@sreda/ui';
import type { TableColumn } from './table/use-grades.js';

/** The name of a column; of one that is no activity with its day, for each lesson may have one of the same name. */
export function useColumnName(): (column: Pick<TableColumn, 'name' | 'activityId' | 'day'>) => string {
  const format = useFormat();
  return ({ name, activityId, day }) => (activityId === null ? `${name}, ${format.shortDate(day)}` : name);
}
