import { $api, api, asProblem, type GradeCellNote, type GradeTable, type GradeWritten, paged, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Typed } from './cell-text.js';

type WireRow = GradeTable['items'][number];
export type TableColumn = GradeTable['columns'][number];

/** One student's line, and where in it columns and totals are found: positions mean what they mean on the page of the answer that they came with. */
export interface TableRow extends WireRow {
  readonly positions: ReadonlyMap<string, number>;
}
export interface Cell {
  readonly final: number | null;
  readonly version: number;
  readonly typed: boolean;
  readonly state?: GradeCellNote['state'];
  readonly markState?: GradeCellNote['markState'];
  /** What the activity gave, where a teacher typed something else. */
  readonly raw?: number;
  readonly excluded?: boolean;
  readonly late?: boolean;
  readonly hidden?: boolean;
}

/** A change of one cell, as the person means it: of whatever version is there when it is sent. */
export interface CellChange extends Partial<Typed> {
  readonly itemId: string;
  readonly personId: string;
  readonly excluded?: boolean;
  readonly hidden?: boolean;
}
export interface CellFault {
  readonly itemId: string;
  readonly personId: string;
  readonly text: string;
}
export interface Faults {
  /** Of all; what no cell can show. */
  readonly text: string;
  readonly cells: readonly CellFault[];
}

const NO_COLUMNS: readonly TableColumn[] = [];
const PATH = '/grades/courses/{courseId}/table';

export const tableRows = (pages: readonly GradeTable[]): TableRow[] =>
  pages.flatMap(({ columns, totals, items }) => {
    const positions = new Map([
      ...columns.map(({ id }, n) => [id, n] as const),
      ...totals.map(({ categoryId }, n) => [categoryId, n] as const),
    ]);
    return items.map((row) => ({ ...row, positions }));
  });

/** Undefined: nothing was ever there. */
export function cellOf(row: TableRow | undefined, column: TableColumn | undefined): Cell | undefined {
  const position = column && row?.positions.get(column.id);
  const version = position !== undefined && row?.versions[position];
  if (!column || !row || position === undefined || !version) return undefined;
  const { typed = column.activityId === null, ...note } = row.notes.find((other) => other.column === position) ?? {};
  return { ...note, typed, version, final: row.finals[position] ?? null };
}

/** The course's total has the id of the course. */
export function totalOf(
  row: TableRow | undefined,
  categoryId: string | undefined,
): { readonly value: number | null; readonly mark: number | null } {
  const position = row?.positions.get(categoryId ?? '') ?? -1;
  return { value: row?.totals[position] ?? null, mark: row?.marks[position] ?? null };
}

/** An activity has graded it: to type something else wants a reason. */
export const needsReason = (cell: Cell | undefined, column: TableColumn | undefined, { value, state }: Partial<Typed>): boolean =>
  Boolean(column?.activityId) &&
  ((value ?? null) !== null || (state ?? null) !== null) &&
  cell !== undefined &&
  (cell.raw !== undefined || (cell.final !== null && !cell.typed)) &&
  value !== cell.final;

/** What takes a change back. */
const inverse = (change: CellChange, cell: Cell | undefined): CellChange => ({
  itemId: change.itemId,
  personId: change.personId,
  ...(change.value === undefined && change.state === undefined
    ? {}
    : { value: cell?.typed ? cell.final : null, state: cell?.typed ? (cell.markState ?? null) : null }),
  ...(change.excluded === undefined ? {} : { excluded: cell?.excluded ?? false }),
  ...(change.hidden === undefined ? {} : { hidden: cell?.hidden ?? false }),
});

/** The whole class table, page after page, and what is written into it: one after the other, each with the versions that are there then. */
export function useGrades(courseId: string, undoReason: string) {
  const client = useQueryClient();
  const problemText = useProblem();
  const init = useMemo(() => ({ params: { path: { courseId }, query: { limit: 200 } } }), [courseId]);
  const query = $api.useInfiniteQuery('get', PATH, init, paged);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows = useMemo(() => tableRows(query.data?.pages ?? []), [query.data]);
  const columns = query.data?.pages[0]?.columns ?? NO_COLUMNS;
  const [saving, setSaving] = useState(0);
  const [faults, setFaults] = useState<Faults | null>(null);
  const latest = useRef<readonly TableRow[]>(rows);
  latest.current = rows;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const undos = useRef<(readonly CellChange[])[]>([]);

  const put = ({ columns: now, totals, items }: GradeWritten): void => {
    const of = new Map(items.map((row) => [row.personId, row]));
    const next = <Row extends WireRow>(row: Row): Row => ({ ...row, ...of.get(row.personId) });
    const fits = (page: GradeTable): boolean =>
      page.columns.every(({ id }, n) => id === now[n]) &&
      page.columns.length === now.length &&
      page.totals.length === totals.length &&
      page.totals.every(({ categoryId }, n) => categoryId === totals[n]);
    // Somebody has changed the columns meanwhile: positions mean something else now.
    if (!query.data?.pages.every(fits)) return void query.refetch();
    latest.current = latest.current.map(next);
    client.setQueriesData<typeof query.data>({ queryKey: ['get', PATH, init] }, (data) =>
      data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(next) })) } : data,
    );
  };

  const send = async (changes: readonly CellChange[], reason: string | undefined, undoable: boolean): Promise<boolean> => {
    const rowOf = new Map(latest.current.map((row) => [row.personId, row]));
    const columnOf = new Map(columns.map((column) => [column.id, column]));
    const before = changes.map(({ personId, itemId }) => cellOf(rowOf.get(personId), columnOf.get(itemId)));
    const cells = changes.map((change, i) => ({ ...change, version: before[i]?.version ?? 0 }));
    try {
      const { data } = await api.PUT('/grades/courses/{courseId}/cells', { params: { path: { courseId } }, body: { cells, reason } });
      if (data) put(data);
      if (undoable) undos.current.push(changes.map((change, i) => inverse(change, before[i])));
      setFaults(null);
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      const text = problemText(problem);
      const faulty = problem.errors.flatMap((error) => {
        const change = changes[Number(/^cells\.(\d+)/.exec(error.field)?.[1])];
        return change ? [{ itemId: change.itemId, personId: change.personId, text: text.field(error) }] : [];
      });
      setFaults({ text: text.message, cells: faulty });
      if (problem.status === 409) void query.refetch();
      return false;
    }
  };

  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    setSaving((n) => n + 1);
    const done = queue.current.then(work).finally(() => setSaving((n) => n - 1));
    queue.current = done.catch(() => undefined);
    return done;
  };

  return {
    query,
    rows,
    columns,
    totals: query.data?.pages[0]?.totals ?? [],
    saving: saving > 0,
    faults,
    dismissFaults: () => setFaults(null),
    /** All or nothing; false: nothing, and `faults` says why. */
    write: (changes: readonly CellChange[], reason?: string): Promise<boolean> => inTurn(() => send(changes, reason, true)),
    /** Takes back the last thing that was written; false: there is none, or it could not be. */
    undo: (): Promise<boolean> =>
      inTurn(() => {
        const changes = undos.current.pop();
        return changes ? send(changes, undoReason, false) : Promise.resolve(false);
      }),
  };
}
