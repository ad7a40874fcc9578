/** A file that was chosen and is not on the server yet. */
export interface WaitingFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Share that has gone out, 0 … 1; null: it waits for its turn or the connection. */
  readonly share: number | null;
  /** Why the server did not take it. */
  readonly refused?: unknown;
}
/** Where a queue keeps files that have not reached the server. */
export interface BlobStorage {
  put(id: string, blob: Blob): Promise<void>;
  get(id: string): Promise<Blob | undefined>;
  /** All whose id begins so. */
  deleteAll(prefix: string): Promise<void>;
}
/** Where a queue keeps the rest at once: a subset of the browser's Storage. */
export interface QueueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}
/** Runs this while no other tab runs anything of the same name. */
export type Alone = (name: string, run: () => Promise<boolean>) => Promise<boolean>;
