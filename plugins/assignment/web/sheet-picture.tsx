import { fileAddress, IconFile, useBlobAddress } from '@sreda/ui';
import { blobStorage } from './blob-storage.js';
import type { LocalSheet } from './merge-drafts.js';

/** A small picture of a sheet, turned as it will be read. */
export function SheetPicture({ sheet }: { sheet: Pick<LocalSheet, 'id' | 'fileId' | 'turn' | 'mediaType'> }) {
  const { id, fileId } = sheet;
  const local = useBlobAddress(fileId === null ? id : null, (kept) => blobStorage.get(kept));
  const address = fileId === null ? local : fileAddress(fileId);
  if (!sheet.mediaType.startsWith('image/')) return <IconFile size="2rem" stroke={1.5} aria-hidden />;
  return address ? <img src={address} alt="" style={{ rotate: `${sheet.turn}deg` }} /> : null;
}
