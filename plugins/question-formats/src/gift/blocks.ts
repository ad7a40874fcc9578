import type { Line } from '../text/lines.js';
import { trimAscii } from './syntax.js';

/** Lines between two empty ones: at most one question, with the comments before and inside it. */
export interface Block {
  /** Number of the first line that is no comment. */
  line: number;
  /** The lines without comments, joined by line feeds; white space only if there was nothing else. */
  text: string;
  /** The comments, each with its slashes, joined by line feeds. */
  comments: string;
  /** All lines as they are in the file. If the block is too long, the beginning of it. */
  source: string;
  tooLong: boolean;
}

const CATEGORY = '$CATEGORY:';

/**
 * Collects lines to blocks. `$CATEGORY:` lines make a block of their own also when a question follows without an empty line.
 * A block that is longer than `maxLength` characters is cut there and marked.
 */
export class BlockReader {
  private lines: Line[] = [];
  private length = 0;

  constructor(private readonly maxLength: number) {}

  *push(line: Line): Generator<Block, void, undefined> {
    const trimmed = trimAscii(line.text);
    if (trimmed === '') {
      yield* this.end();
      return;
    }
    const isCategory = trimmed.startsWith(CATEGORY);
    if (isCategory && this.lines.some(({ text }) => !isComment(text))) yield* this.end();
    if (this.length <= this.maxLength) this.lines.push(line);
    this.length += line.text.length + 1;
    if (isCategory) yield* this.end();
  }

  *end(): Generator<Block, void, undefined> {
    if (this.lines.length > 0) yield assemble(this.lines, this.length > this.maxLength, this.maxLength);
    this.lines = [];
    this.length = 0;
  }
}

function assemble(lines: readonly Line[], tooLong: boolean, maxLength: number): Block {
  const first = lines.find(({ text }) => !isComment(text)) ?? lines[0]!;
  return {
    line: first.number,
    // A comment leaves its line end, so that the texts before and after it do not run into each other.
    text: lines.map(({ text }) => (isComment(text) ? ' ' : text)).join('\n'),
    comments: lines
      .map(({ text }) => trimAscii(text))
      .filter(isComment)
      .join('\n'),
    source: lines
      .map(({ text }) => text)
      .join('\n')
      .slice(0, maxLength),
    tooLong,
  };
}

const isComment = (line: string): boolean => trimAscii(line).startsWith('//');

/** The path that a `$CATEGORY:` block switches to, still as written, or null if the block is none. */
export const categoryOf = (block: Block): string | null => {
  const text = trimAscii(block.text);
  return text.startsWith(CATEGORY) ? trimAscii(text.slice(CATEGORY.length)) : null;
};
