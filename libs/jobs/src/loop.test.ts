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
      60_000,
      fail,
    );
    loop.start();
    await sleep(5);
    for (let i = 0; i < 10; i++) loop.wake();
    await sleep(80);
    await loop.stop();
    expect(runs).toBe(2);
  });

  it('looks again by itself, sooner when the work asks for it', async () => {
    let runs = 0;
    const loop = new Loop(async () => (++runs < 3 ? 5 : undefined), 60_000, fail);
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
      10,
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
      5,
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
