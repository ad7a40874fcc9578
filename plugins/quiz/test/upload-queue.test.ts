import { describe, expect, it } from '@jest/globals';
import type { AnswerFile } from '@sreda/contracts';
import type { Alone, BlobStorage } from '@sreda/ui/device-storage';
import { type Added, UploadQueue, UploadRefused, type UploadServer } from '../web/upload-queue.js';

class Offline extends Error {}

class FakeServer implements UploadServer {
  readonly taken: string[] = [];
  readonly discarded: string[] = [];
  online = true;
  refuses: string | null = null;
  /** What happens while a file is on its way. */
  meanwhile = (): void => undefined;

  async upload(blob: Blob, name: string, onProgress: (share: number) => void): Promise<AnswerFile> {
    await Promise.resolve();
    if (!this.online) throw new Offline();
    if (this.refuses === name) throw new Error('full');
    onProgress(0.5);
    this.meanwhile();
    this.taken.push(name);
    return { fileId: `id of ${name}`, name, mediaType: blob.type, size: blob.size };
  }
  discard(fileId: string): Promise<void> {
    this.discarded.push(fileId);
    return Promise.resolve();
  }
  failure = (error: unknown) => (error instanceof Offline ? ({ kind: 'later' } as const) : ({ kind: 'refused', error } as const));
}

/** A device: what is on it outlives the page. */
class Device implements BlobStorage {
  readonly items = new Map<string, string>();
  readonly blobs = new Map<string, Blob>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
  put = (id: string, blob: Blob): Promise<void> => Promise.resolve(void this.blobs.set(id, blob));
  get = (id: string): Promise<Blob | undefined> => Promise.resolve(this.blobs.get(id));
  deleteAll(prefix: string): Promise<void> {
    for (const id of this.blobs.keys()) if (id.startsWith(prefix)) this.blobs.delete(id);
    return Promise.resolve();
  }
}

const photo = (name: string, type = 'image/jpeg') => ({ name, blob: new Blob(['x'], { type }) });
const added = (slot = 1): Added => ({ slot, types: ['image'], untouched: { answer: '' } });

/** What a browser does for tabs with a lock of one name. */
function makeAlone(): Alone {
  let last: Promise<unknown> = Promise.resolve();
  return (_, run) => {
    const next = last.then(run);
    last = next.catch(() => undefined);
    return next;
  };
}
const together: Alone = (_, run) => run();

function make(device = new Device(), server = new FakeServer(), alone: Alone = together) {
  const arrived: [number, string][] = [];
  let last = 0;
  const queue = new UploadQueue(
    'attempt',
    server,
    device,
    device,
    () => String((last += 1)),
    ({ name }, { slot }) => void arrived.push([slot, name]),
    alone,
  );
  return { device, server, queue, arrived };
}

