import type { Alone, BlobStorage } from './device-storage.js';

const STORE = 'photos';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** Without encryption a browser has no locks: then two tabs may do the same, and what they do has to bear that. */
export const alone: Alone = (name, run) => ('locks' in navigator ? navigator.locks.request(name, run) : run());

/** Files on this device, in a database of this name: a page that is closed in a bus has them again when it is opened. */
export function blobsOnDevice(name: string): BlobStorage {
  // For as long as this page is open: what a device without room, or in private mode, can do.
  const inMemory = new Map<string, Blob>();
  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await done(opening);
    return database.transaction(STORE, mode).objectStore(STORE);
  };
  return {
    async put(id, blob) {
      try {
        await done((await store('readwrite')).put(blob, id));
      } catch {
        inMemory.set(id, blob);
      }
    },
    async get(id) {
      const kept = inMemory.get(id);
      if (kept) return kept;
      try {
        return (await done((await store('readonly')).get(id))) as Blob | undefined;
      } catch {
        return undefined;
      }
    },
    async deleteAll(prefix) {
      for (const id of [...inMemory.keys()]) if (id.startsWith(prefix)) inMemory.delete(id);
      try {
        await done((await store('readwrite')).delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
      } catch {
        // Nothing was kept.
      }
    },
  };
}
