import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { DeadlineError, withDeadline } from './deadline.js';

const never = new AbortController().signal;

describe('withDeadline', () => {
  it('answers what the work answers', async () => {
    await expect(withDeadline(1_000, never, async () => 7)).resolves.toBe(7);
  });

  it('aborts the signal and rejects although the work goes on', async () => {
    let seen: AbortSignal | undefined;
    const work = withDeadline(10, never, async (signal) => {
      seen = signal;
      await sleep(200);
    });
    await expect(work).rejects.toThrow(DeadlineError);
    expect(seen?.aborted).toBe(true);
  });

  it('rejects with the reason of the parent, also when it was aborted before', async () => {
    const parent = new AbortController();
    const work = withDeadline(1_000, parent.signal, () => sleep(200));
    parent.abort(new Error('stop'));
    await expect(work).rejects.toThrow('stop');
    await expect(withDeadline(1_000, parent.signal, async () => 1)).rejects.toThrow('stop');
  });
});
