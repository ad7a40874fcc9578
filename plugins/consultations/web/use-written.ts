import { newId } from '@sreda/contracts';
import { useDraft } from '@sreda/editor';
import { useSession } from '@sreda/ui';
import { useState } from 'react';

/** Under which it is sent: what has arrived although its answer was lost is not there twice. */
type Kept<T> = T & { readonly sendId: string };

/** What is written and not sent: it stays on this device until it is sent or dropped. `key` says what it is, `nothing` what stands there before. */
export function useWritten<T extends object>(key: string, nothing: T) {
  const { person } = useSession();
  const [typed, setTyped] = useState<Kept<T> | 'as found' | null>('as found');
  const { found, keptAt, forget } = useDraft<Kept<T>>(`consultations.${person.id}.${key}`, '', typed === 'as found' ? null : typed);
  const kept = typed === 'as found' ? found : typed;
  return {
    value: kept ?? nothing,
    sendId: kept?.sendId,
    isBegun: kept !== null,
    keptAt,
    write: (change: Partial<T>) => setTyped({ ...(kept ?? { ...nothing, sendId: newId() }), ...change }),
    drop: () => {
      forget();
      setTyped(null);
    },
  };
}
