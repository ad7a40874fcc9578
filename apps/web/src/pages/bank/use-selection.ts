import { useState } from 'react';

/** Rows that are ticked. With Shift all between the last tick and this one. */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  return {
    chosen,
    clear: () => setChosen(new Set()),
    /** All that are shown, or none of them when all are chosen already. */
    toggleAll: () => setChosen(ids.every((id) => chosen.has(id)) ? new Set() : new Set([...chosen, ...ids])),
    toggle: (id: string, range: boolean) => {
      const on = !chosen.has(id);
      const next = new Set(chosen);
      for (const each of range && last !== null ? between(ids, last, id) : [id]) {
        if (on) next.add(each);
        else next.delete(each);
      }
      setChosen(next);
      setLast(id);
    },
  };
}

/** Both ends included, in either direction; `to` alone when the other is not shown any more. */
export function between(ids: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
