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
  /** The beginning of the line that the next chunk goes on with; null: no line has begun. */
  private rest: string | null = null;
  private afterCarriageReturn = false;

  constructor(private readonly maxLength: number) {}

  /** The lines that end in this chunk. */
  push(chunk: string): Line[] {
    if (chunk === '') return [];
    const texts = (this.afterCarriageReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk).split(/\r\n?|\n/);
    // A CR at the end of the chunk has ended the line; the LF that may follow belongs to it.
    this.afterCarriageReturn = chunk.endsWith('\r');
    texts[0] = this.grow(texts[0]!);
    const rest = texts.pop()!;
    this.rest = rest === '' ? null : this.cut(rest);
    return texts.map((text) => ({ number: ++this.number, text: this.cut(text) }));
  }

  /** The last line, if nothing ended it. */
  end(): Line[] {
    const text = this.rest;
    this.rest = null;
    return text === null ? [] : [{ number: ++this.number, text }];
  }

  private grow(more: string): string {
    if (this.rest === null) return more;
    return this.rest.length > this.maxLength ? this.rest : this.rest + more;
  }

  private cut(text: string): string {
    return text.length > this.maxLength ? text.slice(0, this.maxLength + 1) : text;
  }
}
