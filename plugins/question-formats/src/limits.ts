import { type I18nMessage, type QuestionSink, type SourcePlace, UnreadableFileError } from '@sreda/plugin-sdk';
import { message } from './message.js';

/** No honest file comes near these; a hostile one costs little until it does. */
export interface ImportLimits {
  bytes: number;
  lines: number;
  /** Characters of one question; generous, since authors put pictures into the text as data URLs. */
  questionLength: number;
  questions: number;
  /** A bank of questions of a type that is not known here has one for each. */
  problems: number;
  categoryDepth: number;
}
export const importLimits: ImportLimits = {
  bytes: 64 * 1024 * 1024,
  lines: 2_000_000,
  questionLength: 4 * 1024 * 1024,
  questions: 50_000,
  problems: 50_000,
  categoryDepth: 30,
};

/** Found while the place in the file is not known. */
class LimitError extends Error {
  constructor(readonly reason: I18nMessage) {
    super(reason.key);
  }
}

/** Lets `read` import a file as long as the file keeps the limits. Rejects with an UnreadableFileError that names the one it breaks. */
export async function importWithin(
  limits: ImportLimits,
  input: AsyncIterable<Uint8Array>,
  sink: QuestionSink,
  read: (input: AsyncIterable<Uint8Array>, sink: QuestionSink) => Promise<void>,
): Promise<void> {
  const limited = new LimitedSink(sink, limits);
  try {
    await read(limitSize(input, limits), limited);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    throw new UnreadableFileError(limited.lastLine, error.reason);
  }
}

async function* limitSize(input: AsyncIterable<Uint8Array>, limits: ImportLimits): AsyncGenerator<Uint8Array, void, undefined> {
  let [bytes, lineFeeds, carriageReturns] = [0, 0, 0];
  for await (const chunk of input) {
    bytes += chunk.length;
    for (const byte of chunk) {
      if (byte === 0x0a) lineFeeds++;
      else if (byte === 0x0d) carriageReturns++;
    }
    if (bytes > limits.bytes) throw new LimitError(message('file-too-long', { limit: Math.floor(limits.bytes / 1024 / 1024) }));
    if (Math.max(lineFeeds, carriageReturns) > limits.lines) throw new LimitError(message('too-many-lines', { limit: limits.lines }));
    yield chunk;
  }
}

class LimitedSink implements QuestionSink {
  lastLine = 1;
  private questions = 0;
  private categories = 0;
  private problems = 0;

  constructor(
    private readonly sink: QuestionSink,
    private readonly limits: ImportLimits,
  ) {}

  category(path: readonly string[], at: SourcePlace): void {
    this.lastLine = at.line;
    if (++this.categories > this.limits.questions) throw new LimitError(message('too-many-categories', { limit: this.limits.questions }));
    this.sink.category(path, at);
  }

  add(...[question, at]: Parameters<QuestionSink['add']>): Promise<void> {
    this.lastLine = at.line;
    if (++this.questions > this.limits.questions) throw new LimitError(message('too-many-questions', { limit: this.limits.questions }));
    return this.sink.add(question, at);
  }

  problem(at: SourcePlace, severity: 'error' | 'warning', reason: I18nMessage): void {
    this.lastLine = at.line;
    if (++this.problems > this.limits.problems) throw new LimitError(message('too-many-problems', { limit: this.limits.problems }));
    this.sink.problem(at, severity, reason);
  }
}
