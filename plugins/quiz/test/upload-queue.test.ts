import { describe, expect, it } from '@jest/globals';
import type { AnswerFile } from '@sreda/contracts';
import type { BlobStorage } from '@sreda/ui/device-storage';
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

function make(device = new Device(), server = new FakeServer()) {
  const arrived: [number, string][] = [];
  let last = 0;
  const queue = new UploadQueue(
    'attempt',
    server,
    device,
    device,
    () => String((last += 1)),
    ({ name }, { slot }) => void arrived.push([slot, name]),
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
    expect([queue.waits, queue.state().size, device.items.size, device.blobs.size]).toEqual([false, 0, 0, 0]);
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
