import type { Line } from '../text/lines.js';
import { trimAscii } from '../text/white-space.js';

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

/** A line costs memory even if it is short. */
const MAX_LINES = 20_000;

const CATEGORY = '$CATEGORY:';

/**
 * Collects lines to blocks. `$CATEGORY:` lines make a block of their own also when a question follows without an empty line.
 * A block that is longer than `maxLength` characters (or has far too many lines) is cut there and marked.
 */
export class BlockReader {
  private lines: Line[] = [];
  private length = 0;

  constructor(private readonly maxLength: number) {}

  /** The blocks that this line ends. */
  push(line: Line): readonly Block[] {
    const trimmed = line.text === '' ? '' : trimAscii(line.text);
    if (trimmed === '') return this.end();
    const isCategory = trimmed.startsWith(CATEGORY);
    const before = isCategory && this.lines.some(({ text }) => !isComment(text)) ? this.end() : NONE;
    if (!this.isTooLong()) this.lines.push(line);
    this.length += line.text.length + 1;
    return isCategory ? [...before, ...this.end()] : before;
  }

  /** The last block. */
  end(): readonly Block[] {
    if (this.lines.length === 0) return NONE;
    const block = assemble(this.lines, this.isTooLong(), this.maxLength);
    this.lines = [];
    this.length = 0;
    return [block];
  }

  private isTooLong(): boolean {
    return this.length > this.maxLength || this.lines.length > MAX_LINES;
  }
}

const NONE: readonly Block[] = [];

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
