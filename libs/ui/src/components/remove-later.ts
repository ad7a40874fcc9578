import { useSyncExternalStore } from 'react';
import { toast } from './toast.js';

/** As long as the toast with the way back is seen. */
const UNDO_MS = 8000;

let pending: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const change = (next: ReadonlySet<string>): void => {
  pending = next;
  for (const listener of listeners) listener();
};
const without = (id: string): ReadonlySet<string> => new Set([...pending].filter((other) => other !== id));

/**
 * Takes something out of sight at once and deletes it when nobody has called it back for eight seconds, wherever in the shell the person is by
 * then. A window that is closed before that deletes nothing.
 */
export function removeLater({
  id,
  text,
  send,
  onError,
}: {
  id: string;
  text: string;
  send: () => Promise<unknown>;
  onError: (error: unknown) => void;
}): void {
  change(new Set([...pending, id]));
  const timer = setTimeout(() => {
    send()
      .catch(onError)
      .finally(() => change(without(id)));
  }, UNDO_MS);
  toast(text, {
    undo: () => {
      clearTimeout(timer);
      change(without(id));
    },
  });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Ids of what is out of sight and not deleted yet. */
export const usePendingRemovals = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => pending);
