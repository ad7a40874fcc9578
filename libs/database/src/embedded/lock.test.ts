import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acquireLock } from './lock.js';

const dir = await mkdtemp(path.join(tmpdir(), 'sreda-lock-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('is held once and leaves nothing behind', async () => {
    const file = path.join(dir, 'a.lock');
    const lock = await acquireLock(file, 'The folder');
    await expect(acquireLock(file, 'The folder')).rejects.toThrow(`The folder is already in use by process ${process.pid}.`);
    await lock.release();
    await (await acquireLock(file, 'The folder')).release();
    expect(await readdir(dir)).toEqual([]);
  });

  it('is waited for while its holder is stopping, and no longer than asked', async () => {
    const file = path.join(dir, 'd.lock');
    const lock = await acquireLock(file, 'The folder');
    await lock.announceStop();
    await expect(acquireLock(file, 'The folder', { patienceMs: 300 })).rejects.toThrow('already in use');
    let waits = 0;
    const next = acquireLock(file, 'The folder', { patienceMs: 10_000, onWait: () => waits++ });
    setTimeout(() => void lock.release(), 500);
    await (await next).release();
    expect(waits).toBe(1);
    expect(await readdir(dir)).toEqual([]);
  });

  it('of a dead process, a reused process id or a torn file is taken over', async () => {
    const file = path.join(dir, 'b.lock');
    for (const stale of ['', '{"pid":999999999,"identity":"1","token":"x"}', `{"pid":${process.pid},"identity":"long ago","token":"x"}`]) {
      await writeFile(file, stale);
      await (await acquireLock(file, 'The folder')).release();
    }
    expect(await readdir(dir)).toEqual([]);
  });

  it('is given to one of many that want it at once', async () => {
    const file = path.join(dir, 'c.lock');
    await writeFile(file, '{"pid":999999999,"identity":"1","token":"x"}');
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(file, 'The folder')));
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await won[0]?.value.release();
  });
});
