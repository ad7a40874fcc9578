/** The order of results. Pure: names are sorted outside of the database, which may not know them (docs/adr/0006), and so is everything beside them. */

export const resultOrders = ['name', 'number', 'state', 'finishedAt', 'grade'] as const;
export type ResultOrder = (typeof resultOrders)[number];

export interface Sortable {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly state: string;
  readonly finishedAt: Date | null;
  readonly grade: number | null;
}

const names = new Intl.Collator('ru');

/** What is missing comes last in either direction; equal ones by name, then by id, so that the order is always the same. */
export function byOrder(order: ResultOrder, down: boolean): (a: Sortable, b: Sortable) => number {
  const sign = down ? -1 : 1;
  return (a, b) => compare(a[order], b[order], sign) || names.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

type Key = string | number | Date | null;
function compare(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return sign * names.compare(a, b);
  return sign * (Number(a) - Number(b));
}
