/**
 * One piece of work that is done when woken, and at least every `everyMs`; never twice at the same time. A wake during the work makes it run
 * once more. The work may answer how soon (ms) it wants the next look.
 */
export class Loop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly work: () => Promise<number | void>,
    private readonly everyMs: number,
    private readonly onError: (error: Error) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.wake();
  }

  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run();
  }

  /** Waits for the work under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    let waitMs = this.everyMs;
    while (this.again && !this.stopped) {
      this.again = false;
      clearTimeout(this.timer);
      try {
        waitMs = Math.min((await this.work()) ?? this.everyMs, this.everyMs);
      } catch (error) {
        waitMs = this.everyMs;
        this.onError(error as Error);
      }
    }
    this.running = undefined;
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), Math.max(waitMs, 1));
  }
}
