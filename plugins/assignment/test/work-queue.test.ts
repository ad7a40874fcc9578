import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Alone, BlobStorage, QueueStorage } from '@sreda/ui/device-storage';
import type { LocalSheet, SentDraft } from '../web/merge-drafts.js';
import { type ServerDraft, WorkQueue, type WorkServer } from '../web/work-queue.js';

class Offline extends Error {}
class Changed extends Error {}
class Refused extends Error {}

/** A server with one work, which can be out of reach. */
class FakeServer implements WorkServer {
  text = '';
  files: { fileId: string; turn: number }[] = [];
  revision = 0;
  handedIn: { key: string; text: string; files: number }[] = [];
  uploads: string[] = [];
  online = true;
  /** Does what is asked, and the answer is lost. */
  loseAnswers = 0;
  tooLarge = '';

  private reach(): void {
    if (!this.online) throw new Offline();
  }
  private answer<T>(value: T): T {
    if (this.loseAnswers-- > 0) throw new Offline();
    return value;
  }
  async upload(_blob: Blob, name: string, onProgress: (share: number) => void) {
    this.reach();
    onProgress(1);
    if (name === this.tooLarge) throw new Refused();
    this.uploads.push(name);
    return this.answer({ id: `f${this.uploads.length}`, mediaType: 'image/jpeg' });
  }
  async save({ text, sheets, revision }: SentDraft & { revision: number }) {
    this.reach();
    const same = text === this.text && JSON.stringify(sheets) === JSON.stringify(this.files);
    if (!(same && revision + 1 === this.revision)) {
      if (revision !== this.revision) throw new Changed();
      this.text = text;
      this.files = [...sheets];
      this.revision++;
    }
    return this.answer({ revision: this.revision, savedAt: '2026-11-20T09:00:00Z' });
  }
  async draft(): Promise<ServerDraft> {
    this.reach();
    return { text: this.text, revision: this.revision, sheets: this.files.map(({ fileId, turn }) => sheetOf(fileId, turn)) };
  }
  async handIn({ key, revision }: { key: string; revision: number; confirmed: boolean }) {
    this.reach();
    if (!this.handedIn.some((version) => version.key === key)) {
      if (revision !== this.revision) throw new Changed();
      this.handedIn.push({ key, text: this.text, files: this.files.length });
    }
    this.answer(null);
  }
  failure(error: unknown) {
    if (error instanceof Offline) return { kind: 'later' } as const;
    return error instanceof Changed ? ({ kind: 'changed' } as const) : ({ kind: 'refused', error } as const);
  }
}
const sheetOf = (fileId: string, turn = 0): LocalSheet => ({ id: fileId, fileId, turn, name: fileId, mediaType: 'image/jpeg' });

class Device implements QueueStorage, BlobStorage {
  readonly words = new Map<string, string>();
  readonly photos = new Map<string, Blob>();
  getItem = (key: string) => this.words.get(key) ?? null;
  setItem = (key: string, value: string) => void this.words.set(key, value);
  removeItem = (key: string) => void this.words.delete(key);
  put = async (id: string, blob: Blob) => void this.photos.set(id, blob);
  get = async (id: string) => this.photos.get(id);
  deleteAll = async (prefix: string) => {
    for (const id of [...this.photos.keys()]) if (id.startsWith(prefix)) this.photos.delete(id);
  };
}

let server: FakeServer;
let device: Device;
let ids: number;
beforeEach(() => {
  server = new FakeServer();
  device = new Device();
  ids = 0;
});
const open = async (from = device, locks: Alone = alone) =>
  new WorkQueue('work', await openDraft(), server, from, from, () => `id${++ids}`, locks);
/** What a browser does for tabs with a lock of one name. */
let last: Promise<unknown> = Promise.resolve();
const alone: Alone = (_, run) => {
  const next = last.then(run);
  last = next.catch(() => undefined);
  return next;
};
async function openDraft(): Promise<ServerDraft> {
  const { online } = server;
  server.online = true;
  const draft = await server.draft();
  server.online = online;
  return draft;
}
const photo = (name: string) => ({ blob: new Blob([name], { type: 'image/jpeg' }), name });