describe('files on their way to an answer', () => {
  it('go up one after another, each into its answer, and leave the device', async () => {
    const { queue, arrived, device } = make();
    await queue.add(photo('a'), added(1));
    await queue.add(photo('b'), added(2));
    expect([queue.waits, queue.state().get(2)]).toMatchObject([true, [{ name: 'b', share: null }]]);
    expect(await queue.flush()).toBe(true);
    expect(arrived).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect([queue.waits, queue.state().size, device.blobs.size]).toEqual([false, 0, 0]);
    expect(make(device).queue.waits).toBe(false);
  });

  it('wait on the device for the connection, also when the page is closed', async () => {
    const { queue, server, device } = make();
    server.online = false;
    await queue.add(photo('a'), added());
    expect(await queue.flush()).toBe(false);
    expect(queue.state().get(1)).toMatchObject([{ name: 'a', share: null }]);
    const again = make(device);
    expect(again.queue.state().get(1)).toMatchObject([{ name: 'a', mediaType: 'image/jpeg' }]);
    expect(await again.queue.flush()).toBe(true);
    expect(again.arrived).toEqual([[1, 'a']]);
  });

  it('are refused by name: the others go on, and nothing has arrived as a whole', async () => {
    const { queue, server, arrived } = make();
    server.refuses = 'a';
    await queue.add(photo('a'), added());
    await queue.add(photo('b'), added());
    expect(await queue.flush()).toBe(false);
    expect([queue.hasRefused, queue.state().get(1)]).toMatchObject([true, [{ name: 'a', refused: new Error('full') }]]);
    expect(arrived).toEqual([[1, 'b']]);
    queue.remove('attempt/1');
    expect([queue.waits, queue.hasRefused, await queue.flush()]).toEqual([false, false, true]);
  });

  it('come into no answer when they are of another kind than the server was asked for', async () => {
    const { queue, server, arrived } = make();
    await queue.add(photo('a.jpg', 'text/plain'), added());
    expect(await queue.flush()).toBe(false);
    expect(queue.state().get(1)).toMatchObject([{ refused: new UploadRefused('file-kind') }]);
    expect([arrived, server.discarded]).toEqual([[], ['id of a.jpg']]);
  });

  it('come into no answer when they were taken out while they went up', async () => {
    const { queue, server, arrived } = make();
    server.meanwhile = () => queue.remove('attempt/1');
    await queue.add(photo('a'), added());
    expect(await queue.flush()).toBe(true);
    expect([arrived, server.discarded, queue.waits]).toEqual([[], ['id of a'], false]);
  });

  describe('with the same attempt in another tab', () => {
    /** The first has added a file, for which the second waits, too. */
    async function tabs(alone: Alone) {
      const { device, server, ...first } = make(new Device(), new FakeServer(), alone);
      await first.queue.add(photo('a'), added());
      return { device, server, first, second: make(device, server, alone) };
    }

    it('go up once, and come into the answer of both', async () => {
      const { server, first, second, device } = await tabs(makeAlone());
      expect(await Promise.all([first.queue.flush(), second.queue.flush()])).toEqual([true, true]);
      expect([server.taken, server.discarded]).toEqual([['a'], []]);
      expect([first.arrived, second.arrived]).toEqual([[[1, 'a']], [[1, 'a']]]);
      expect([first.queue.waits, second.queue.waits, device.blobs.size]).toEqual([false, false, 0]);
      await second.queue.flush();
      expect([first.arrived, second.arrived]).toEqual([[[1, 'a']], [[1, 'a']]]);
    });

    it('come into an answer once, also where the browser has no locks', async () => {
      const { server, first, second } = await tabs(together);
      expect(await Promise.all([first.queue.flush(), second.queue.flush()])).toEqual([true, true]);
      first.queue.refresh();
      expect([server.taken, server.discarded]).toEqual([['a', 'a'], ['id of a']]);
      expect([first.arrived, second.arrived]).toEqual([[[1, 'a']], [[1, 'a']]]);
    });

    it('are not sent when they were taken out there, and none is forgotten that was added there', async () => {
      const { server, first, second, device } = await tabs(makeAlone());
      second.queue.remove('attempt/1');
      await second.queue.add(photo('b'), added(2));
      await first.queue.flush();
      expect([server.taken, first.queue.waits, second.queue.waits]).toEqual([['b'], false, true]);
      second.queue.refresh();
      expect([second.arrived, second.queue.waits, device.blobs.size]).toEqual([[[2, 'b']], false, 0]);
    });
  });

  it('are missed when the device has lost them', async () => {
    const { queue, device } = make();
    await queue.add(photo('a'), added());
    device.blobs.clear();
    expect(await queue.flush()).toBe(false);
    expect(queue.state().get(1)).toMatchObject([{ refused: new UploadRefused('file-lost') }]);
  });

  it('are let go with the end of the attempt', async () => {
    const { queue, device } = make();
    await queue.add(photo('a'), added());
    await queue.forget();
    expect([queue.waits, device.items.size, device.blobs.size]).toEqual([false, 0, 0]);
  });
});
