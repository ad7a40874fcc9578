import type { Alone, BlobStorage, QueueStorage } from '@sreda/ui/device-storage';
import { type Draft, type LocalSheet, mergeDrafts, sameDraft, type SentDraft, sentOf } from './merge-drafts.js';

export interface ServerDraft extends Draft {
  readonly revision: number;
}
/** What became of a call: later (no connection, the server is busy), changed (another tab or device has written) or never. */
export type Failure = { readonly kind: 'later' } | { readonly kind: 'changed' } | { readonly kind: 'refused'; readonly error: unknown };

export interface WorkServer {
  upload(blob: Blob, name: string, onProgress: (share: number) => void): Promise<{ readonly id: string; readonly mediaType: string }>;
  save(draft: SentDraft & { revision: number }): Promise<{ revision: number; savedAt: string }>;
  draft(): Promise<ServerDraft>;
  handIn(press: { key: string; revision: number; confirmed: boolean }): Promise<void>;
  failure(error: unknown): Failure;
}

/** What the server has made of a photo. It is kept beside the photo, where all tabs find it, until the work is handed in. */
interface Uploaded {
  readonly fileId: string;
  readonly mediaType: string;
}
const besides = (id: string): string => `${id}/uploaded`;

interface Press {
  readonly key: string;
  readonly confirmed: boolean;
}
interface Kept extends Draft {
  readonly revision: number;
  /** What the server is known to have. */
  readonly base: SentDraft;
  readonly handIn: Press | null;
}
export interface WorkState {
  readonly text: string;
  readonly sheets: readonly LocalSheet[];
  /** Id of a sheet → share uploaded, from 0 to 1. */
  readonly uploading: ReadonlyMap<string, number>;
  /** Id of a sheet → why the server did not take it. */
  readonly refused: ReadonlyMap<string, unknown>;
  readonly saved:
    | { readonly state: 'none' }
    | { readonly state: 'saving' }
    | { readonly state: 'saved'; readonly at: string }
    | { readonly state: 'kept' }
    | { readonly state: 'failed'; readonly error: unknown };
  /** The text was changed here and elsewhere: the person has to choose. */
  readonly conflict: ServerDraft | null;
  /** The button was pressed and the work is not handed in yet: it goes by itself as soon as everything has arrived. */
  readonly handingIn: boolean;
  readonly handedIn: boolean;
}

/**
 * One student's work on its way to the server. Every change is kept on the device first; photos go up one after another, then the draft with the
 * revision known last, then, if the button was pressed, the press with its own key. What cannot go now waits and goes by itself; sending twice
 * does no harm. Of several tabs one sends at a time, and a photo goes up once.
 */
export class WorkQueue {
  private readonly listeners = new Set<() => void>();
  private current: WorkState;
  private revision: number;
  private base: SentDraft;
  private press: Press | null;
  private running: Promise<boolean> | null = null;

  constructor(
    private readonly key: string,
    initial: ServerDraft,
    private readonly server: WorkServer,
    private readonly storage: QueueStorage,
    private readonly blobs: BlobStorage,
    private readonly newId: () => string,
    private readonly alone: Alone,
  ) {
    const kept = this.readKept();
    const draft = kept ?? initial;
    this.revision = draft.revision;
    this.base = kept?.base ?? sentOf(initial);
    this.press = kept?.handIn ?? null;
    this.current = {
      text: draft.text,
      sheets: draft.sheets,
      uploading: new Map(),
      refused: new Map(),
      saved: kept ? { state: 'kept' } : { state: 'none' },
      conflict: null,
      handingIn: this.press !== null,
      handedIn: false,
    };
  }

  readonly state = (): WorkState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something has not reached the server. */
  get waits(): boolean {
    return this.press !== null || this.isChanged();
  }

  write(text: string): void {
    this.change({ text });
  }

  /** Photos and files, in their order, as the last sheets. */
  async add(files: readonly { readonly blob: Blob; readonly name: string }[]): Promise<void> {
    const added = files.map(({ blob, name }) => ({
      blob,
      sheet: { id: `${this.key}/${this.newId()}`, fileId: null, turn: 0, name, mediaType: blob.type },
    }));
    for (const { blob, sheet } of added) await this.blobs.put(sheet.id, blob);
    this.change({ sheets: [...this.current.sheets, ...added.map(({ sheet }) => sheet)] });
  }

  turn(id: string): void {
    this.change({ sheets: this.current.sheets.map((sheet) => (sheet.id === id ? { ...sheet, turn: (sheet.turn + 90) % 360 } : sheet)) });
  }

  move(id: string, by: 1 | -1): void {
    const sheets = [...this.current.sheets];
    const from = sheets.findIndex((sheet) => sheet.id === id);
    const [moved] = sheets.splice(from, 1);
    if (!moved || from + by < 0 || from + by > sheets.length) return;
    sheets.splice(from + by, 0, moved);
    this.change({ sheets });
  }

  /** Takes a sheet out; answers how to put it back. Its photo stays on the device as long. */
  remove(id: string): () => void {
    const before = this.current.sheets;
    const place = before.findIndex((sheet) => sheet.id === id);
    const sheet = before[place];
    this.change({ sheets: before.filter((other) => other.id !== id) });
    return () => {
      if (sheet) this.change({ sheets: [...this.current.sheets.slice(0, place), sheet, ...this.current.sheets.slice(place)] });
    };
  }

  /** The one text that stays after a conflict. */
  resolve(text: string): void {
    const { conflict } = this.current;
    if (!conflict) return;
    this.adopt(conflict, { text, sheets: this.current.sheets });
    this.update({ conflict: null });
  }

