import { useSyncExternalStore } from 'react';

/** In rem: large letters leave as little room as a small screen. */
const NARROW = '(max-width: 47.99rem)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
