import { $api, api, asProblem, type GradeCell, type GradeTable, paged, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Typed } from './cell-text.js';

export type TableRow = GradeTable['items'][number];
export type TableColumn = GradeTable['columns'][number];

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

const PATH = '/grades/courses/{courseId}/table';

export const cellOf = (row: TableRow | undefined, itemId: string | undefined): GradeCell | undefined =>
  row?.grades.find((cell) => cell.itemId === itemId);

/** An activity has graded it: to type something else wants a reason. */
export const needsReason = (cell: GradeCell | undefined, column: TableColumn | undefined, { value, state }: Partial<Typed>): boolean =>
  Boolean(column?.activityId) &&
  ((value ?? null) !== null || (state ?? null) !== null) &&
  (cell?.raw !== undefined || (cell?.final !== undefined && !cell.typed)) &&
  value !== cell?.final;

/** What takes a change back. */
const inverse = (change: CellChange, cell: GradeCell | undefined): CellChange => ({
  itemId: change.itemId,
  personId: change.personId,
  ...(change.value === undefined && change.state === undefined
    ? {}
    : { value: cell?.typed ? (cell.final ?? null) : null, state: cell?.typed ? (cell.markState ?? null) : null }),
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
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const [saving, setSaving] = useState(0);
  const [faults, setFaults] = useState<Faults | null>(null);
  const latest = useRef<readonly TableRow[]>(rows);
  latest.current = rows;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const undos = useRef<(readonly CellChange[])[]>([]);

  const put = (written: readonly Omit<TableRow, 'name'>[]): void => {
    const of = new Map(written.map((row) => [row.personId, row]));
    const next = (row: TableRow): TableRow => ({ ...row, ...of.get(row.personId) });
    latest.current = latest.current.map(next);
    client.setQueriesData<typeof query.data>({ queryKey: ['get', PATH, init] }, (data) =>
      data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(next) })) } : data,
    );
  };

  const send = async (changes: readonly CellChange[], reason: string | undefined, undoable: boolean): Promise<boolean> => {
    const rowOf = new Map(latest.current.map((row) => [row.personId, row]));
    const before = changes.map(({ personId, itemId }) => cellOf(rowOf.get(personId), itemId));
    const cells = changes.map((change, i) => ({ ...change, version: before[i]?.version ?? 0 }));
    try {
      const { data } = await api.PUT('/grades/courses/{courseId}/cells', { params: { path: { courseId } }, body: { cells, reason } });
      if (data) put(data.items);
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
    columns: query.data?.pages[0]?.columns ?? [],
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
