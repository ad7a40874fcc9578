import { useEffect, useState } from 'react';

/**
 * An address for what this device keeps under the id, as long as the component is there; null: of nothing. `blobOf` may be another function at
 * every drawing: the first one is asked.
 */
export function useBlobAddress(id: string | null, blobOf: ((id: string) => Promise<Blob | undefined>) | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  const [find] = useState(() => blobOf);
  useEffect(() => {
    if (id === null) return undefined;
    let made: string | undefined;
    let gone = false;
    void find?.(id).then((blob) => {
      if (!blob || gone) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [find, id]);
  return address;
}
