import { newId } from '@sreda/contracts';
import { useSession } from '@sreda/ui';
import { useState } from 'react';
import { useDraft } from './use-draft.js';

/** With the id under which it is sent: what has arrived although its answer was lost is not there twice. */
type Kept<T> = T & { readonly sendId: string };
type State<T> = { readonly typed: Kept<T> } | 'as found' | 'empty';

/**
 * What is written and not sent: it is on this device until it is sent or dropped, and is there again when the page is opened anew. `key` says what it
 * is and of which plugin, `nothing` what stands there before anything is written.
 */
export function useWritten<T extends object>(key: string, nothing: T) {
  const { person } = useSession();
  const [state, setState] = useState<State<T>>('as found');
  const { found, keptAt, forget } = useDraft<Kept<T>>(`${key}.${person.id}`, '', typeof state === 'object' ? state.typed : null);
  const keptOf = (now: State<T>): Kept<T> | null => (typeof now === 'object' ? now.typed : now === 'as found' ? found : null);
  return {
    // What was kept before the form had a field has nothing for it.
    value: { ...nothing, ...keptOf(state) },
    sendId: keptOf(state)?.sendId,
    /** Something is written that is not sent. */
    isBegun: keptOf(state) !== null,
    keptAt,
    /** What is not named stays: a file may arrive while one types. */
    write: (change: Partial<T>) => setState((now) => ({ typed: { ...nothing, ...(keptOf(now) ?? { sendId: newId() }), ...change } })),
    drop: () => {
      forget();
      setState('empty');
    },
  };
}
