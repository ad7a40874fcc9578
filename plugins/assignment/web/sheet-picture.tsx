import { fileAddress, IconFile } from '@sreda/ui';
import { useEffect, useState } from 'react';
import { blobStorage } from './blob-storage.js';
import type { LocalSheet } from './merge-drafts.js';

/** Address of the picture of a sheet: on the server, or of what is still on this device. */
function useAddress({ id, fileId }: Pick<LocalSheet, 'id' | 'fileId'>): string | undefined {
  const [local, setLocal] = useState<string>();
  useEffect(() => {
    if (fileId !== null) return undefined;
    let address: string | undefined;
    let gone = false;
    void blobStorage.get(id).then((blob) => {
      if (!blob || gone) return;
      address = URL.createObjectURL(blob);
      setLocal(address);
    });
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [id, fileId]);
  return fileId === null ? local : fileAddress(fileId);
}

/** A small picture of a sheet, turned as it will be read. */
export function SheetPicture({ sheet }: { sheet: Pick<LocalSheet, 'id' | 'fileId' | 'turn' | 'mediaType'> }) {
  const address = useAddress(sheet);
  if (!sheet.mediaType.startsWith('image/')) return <IconFile size="2rem" stroke={1.5} aria-hidden />;
  return address ? <img src={address} alt="" style={{ rotate: `${sheet.turn}deg` }} /> : null;
}
