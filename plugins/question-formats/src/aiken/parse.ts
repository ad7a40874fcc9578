import type { MultichoiceDefinition } from '@sreda/contracts';
import type { ExportedQuestion, I18nMessage, SourcePlace } from '@sreda/plugin-sdk';
import { gradedDefaults, multichoiceDefaults } from '../definition-defaults.js';
import { message } from '../message.js';
import { nameFromText } from '../question-name.js';
import type { Line } from '../text/lines.js';

const MAX_CHOICES = 26;

export type AikenOutcome = { at: SourcePlace; question: ExportedQuestion } | { at: SourcePlace; reason: I18nMessage };

interface OpenQuestion {
  line: number;
  source: string[];
  length: number;
  text: string[];
  choices: string[];
}

/**
 * Reads Aiken line by line: a question, its choices (`A)` or `A.`), a line `ANSWER: B`. As Moodle 4.1 does, but the question may take
 * several lines, and letters that only look like Latin ones are taken for them.
 */
export class AikenReader {
  private open: OpenQuestion | null = null;

  constructor(private readonly maxLength: number) {}

  /** What this line ends, if anything. */
  push({ number, text }: Line): AikenOutcome | null {
    const line = text.trim();
    // A text without choices is no question; after a choice an empty line may stand.
    if (line === '') return this.open?.choices.length === 0 ? this.end() : null;
    if (/[\ufffd\0]/.test(line)) return this.refuse(number, line, message('unreadable-characters'));
    const choice = /^([A-ZАВСЕ])[).]\s*(.*)$/.exec(line);
    const answer = /^ANSWER:(.*)$/i.exec(line);
    // An initial may begin a question («А. С. Пушкин»), so a look-alike letter is a label only within one.
    if (choice && (this.open || /^[A-Z]/.test(line))) return this.readChoice(number, line, choice[2]!);
    return answer ? this.readAnswer(number, line, answer[1]!.trim()) : this.readText(number, line);
  }

  end(): AikenOutcome | null {
    return this.open && this.refuse(this.open.line, null, message('aiken-not-finished'));
  }

  private readText(number: number, line: string): AikenOutcome | null {
    const ended = this.open && this.open.choices.length > 0 ? this.end() : null;
    this.open ??= { line: number, source: [], length: 0, text: [], choices: [] };
    if (this.keep(this.open, line)) this.open.text.push(line);
    return ended;
  }

  private readChoice(number: number, line: string, text: string): AikenOutcome | null {
    if (!this.open) return this.refuse(number, line, message('aiken-choice-without-question'));
    if (this.keep(this.open, line)) this.open.choices.push(text);
    return null;
  }

  private readAnswer(number: number, line: string, written: string): AikenOutcome {
    const { open } = this;
    if (!open) return this.refuse(number, line, message('aiken-answer-without-question'));
    const reason = problemOf(open, written, this.maxLength);
    if (reason) return this.refuse(open.line, line, reason);
    this.open = null;
    const question = questionOf(open, positionOf(written));
    return { at: { line: open.line, name: question.name, type: question.type }, question };
  }

  /** Lines beyond the limit are counted, not kept. */
  private keep(open: OpenQuestion, line: string): boolean {
    open.length += line.length + 1;
    if (open.length > this.maxLength) return false;
    open.source.push(line);
    return true;
  }

  private refuse(line: number, last: string | null, reason: I18nMessage): AikenOutcome {
    const name = this.open ? nameOf(this.open) : nameFromText({ text: last ?? '', format: 'plain' });
    const text = [...(this.open?.source ?? []), ...(last === null ? [] : [last])].join('\n');
    this.open = null;
    return { at: { line, name, type: 'multichoice', source: { format: 'aiken', text } }, reason };
  }
}

function problemOf({ choices, length }: OpenQuestion, written: string, maxLength: number): I18nMessage | null {
  if (length > maxLength) return message('question-too-long', { limit: maxLength });
  if (choices.length < 2) return message('too-few-choices');
  if (choices.length > MAX_CHOICES) return message('too-many-answers', { limit: MAX_CHOICES });
  const answer = written.slice(0, 20);
  if (/^[A-ZАВСЕ]\s*[,;]/.test(written)) return message('aiken-several-answers', { answer });
  return choices[positionOf(written)] === undefined ? message('aiken-answer-unknown', { answer }) : null;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E' };

/** The first letter counts, from A. */
function positionOf(written: string): number {
  const letter = written.slice(0, 1);
  return (LOOK_ALIKES[letter] ?? letter).charCodeAt(0) - 'A'.charCodeAt(0);
}

const nameOf = ({ text }: OpenQuestion): string => nameFromText({ text: text.join(' '), format: 'plain' });

function questionOf(open: OpenQuestion, right: number): ExportedQuestion {
  const definition: MultichoiceDefinition = {
    ...gradedDefaults({ text: open.text.join('\n'), format: 'plain' }),
    ...multichoiceDefaults,
    single: true,
    choices: open.choices.map((text, i) => ({ text: { text, format: 'plain' }, fraction: i === right ? 1 : 0 })),
  };
  return { type: 'multichoice', name: nameOf(open), categoryPath: [], definition, files: [] };
}