describe('a work on its way', () => {
  it('saves words and photos in their order', async () => {
    const queue = await open();
    queue.write('Дано');
    await queue.add([photo('1'), photo('2')]);
    const [, second] = queue.state().sheets;
    queue.move(second?.id ?? '', -1);
    queue.turn(second?.id ?? '');
    expect(await queue.flush()).toBe(true);
    expect(server).toMatchObject({ text: 'Дано', files: [{ turn: 90 }, { turn: 0 }], uploads: ['2', '1'] });
    expect(queue.state().saved).toEqual({ state: 'saved', at: '2026-11-20T09:00:00Z' });
    expect(device.words.size).toBe(0);
  });

  it('is kept without a connection, says so, and goes after the page was closed', async () => {
    server.online = false;
    const queue = await open();
    queue.write('в автобусе');
    await queue.add([photo('1')]);
    expect(await queue.flush()).toBe(false);
    expect(queue.state().saved).toEqual({ state: 'kept' });
    server.online = true;
    const again = await open();
    expect(again.state()).toMatchObject({ text: 'в автобусе', sheets: [{ name: '1', fileId: null }], saved: { state: 'kept' } });
    expect(await again.flush()).toBe(true);
    expect(server).toMatchObject({ text: 'в автобусе', files: [{ fileId: 'f1' }] });
  });

  it.each<[string, Alone, string[]]>([
    ['once', alone, ['1', '2']],
    ['into one work, also where the browser has no locks,', (_, run) => run(), ['1', '1', '2', '2']],
  ])('goes up %s from two tabs', async (_, locks, uploads) => {
    server.online = false;
    const first = await open(device, locks);
    await first.add([photo('1'), photo('2')]);
    await first.flush();
    const second = await open(device, locks);
    server.online = true;
    expect(await Promise.all([first.flush(), second.flush()])).toEqual([true, true]);
    expect([server.uploads, server.files.length]).toEqual([uploads, 2]);
    const inIt = server.files.map(({ fileId }) => fileId);
    expect([first, second].map((queue) => queue.state().sheets.map(({ fileId }) => fileId))).toEqual([inIt, inIt]);
  });

  it('does no harm when answers are lost', async () => {
    const queue = await open();
    queue.write('раз');
    await queue.add([photo('1')]);
    for (server.loseAnswers = 1; !(await queue.flush()); server.loseAnswers = 0);
    queue.write('два');
    server.loseAnswers = 1;
    expect(await queue.flush()).toBe(false);
    expect(await queue.flush()).toBe(true);
    expect(server).toMatchObject({ text: 'два', files: [expect.anything()] });
  });

  it('takes out a sheet and puts it back in its place', async () => {
    const queue = await open();
    await queue.add([photo('1'), photo('2'), photo('3')]);
    const putBack = queue.remove(queue.state().sheets[1]?.id ?? '');
    await queue.flush();
    expect(server.uploads).toEqual(['1', '3']);
    putBack();
    await queue.flush();
    expect(queue.state().sheets.map(({ name }) => name)).toEqual(['1', '2', '3']);
    expect(server.files).toHaveLength(3);
  });

  it('says which photo was refused, saves the rest, and hands nothing in without it', async () => {
    server.tooLarge = 'большой';
    const queue = await open();
    queue.write('текст');
    await queue.add([photo('большой'), photo('1')]);
    await queue.handIn(false);
    expect(server).toMatchObject({ text: 'текст', files: [{ fileId: 'f1' }], handedIn: [] });
    const [refused] = queue.state().sheets;
    expect(queue.state().refused.has(refused?.id ?? '')).toBe(true);
  });
});

describe('handing in', () => {
  it('sends everything first and comes once, though the answer is lost', async () => {
    const queue = await open();
    queue.write('готово');
    await queue.add([photo('1')]);
    await queue.flush();
    server.loseAnswers = 1;
    expect(await queue.handIn(true)).toBe(false);
    expect(queue.state()).toMatchObject({ handingIn: true, handedIn: false });
    expect(await queue.flush()).toBe(true);
    expect(server.handedIn).toEqual([{ key: expect.any(String), text: 'готово', files: 1 }]);
    expect(queue.state()).toMatchObject({ handingIn: false, handedIn: true });
    expect([device.words.size, device.photos.size]).toEqual([0, 0]);
  });

  it('waits for the connection, also when the page was closed meanwhile', async () => {
    server.online = false;
    const queue = await open();
    queue.write('готово');
    expect(await queue.handIn(true)).toBe(false);
    server.online = true;
    const again = await open();
    expect(again.state().handingIn).toBe(true);
    await again.flush();
    expect(server.handedIn).toMatchObject([{ text: 'готово' }]);
  });

  it('can be called off before it has arrived', async () => {
    server.online = false;
    const queue = await open();
    queue.write('готово');
    await queue.handIn(true);
    queue.cancel();
    server.online = true;
    await queue.flush();
    expect(server).toMatchObject({ text: 'готово', handedIn: [] });
  });
});

describe('two tabs', () => {
  it('put their photos together', async () => {
    const [one, two] = [await open(), await open(new Device())];
    await one.add([photo('1')]);
    await one.flush();
    await two.add([photo('2')]);
    expect(await two.flush()).toBe(true);
    expect(server.files).toHaveLength(2);
  });

  it('with different texts ask which one stays, and lose neither before', async () => {
    const [one, two] = [await open(), await open(new Device())];
    one.write('первый');
    await one.flush();
    two.write('второй');
    expect(await two.flush()).toBe(false);
    expect(two.state()).toMatchObject({ text: 'второй', conflict: { text: 'первый' } });
    expect(await two.handIn(true)).toBe(false);
    two.resolve('второй');
    expect(await two.flush()).toBe(true);
    expect(server.text).toBe('второй');
  });
});