  handIn(confirmed: boolean): Promise<boolean> {
    this.press ??= { key: this.newId(), confirmed };
    this.keep();
    this.update({ handingIn: true });
    return this.flush();
  }

  /** The press is taken back before it has arrived. */
  cancel(): void {
    this.press = null;
    this.keep();
    this.update({ handingIn: false });
  }

  /** Sends all that waits. Answers whether everything has arrived. Calls while it runs join it. */
  flush(): Promise<boolean> {
    this.running ??= this.alone(this.key, () => this.sendAll()).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<boolean> {
    if (this.current.conflict) return false;
    try {
      await this.uploadAll();
      while (this.isChanged()) if (!(await this.saveOnce())) return false;
      // A photo that the server refused is no part of the work that the student sees: nothing is handed in without it.
      if (this.press && this.current.refused.size === 0) await this.pressOnce(this.press);
      return !this.press;
    } catch (error) {
      const failure = this.server.failure(error);
      if (failure.kind === 'refused') {
        this.press = null;
        this.keep();
        this.update({ saved: { state: 'failed', error: failure.error }, handingIn: false });
      } else this.update({ saved: { state: 'kept' } });
      return false;
    }
  }

  private async uploadAll(): Promise<void> {
    for (let sheet = this.nextUpload(); sheet; sheet = this.nextUpload()) {
      const { id, name } = sheet;
      this.update({ saved: { state: 'saving' } });
      try {
        const { fileId, mediaType } = (await this.uploaded(id)) ?? (await this.upload(id, name));
        // It may have been taken out meanwhile.
        this.update({ sheets: this.current.sheets.map((other) => (other.id === id ? { ...other, fileId, mediaType } : other)) });
        this.keep();
      } catch (error) {
        const failure = this.server.failure(error);
        if (failure.kind !== 'refused') throw error;
        this.update({ refused: new Map(this.current.refused).set(id, failure.error) });
      } finally {
        this.setUploading(id, null);
      }
    }
  }

  private async upload(id: string, name: string): Promise<Uploaded> {
    const blob = await this.blobs.get(id);
    if (!blob) throw new Error('The photo is no longer on this device');
    const { id: fileId, mediaType } = await this.server.upload(blob, name, (share) => this.setUploading(id, share));
    // Where the browser has no locks, another tab may have sent it, too: both take what is kept in the end.
    const own: Uploaded = { fileId, mediaType };
    if (!(await this.uploaded(id))) await this.blobs.put(besides(id), new Blob([JSON.stringify(own)]));
    return (await this.uploaded(id)) ?? own;
  }

  /** By another tab. */
  private async uploaded(id: string): Promise<Uploaded | undefined> {
    const known = await this.blobs.get(besides(id));
    return known && (JSON.parse(await known.text()) as Uploaded);
  }

  private nextUpload(): LocalSheet | undefined {
    return this.current.sheets.find(({ id, fileId }) => fileId === null && !this.current.refused.has(id));
  }

  private async saveOnce(): Promise<boolean> {
    const sent = sentOf(this.current);
    this.update({ saved: { state: 'saving' } });
    try {
      const { revision, savedAt } = await this.server.save({ ...sent, revision: this.revision });
      this.revision = revision;
      this.base = sent;
      this.keep();
      this.update({ saved: { state: 'saved', at: savedAt } });
      // Photos added meanwhile go first.
      await this.uploadAll();
      return true;
    } catch (error) {
      if (this.server.failure(error).kind !== 'changed') throw error;
      return this.catchUp();
    }
  }

  // Another tab or device wrote meanwhile: what both did stays; two texts are for the person to choose from.
  private async catchUp(): Promise<boolean> {
    const theirs = await this.server.draft();
    const merged = mergeDrafts(this.base, this.current, theirs);
    if (!merged) {
      this.press = null;
      this.update({ conflict: theirs, saved: { state: 'kept' }, handingIn: false });
      return false;
    }
    this.adopt(theirs, merged);
    return true;
  }

  private adopt(theirs: ServerDraft, next: Draft): void {
    this.revision = theirs.revision;
    this.base = sentOf(theirs);
    this.update({ text: next.text, sheets: next.sheets });
    this.keep();
  }

  private async pressOnce(press: Press): Promise<void> {
    try {
      await this.server.handIn({ key: press.key, revision: this.revision, confirmed: press.confirmed });
    } catch (error) {
      // Changed in the very moment: first what is there is put together, then the same press goes again.
      if (this.server.failure(error).kind !== 'changed') throw error;
      if (await this.catchUp()) await this.sendAll();
      return;
    }
    this.press = null;
    this.storage.removeItem(this.key);
    await this.blobs.deleteAll(`${this.key}/`);
    this.update({ handingIn: false, handedIn: true });
  }

  private isChanged(): boolean {
    return this.nextUpload() !== undefined || !sameDraft(sentOf(this.current), this.base);
  }

  private change(change: Partial<Draft>): void {
    this.update({ ...change, saved: { state: 'saving' } });
    this.keep();
  }

  private setUploading(id: string, share: number | null): void {
    const uploading = new Map(this.current.uploading);
    if (share === null) uploading.delete(id);
    else uploading.set(id, share);
    this.update({ uploading });
  }

  private keep(): void {
    const { text, sheets } = this.current;
    const kept: Kept = { text, sheets, revision: this.revision, base: this.base, handIn: this.press };
    try {
      if (this.waits || sheets.some(({ fileId }) => fileId === null)) this.storage.setItem(this.key, JSON.stringify(kept));
      else this.storage.removeItem(this.key);
    } catch {
      // A full or forbidden storage: the work lives in memory and goes to the server as usual.
    }
  }

  private readKept(): Kept | null {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  }

  private update(change: Partial<WorkState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
