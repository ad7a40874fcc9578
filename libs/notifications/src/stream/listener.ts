import type { Locale } from '@sreda/plugin-sdk';
import type { ServerResponse } from 'node:http';

/** What a client that does not read may leave in memory before it is cut off; it comes back and gets what it has missed. */
const MOST_UNSENT = 64 * 1024;

/** One event of a stream, as bytes to be written (HTML standard, 9.2.6). Data is one line: JSON has no raw line breaks. */
export const eventText = (event: string, data: unknown, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** One open stream of one person's device. */
export class StreamListener {
  /** What comes while the beginning is being read, by id: it is written after it, and not twice. */
  private held: { readonly id?: string; readonly text: string }[] | undefined = [];

  constructor(
    readonly personId: string,
    readonly sessionId: string,
    readonly locale: Locale,
    private readonly response: ServerResponse,
  ) {}

  /** @param id of the notification that it is */
  send(text: string, id?: string): void {
    if (this.held) this.held.push({ id, text });
    else this.write(text);
  }

  /** What was there before; then what has come meanwhile. */
  begin(text: string, ids: ReadonlySet<string>): void {
    const held = this.held ?? [];
    this.held = undefined;
    this.write(text);
    for (const one of held) if (one.id === undefined || !ids.has(one.id)) this.write(one.text);
  }

  /** A line that says nothing, so that nothing on the way takes the connection for dead. */
  beat(): void {
    if (!this.held) this.write(':\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_UNSENT) this.response.destroy();
  }
}
