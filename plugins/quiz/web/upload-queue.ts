import { type AnswerFile, takesFile } from '@sreda/contracts';
import type { Alone, BlobStorage, QueueStorage, WaitingFile } from '@sreda/ui/device-storage';
import type { Failure } from './answer-queue.js';

/** What became of an upload. */
export type UploadFailure = Exclude<Failure, { readonly kind: 'stale' }>;

export interface UploadServer {
  upload(blob: Blob, name: string, onProgress: (share: number) => void): Promise<AnswerFile>;
  /** Lets go of a file that is not wanted after all. */
  discard(fileId: string): Promise<void>;
  failure(error: unknown): UploadFailure;
}
/** How a file was added to an answer. */
export interface Added {
  readonly slot: number;
  readonly types: readonly string[];
  /** What the response is before anybody has touched it. */
  readonly untouched: unknown;
}
interface Entry extends Added {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** What the server has made of it: it waits no longer. */
  readonly file?: AnswerFile;
}
/** Why a file does not come into its answer although it has reached the server, or can no longer reach it. */
export class UploadRefused extends Error {
  constructor(readonly reason: 'file-kind' | 'file-lost') {
    super(reason);
  }
}

/**
 * Files of the answers of one attempt on their way to the server, beside the answers, which never wait for them. A file is kept on the device first
 * and goes up by itself, one after another; when it has arrived, `arrived` puts it into its answer. Tabs with the same attempt share the list on the
 * device: one of them sends, and each in which the file waited gets it into its answer, for an answer goes to the server as a tab has it.
 */
export class UploadQueue {
  private readonly key: string;
  private readonly prefix: string;
  private readonly listeners = new Set<() => void>();
  private entries: readonly Entry[];
  /** Instead of a full or forbidden storage: the files wait as long as the page is open. */
  private unkept: readonly Entry[] | null = null;
  private current: ReadonlyMap<number, readonly WaitingFile[]> = new Map();
  private readonly refused = new Map<string, unknown>();
  private sending: { readonly id: string; readonly share: number } | null = null;
  private running: Promise<boolean> | null = null;

  constructor(
    attemptId: string,
    private readonly server: UploadServer,
    private readonly storage: QueueStorage,
    private readonly blobs: BlobStorage,
    private readonly newId: () => string,
    private readonly arrived: (file: AnswerFile, added: Added) => void,
    private readonly alone: Alone,
  ) {
    this.key = `sreda.uploads.${attemptId}`;
    this.prefix = `${attemptId}/`;
    this.entries = this.kept().filter(({ file }) => !file);
    this.update();
  }

  /** By the number of the question. */
  readonly state = (): ReadonlyMap<number, readonly WaitingFile[]> => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something has not reached its answer; what the server refused waits for the person. */
  get waits(): boolean {
    return this.entries.length > 0;
  }
  get hasRefused(): boolean {
    return this.entries.some(({ id }) => this.refused.has(id));
  }

  async add({ blob, name }: { readonly blob: Blob; readonly name: string }, added: Added): Promise<void> {
    const id = `${this.prefix}${this.newId()}`;
    await this.blobs.put(id, blob);
    this.change((kept) => [...kept, { ...added, id, name, mediaType: blob.type }]);
  }

  remove(id: string): void {
    this.refused.delete(id);
    this.change((kept) => kept.filter((entry) => entry.id !== id));
    void this.blobs.deleteAll(id);
  }

  blobOf(id: string): Promise<Blob | undefined> {
    return this.blobs.get(id);
  }

  /** Sends all that waits. Answers whether everything is in its answer. Calls while it runs join it. */
  flush(): Promise<boolean> {
    this.running ??= this.alone(this.key, () => this.sendAll()).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The attempt is over. */
  async forget(): Promise<void> {
    this.change(() => []);
    await this.blobs.deleteAll(this.prefix);
  }

  /** Another tab may have changed the list. */
  refresh(): void {
    const waited = new Set(this.entries.map(({ id }) => id));
    const kept = this.kept();
    this.entries = kept.filter(({ file }) => !file);
    for (const entry of kept) if (entry.file && waited.has(entry.id)) this.arrived(entry.file, entry);
    this.update();
  }

  private async sendAll(): Promise<boolean> {
    this.refresh();
    for (let entry = this.next(); entry; entry = this.next()) {
      try {
        await this.send(entry);
      } catch (error) {
        const failure: UploadFailure = error instanceof UploadRefused ? { kind: 'refused', error } : this.server.failure(error);
        if (failure.kind === 'later') return false;
        this.refused.set(entry.id, failure.error);
      } finally {
        this.sending = null;
        this.update();
      }
    }
    return this.entries.length === 0;
  }

  private async send(entry: Entry): Promise<void> {
    const { id } = entry;
    const blob = await this.blobs.get(id);
    if (!blob && this.waitsFor(id)) throw new UploadRefused('file-lost');
    if (!blob) return this.refresh();
    const progress = (share: number): void => {
      this.sending = { id, share };
      this.update();
    };
    progress(0);
    const file = await this.server.upload(blob, entry.name, progress);
    const wanted = this.waitsFor(id);
    // The server has looked into it: only now is its kind known for sure.
    const fits = takesFile(entry.types, file);
    if (!wanted || !fits) await this.server.discard(file.fileId).catch(() => undefined);
    if (wanted && !fits) throw new UploadRefused('file-kind');
    this.refused.delete(id);
    this.change((kept) => kept.map((other) => (wanted && other.id === id ? { ...other, file } : other)));
    await this.blobs.deleteAll(id);
  }

  /** By what is kept now: another tab may have sent it or taken it out. */
  private waitsFor(id: string): boolean {
    return this.kept().some((entry) => entry.id === id && !entry.file);
  }

  private next(): Entry | undefined {
    return this.entries.find(({ id }) => !this.refused.has(id));
  }

  private change(to: (kept: readonly Entry[]) => readonly Entry[]): void {
    const entries = to(this.kept());
    try {
      if (entries.length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(entries));
      this.unkept = null;
    } catch {
      this.unkept = entries;
    }
    this.refresh();
  }

  private kept(): readonly Entry[] {
    if (this.unkept) return this.unkept;
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '[]') as Entry[];
    } catch {
      return [];
    }
  }

  private update(): void {
    const bySlot = new Map<number, WaitingFile[]>();
    for (const { slot, id, name, mediaType } of this.entries) {
      const share = this.sending?.id === id ? this.sending.share : null;
      const file = { id, name, mediaType, share, ...(this.refused.has(id) && { refused: this.refused.get(id) }) };
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), file]);
    }
    this.current = bySlot;
    for (const listener of this.listeners) listener();
  }
}
