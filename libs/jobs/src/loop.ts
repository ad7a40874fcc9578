import { AsyncResource } from 'node:async_hooks';

/** The gap is so many times as long as the work before it took. */
const GAP_TO_WORK = 10;

export interface Pace {
  readonly everyMs?: number;
  readonly gapMs?: number;
  readonly maxGapMs?: number;
}

/**
 * One piece of work that is done when woken, and at least every `everyMs`; never twice at the same time. A wake during the work makes it run
 * once more. The work may answer how soon (ms) it wants the next look. It begins at most once in `gapMs`: what comes meanwhile is done together. Up to
 * `maxGapMs` that gap grows with the work, so that under load no more than a tenth of the time goes into it.
 */
export class Loop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;
  private beganAt = -Infinity;
  private tookMs = 0;
  /** Whoever wakes it has no part in the work: it runs in the asynchronous context in which the loop was made. */
  private readonly begin = AsyncResource.bind(() => {
    this.running ??= this.run();
  });

  constructor(
    private readonly work: () => Promise<number | void>,
    private readonly pace: Pace,
    private readonly onError: (error: Error) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.wake();
  }

  wake(): void {
    if (this.stopped) return;
    this.again = true;
    if (!this.running) this.in(0);
  }

  /** Waits for the work under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private in(ms: number): void {
    clearTimeout(this.timer);
    const { gapMs = 0, maxGapMs = gapMs } = this.pace;
    const gap = Math.min(Math.max(gapMs, GAP_TO_WORK * this.tookMs), maxGapMs);
    const wait = Math.max(ms, this.beganAt + gap - performance.now());
    if (wait <= 0) this.begin();
    else if (wait < Infinity) this.timer = setTimeout(this.begin, Math.max(wait, 1));
  }

  private async run(): Promise<void> {
    const { everyMs = Infinity } = this.pace;
    let waitMs = everyMs;
    this.again = false;
    this.beganAt = performance.now();
    try {
      waitMs = Math.min((await this.work()) ?? everyMs, everyMs);
    } catch (error) {
      this.onError(error as Error);
    }
    this.running = undefined;
    this.tookMs = performance.now() - this.beganAt;
    if (!this.stopped) this.in(this.again ? 0 : Math.max(waitMs, 1));
  }
}
