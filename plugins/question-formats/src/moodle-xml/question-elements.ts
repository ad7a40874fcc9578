import { SaxesParser } from 'saxes';
import type { XmlElement } from './element.js';

export interface QuestionElement {
  line: number;
  element: XmlElement;
  /** Too long or too deeply nested: only a part was kept. */
  tooLong: boolean;
  /** Some bytes did not belong to the encoding. */
  unreadable: boolean;
  /** Lines of elements of the same name inside it: settings of a type that is not known here, or questions in the wrong place. */
  inner: readonly number[];
}

/** The file is no XML from this line on, or none that can be read. */
export class NotWellFormedError extends Error {
  constructor(readonly line: number) {
    super(`Not well-formed in line ${line}`);
  }
}

/** Nesting in a question of Moodle's is about five deep; HTML stands in it as text. */
const MAX_DEPTH = 50;
/** The parser keeps a stack of what is open, so a file that is nested without end is given up. */
const MAX_FILE_DEPTH = 1000;
/** What may stand before the first element: the parser keeps a DOCTYPE in memory as a whole. */
const MAX_PROLOG = 1024 * 1024;
/** An element costs memory even if it is empty; a question of Moodle's has some hundreds. */
const MAX_ELEMENTS = 20_000;

/**
 * Finds the `<question>` elements in XML that comes in chunks. The parser knows no external entities and no definitions of entities, so that
 * a file can neither reach another file nor grow in memory.
 */
export class QuestionElementReader {
  private readonly parser = new SaxesParser();
  /** Elements that are open, from the question inwards; empty outside of a question. */
  private open: XmlElement[] = [];
  private depth = 0;
  private fileDepth = 0;
  private prologLength: number | null = 0;
  private elements = 0;
  private length = 0;
  private unreadable = false;
  private line = 0;
  private inner: number[] = [];
  private found: QuestionElement[] = [];

  constructor(private readonly maxLength: number) {
    this.parser.on('error', () => {
      throw new NotWellFormedError(this.parser.line);
    });
    this.parser.on('opentag', ({ name, attributes }) => this.enter(name, attributes));
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.on('closetag', () => this.leave());
  }

  /** The questions that end in this chunk. Throws a NotWellFormedError; those before the fault are found all the same. */
  *push(chunk: string): Generator<QuestionElement, void, undefined> {
    yield* this.foundBy(() => this.parser.write(chunk));
    if (this.prologLength !== null && (this.prologLength += chunk.length) > MAX_PROLOG) throw new NotWellFormedError(this.parser.line);
  }

  *end(): Generator<QuestionElement, void, undefined> {
    yield* this.foundBy(() => this.parser.close());
  }

  private *foundBy(parse: () => void): Generator<QuestionElement, void, undefined> {
    let fault: NotWellFormedError | null = null;
    try {
      parse();
    } catch (error) {
      if (!(error instanceof NotWellFormedError)) throw error;
      fault = error;
    }
    yield* this.found;
    this.found = [];
    if (fault) throw fault;
  }

  private enter(name: string, attributes: Record<string, string>): void {
    this.prologLength = null;
    if (++this.fileDepth > MAX_FILE_DEPTH) throw new NotWellFormedError(this.parser.line);
    if (this.depth === 0 && name !== 'question') return;
    const element: XmlElement = { name, attributes, content: [] };
    if (this.depth === 0) {
      this.line = this.parser.line;
      this.inner = [];
      this.length = 0;
      this.elements = 0;
      this.unreadable = false;
    } else if (name === 'question' && this.inner.length < MAX_ELEMENTS) {
      this.inner.push(this.parser.line);
    }
    this.depth++;
    if (this.depth > MAX_DEPTH || ++this.elements > MAX_ELEMENTS) this.length = Infinity;
    if (this.keeps(name.length) || this.depth === 1) this.open.at(-1)?.content.push(element);
    if (this.depth <= MAX_DEPTH) this.open.push(element);
  }

  private addText(text: string): void {
    if (this.depth === 0) return;
    if (text.includes('\ufffd')) this.unreadable = true;
    if (this.keeps(text.length)) this.open.at(-1)!.content.push(text);
  }

  private leave(): void {
    this.fileDepth--;
    if (this.depth === 0) return;
    const element = this.depth <= MAX_DEPTH ? this.open.pop() : undefined;
    if (--this.depth > 0) return;
    const { line, unreadable, inner } = this;
    this.found.push({ line, element: element!, tooLong: this.length > this.maxLength, unreadable, inner });
  }

  private keeps(length: number): boolean {
    this.length += length;
    return this.length <= this.maxLength;
  }
}
