import { useEffect, useState } from 'react';

const PAUSE_MS = 600;
const PREFIX = 'sreda.draft.';

interface Kept<T> {
  /** What the draft is a change of: a newer one makes it out of date. */
  readonly base: string;
  readonly at: string;
  readonly value: T;
}

function read<T>(key: string, base: string): Kept<T> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Kept<T> | null;
    return kept?.base === base ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Keeps on this device what is written and not saved yet, so that a closed tab or a flat battery loses nothing. `key` says what is written
 * and by whom, `base` which version of it; `value` is null as long as nothing differs from that version. Answers the draft found at the
 * beginning, when the last one was kept, and how to let it go.
 */
export function useDraft<T>(
  key: string,
  base: string,
  value: T | null,
): { readonly found: T | null; readonly keptAt: string | null; readonly forget: () => void } {
  const [found] = useState(() => read<T>(key, base));
  const [keptAt, setKeptAt] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return undefined;
    const timer = setTimeout(() => {
      const at = new Date().toISOString();
      try {
        localStorage.setItem(PREFIX + key, JSON.stringify({ base, at, value } satisfies Kept<T>));
        setKeptAt(at);
      } catch {
        // No room, or the browser forbids it: the guard on leaving still asks.
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, base, value]);
  return {
    found: found?.value ?? null,
    keptAt: value === null ? null : keptAt,
    forget: () => {
      setKeptAt(null);
      try {
        localStorage.removeItem(PREFIX + key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
