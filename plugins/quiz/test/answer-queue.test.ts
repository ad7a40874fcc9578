import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QueueStorage } from '@sreda/ui/device-storage';
import { AnswerQueue, isBlank, type Failure, type SavedAnswer, type Server } from '../web/answer-queue.js';

class Offline extends Error {}
class Stale extends Error {}
class Refused extends Error {}

/** The server's rule: each number is taken once; the same number with the same answer is a repeated delivery. */
class FakeServer implements Server {
  readonly stored = new Map<number, { response: unknown; sequence: number }>();
  online = true;
  /** The answer arrives but its receipt is lost. */
  losesReceipts = false;
  refuses = false;

  async save(slot: number, response: unknown, sequence: number): Promise<SavedAnswer> {
    await Promise.resolve();
    if (!this.online) throw new Offline();
    if (this.refuses) throw new Refused();
    const before = this.stored.get(slot);
    const repeated = before?.sequence === sequence && JSON.stringify(before.response) === JSON.stringify(response);
    if (!repeated && sequence !== (before?.sequence ?? 0) + 1) throw new Stale();
    this.stored.set(slot, { response, sequence });
    if (this.losesReceipts) throw new Offline();
    return { sequence, state: isBlank(response) ? 'todo' : 'complete', savedAt: '2026-01-01T00:00:00Z' };
  }
  sequences(): Promise<ReadonlyMap<number, number>> {
    return this.online ? Promise.resolve(new Map([...this.stored].map(([slot, s]) => [slot, s.sequence]))) : Promise.reject(new Offline());
  }
  failure(error: unknown): Failure {
    if (error instanceof Stale) return { kind: 'stale' };
    return error instanceof Offline ? { kind: 'later' } : { kind: 'refused', error };
  }
}

class MemoryStorage implements QueueStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

const SLOTS = [1, 2, 3].map((number) => ({ number, response: { answer: '' }, state: 'todo', sequence: 0 }));
const make = (server = new FakeServer(), storage: QueueStorage = new MemoryStorage(), slots = SLOTS) => ({
  server,
  storage,
  queue: new AnswerQueue('attempt', slots, server, storage),
});
const slotsOf = (server: FakeServer) =>
  SLOTS.map((slot) => ({
    ...slot,
    response: server.stored.get(slot.number)?.response ?? slot.response,
    sequence: server.stored.get(slot.number)?.sequence ?? 0,
  }));

describe('answers on their way to the server', () => {
  it('says that they are saved only when the server has said so', async () => {
    const { queue, server } = make();
    queue.change(1, { answer: 'a' });
    expect(queue.state().saved).toEqual({ state: 'saving' });
    expect(await queue.flush()).toBe(true);
    expect(queue.state().saved).toEqual({ state: 'saved', at: '2026-01-01T00:00:00Z' });
    expect(server.stored.get(1)).toEqual({ response: { answer: 'a' }, sequence: 1 });
  });

  it('keeps them without a connection, also over a new start of the page, and sends them later', async () => {
    const { queue, server, storage } = make();
    server.online = false;
    queue.change(2, { answer: 'b' });
    expect(await queue.flush()).toBe(false);
    expect(queue.state().saved).toEqual({ state: 'kept' });
    const again = new AnswerQueue('attempt', SLOTS, server, storage);
    expect(again.state().answers.get(2)?.response).toEqual({ answer: 'b' });
    server.online = true;
    expect(await again.flush()).toBe(true);
    expect(server.stored.get(2)?.response).toEqual({ answer: 'b' });
  });

  it('sends a change again whose receipt was lost, and what was typed after it', async () => {
    const { queue, server } = make();
    server.losesReceipts = true;
    queue.change(1, { answer: 'first' });
    expect(await queue.flush()).toBe(false);
    server.losesReceipts = false;
    queue.change(1, { answer: 'second' });
    expect(await queue.flush()).toBe(true);
    expect(server.stored.get(1)).toEqual({ response: { answer: 'second' }, sequence: 2 });
  });

  it('does not put an old answer over one given later on another device', () => {
    const storage = new MemoryStorage();
    const { queue } = make(new FakeServer(), storage);
    queue.change(1, { answer: 'old' });
    const elsewhere = SLOTS.map((s) => (s.number === 1 ? { ...s, response: { answer: 'new' }, sequence: 3 } : s));
    expect(new AnswerQueue('attempt', elsewhere, new FakeServer(), storage).state().answers.get(1)?.response).toEqual({ answer: 'new' });
  });

  it('says when the server will not take an answer', async () => {
    const { queue, server } = make();
    server.refuses = true;
    queue.change(1, { answer: 'too late' });
    expect(await queue.flush()).toBe(false);
    expect(queue.state().saved.state).toBe('failed');
  });

  it('brings the last answer of every question, whatever the connection does', async () => {
    const step = fc.record({
      slot: fc.integer({ min: 1, max: 3 }),
      answer: fc.string(),
      online: fc.boolean(),
      losesReceipts: fc.boolean(),
      flush: fc.boolean(),
      restart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const server = new FakeServer();
        const storage = new MemoryStorage();
        let queue = new AnswerQueue('attempt', SLOTS, server, storage);
        const last = new Map<number, string>();
        for (const s of steps) {
          Object.assign(server, { online: s.online, losesReceipts: s.losesReceipts });
          queue.change(s.slot, { answer: s.answer });
          last.set(s.slot, s.answer);
          if (s.flush) await queue.flush();
          if (s.restart) queue = new AnswerQueue('attempt', slotsOf(server), server, storage);
        }
        Object.assign(server, { online: true, losesReceipts: false });
        expect(await queue.flush()).toBe(true);
        for (const [slot, answer] of last) expect(server.stored.get(slot)?.response).toEqual({ answer });
      }),
    );
  });
});

describe('an untouched answer', () => {
  it.each([null, '', [], { answer: '' }, { answer: null }, { choices: [null, null] }, { answer: '', unit: null }])(
    '%j is blank',
    (response) => {
      expect(isBlank(response)).toBe(true);
    },
  );
  it.each([{ answer: false }, { choices: [0] }, { answer: '0' }])('%j is not', (response) => {
    expect(isBlank(response)).toBe(false);
  });
});
