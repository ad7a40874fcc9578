export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/**
 * Splits text that comes in chunks into lines, whatever their ends are (LF, CRLF, CR).
 * Of a line longer than `maxLength` characters only the beginning is kept, one character more than the limit, so that it shows.
 */
export class LineReader {
  private number = 0;
  private parts: string[] = [];
  private length = 0;
  private afterCarriageReturn = false;

  constructor(private readonly maxLength: number) {}

  *push(chunk: string): Generator<Line, void, undefined> {
    const lineEnd = /\r\n?|\n/g;
    let from = this.afterCarriageReturn && chunk.startsWith('\n') ? 1 : 0;
    if (chunk !== '') this.afterCarriageReturn = false;
    lineEnd.lastIndex = from;
    for (let end = lineEnd.exec(chunk); end; end = lineEnd.exec(chunk)) {
      this.keep(chunk, from, end.index);
      yield this.take();
      from = lineEnd.lastIndex;
      // A CR that ends the chunk has ended the line; the LF that may follow belongs to it.
      if (end[0] === '\r' && from === chunk.length) this.afterCarriageReturn = true;
    }
    this.keep(chunk, from, chunk.length);
  }

  *end(): Generator<Line, void, undefined> {
    if (this.parts.length > 0) yield this.take();
  }

  private keep(chunk: string, from: number, to: number): void {
    const room = this.maxLength + 1 - this.length;
    const part = chunk.slice(from, Math.min(to, from + Math.max(room, 0)));
    if (part === '') return;
    this.parts.push(part);
    this.length += part.length;
  }

  private take(): Line {
    const text = this.parts.length === 1 ? this.parts[0]! : this.parts.join('');
    this.parts = [];
    this.length = 0;
    return { number: ++this.number, text };
  }
}
