import type { QueueStorage } from '@sreda/ui/device-storage';

export interface SavedAnswer {
  readonly sequence: number;
  readonly state: string;
  /** ISO time of the server. */
  readonly savedAt: string;
}
/** What became of an attempt to save: later (no connection, the server is busy), stale (something newer is there) or never. */
export type Failure = { readonly kind: 'later' } | { readonly kind: 'stale' } | { readonly kind: 'refused'; readonly error: unknown };

export interface Server {
  save(slot: number, response: unknown, sequence: number): Promise<SavedAnswer>;
  /** Highest sequence that the server has for each slot: asked when it calls an answer stale. */
  sequences(): Promise<ReadonlyMap<number, number>>;
  failure(error: unknown): Failure;
}
interface Entry {
  readonly response: unknown;
  /** The last number that the server is known to have for this question. */
  readonly sequence: number;
  readonly sent: boolean;
}
export interface QueueState {
  readonly answers: ReadonlyMap<number, Entry>;
  /** State of the question by the server's last word. */
  readonly states: ReadonlyMap<number, string>;
  readonly saved:
    | { readonly state: 'none' }
    | { readonly state: 'saving' }
    | { readonly state: 'saved'; readonly at: string }
    | { readonly state: 'kept' }
    | { readonly state: 'failed'; readonly error: unknown };
}

/**
 * The answers of one attempt on their way to the server. Every change is kept on the device first and is sent with the number after the last
 * one known for its question; the server takes each number once, so sending twice does no harm. What cannot be sent now waits and goes by
 * itself.
 */
export class AnswerQueue {
  private readonly key: string;
  private readonly listeners = new Set<() => void>();
  private current: QueueState;
  private running: Promise<boolean> | null = null;

  constructor(
    id: string,
    slots: readonly { readonly number: number; readonly response: unknown; readonly state: string; readonly sequence: number }[],
    private readonly server: Server,
    private readonly storage: QueueStorage,
  ) {
    this.key = `sreda.answers.${id}`;
    const kept = this.readKept();
    const answers = new Map<number, Entry>();
    for (const slot of slots) {
      const local = kept.get(slot.number);
      // One number further is this device's own last answer, whose receipt was lost; more is somebody's work on another device.
      const counts = local !== undefined && slot.sequence <= local.sequence + 1;
      answers.set(slot.number, { response: counts ? local.response : slot.response, sequence: slot.sequence, sent: !counts });
    }
    const waiting = [...answers.values()].some((a) => !a.sent);
    this.current = { answers, states: new Map(slots.map((s) => [s.number, s.state])), saved: { state: waiting ? 'kept' : 'none' } };
  }

  readonly state = (): QueueState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The server has answered something that changes a question itself (checked, tried again). */
  adopt(slot: number, response: unknown, sequence: number, state: string): void {
    this.put(slot, { response, sequence, sent: true });
    this.update({ states: new Map(this.current.states).set(slot, state) });
  }

  get pending(): readonly number[] {
    return [...this.current.answers].flatMap(([slot, answer]) => (answer.sent ? [] : [slot]));
  }

  change(slot: number, response: unknown): void {
    this.put(slot, { response, sequence: this.current.answers.get(slot)?.sequence ?? 0, sent: false });
    this.update({ saved: { state: 'saving' } });
  }

  /** Sends all that waits. Answers whether everything has arrived. Calls while it runs join it. */
  flush(): Promise<boolean> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<boolean> {
    for (let slot = this.pending[0]; slot !== undefined; slot = this.pending[0]) {
      const answer = this.current.answers.get(slot);
      if (!answer) break;
      this.update({ saved: { state: 'saving' } });
      try {
        const saved = await this.server.save(slot, answer.response, answer.sequence + 1);
        const now = this.current.answers.get(slot) ?? answer;
        this.update({ states: new Map(this.current.states).set(slot, saved.state), saved: { state: 'saved', at: saved.savedAt } });
        // Typed on meanwhile: the newer answer still waits.
        this.put(slot, { response: now.response, sequence: saved.sequence, sent: now.response === answer.response });
      } catch (error) {
        const failure = this.server.failure(error);
        if (failure.kind === 'stale' && (await this.catchUp())) continue;
        this.update({ saved: failure.kind === 'refused' ? { state: 'failed', error: failure.error } : { state: 'kept' } });
        return false;
      }
    }
    return true;
  }

  // Another tab or device wrote meanwhile. What the person sees here and answered last is what counts, so it goes again with the next number.
  private async catchUp(): Promise<boolean> {
    let moved = false;
    try {
      for (const [slot, sequence] of await this.server.sequences()) {
        const answer = this.current.answers.get(slot);
        if (answer && !answer.sent && answer.sequence < sequence) {
          this.put(slot, { ...answer, sequence });
          moved = true;
        }
      }
      return moved;
    } catch {
      return false;
    }
  }

  private put(slot: number, entry: Entry): void {
    this.update({ answers: new Map(this.current.answers).set(slot, entry) });
    const waiting = [...this.current.answers].filter(([, answer]) => !answer.sent);
    try {
      if (waiting.length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(waiting));
    } catch {
      // A full or forbidden storage: the answer lives in memory and goes to the server as usual.
    }
  }

  private readKept(): ReadonlyMap<number, Entry> {
    try {
      return new Map(JSON.parse(this.storage.getItem(this.key) ?? '[]') as [number, Entry][]);
    } catch {
      return new Map();
    }
  }

  private update(change: Partial<QueueState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Nothing chosen, nothing typed: what a form looks like that nobody has touched. */
export function isBlank(response: unknown): boolean {
  if (response === null || response === undefined || response === '') return true;
  if (Array.isArray(response)) return response.every(isBlank);
  return typeof response === 'object' && Object.values(response).every(isBlank);
}
