import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Loop } from './loop.js';

const fail = (error: Error): never => {
  throw error;
};

describe('Loop', () => {
  it('folds wakes during the work into one more run and never runs twice at once', async () => {
    let runs = 0;
    let atOnce = 0;
    const loop = new Loop(
      async () => {
        expect(++atOnce).toBe(1);
        await sleep(20);
        atOnce--;
        runs++;
      },
      { everyMs: 60_000 },
      fail,
    );
    loop.start();
    await sleep(5);
    for (let i = 0; i < 10; i++) loop.wake();
    await sleep(80);
    await loop.stop();
    expect(runs).toBe(2);
  });

  it('begins at once, and then at most once in its gap, however often it is woken', async () => {
    const began: number[] = [];
    const loop = new Loop(async () => void began.push(performance.now()), { everyMs: 60_000, gapMs: 60 }, fail);
    const start = performance.now();
    loop.start();
    await sleep(1);
    for (let i = 0; i < 10; i++) loop.wake();
    await sleep(150);
    await loop.stop();
    expect(began).toHaveLength(2);
    expect((began[0] ?? 0) - start).toBeLessThan(5);
    expect((began[1] ?? 0) - (began[0] ?? 0)).toBeGreaterThanOrEqual(59);
  });

  it('rests ten times as long as it has worked, within its gaps', async () => {
    const began: number[] = [];
    let works = 15;
    const work = async () => {
      began.push(performance.now());
      await sleep(works);
      works = 0;
      loop.wake();
    };
    const loop: Loop = new Loop(work, { gapMs: 20, maxGapMs: 120 }, fail);
    loop.start();
    await sleep(220);
    await loop.stop();
    const [first = 0, second = 0, third = 0] = began;
    expect(second - first).toBeGreaterThanOrEqual(119);
    expect(third - second).toBeLessThan(100);
  });

  it('works in its own asynchronous context, not in that of whoever wakes it', async () => {
    const request = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const loop = new Loop(async () => void seen.push(request.getStore()), { gapMs: 10 }, fail);
    request.run('first', () => loop.start());
    request.run('second', () => loop.wake());
    await sleep(40);
    await loop.stop();
    expect(seen).toEqual([undefined, undefined]);
  });

  it('looks again by itself, sooner when the work asks for it', async () => {
    let runs = 0;
    const loop = new Loop(async () => (++runs < 3 ? 5 : undefined), { everyMs: 60_000 }, fail);
    loop.start();
    await sleep(60);
    await loop.stop();
    expect(runs).toBe(3);
  });

  it('goes on after an error', async () => {
    let runs = 0;
    const errors: string[] = [];
    const loop = new Loop(
      async () => {
        if (++runs === 1) throw new Error('away');
      },
      { everyMs: 10 },
      (error) => errors.push(error.message),
    );
    loop.start();
    await sleep(50);
    await loop.stop();
    expect(runs).toBeGreaterThan(1);
    expect(errors).toEqual(['away']);
  });

  it('waits for the work when it stops, and does nothing afterwards', async () => {
    let runs = 0;
    const loop = new Loop(
      async () => {
        await sleep(20);
        runs++;
      },
      { everyMs: 5 },
      fail,
    );
    loop.start();
    await sleep(1);
    await loop.stop();
    expect(runs).toBe(1);
    loop.wake();
    await sleep(30);
    expect(runs).toBe(1);
  });
});
