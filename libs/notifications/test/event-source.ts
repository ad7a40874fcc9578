/** One event of a stream, its data parsed. */
export interface Received {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

/** A client of server-sent events that keeps what it gets. */
export class EventSource {
  readonly received: Received[] = [];
  status = 0;
  /** The server has ended the stream. */
  ended = false;
  private readonly abort = new AbortController();
  private readonly done: Promise<void>;

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.done = this.run(url, headers);
  }

  /** Answers as soon as `n` events of this name have come; fails after five seconds. */
  async until(event: string, n: number): Promise<readonly Received[]> {
    const end = Date.now() + 5_000;
    for (;;) {
      const found = this.received.filter((one) => one.event === event);
      if (found.length >= n) return found;
      if (Date.now() > end) throw new Error(`${found.length} of ${n} ${event}: ${this.status} ${JSON.stringify(this.received)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Resolves when the server ends it. */
  closed(): Promise<void> {
    return this.done;
  }

  async close(): Promise<void> {
    this.abort.abort();
    await this.done;
  }

  private async run(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
    try {
      const response = await fetch(url, { headers, signal: this.abort.signal });
      this.status = response.status;
      let text = '';
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) this.take(text.slice(0, end));
      }
      this.ended = true;
    } catch (error) {
      if (!this.abort.signal.aborted) throw error;
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').flatMap((line): [string, string][] => {
        const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value ?? '']];
      }),
    );
    const event = fields.get('event');
    if (event) this.received.push({ id: fields.get('id'), event, data: JSON.parse(fields.get('data') ?? 'null') as unknown });
  }
}
