import type { RichText, TextFormat } from '@sreda/contracts';
import { message } from '../message.js';
import { parseNumber } from './numbers.js';
import { GiftError, type GiftAnswer, type GiftAnswers, type GiftNumber } from './statement.js';
import { trimAscii } from '../text/white-space.js';
import { hasControl, indexOfControl, splitAt, splitOff, unescapeGift, type Segment } from './syntax.js';

/** More answers than a person can read are no question; Moodle has no limit here. */
const MAX_ANSWERS = 200;

/**
 * Reads what stands between the braces, without the general feedback. The type follows from the control characters, in this order,
 * as Moodle decides it (question/format/gift).
 */
export function parseAnswers(raw: string, format: TextFormat): GiftAnswers {
  if (raw === '') return { type: 'essay' };
  if (raw.startsWith('#')) return numerical(raw.slice(1), format);
  if (hasControl(raw, '~')) return multichoice(raw, format);
  if (hasControl(raw, '=') && raw.includes('->')) return matching(raw, format);
  return trueFalse(raw, format) ?? shortAnswer(raw, format);
}

/** `[html]text`; `format` is that of the question, for a text that names none. */
export function parseText(raw: string, format: TextFormat): RichText {
  const named = /^\[(moodle|html|plain|markdown)\]/.exec(trimAscii(raw));
  const text = named ? trimAscii(raw).slice(named[0].length) : raw;
  return { format: (named?.[1] as TextFormat | undefined) ?? format, text: trimAscii(unescapeGift(text)) };
}

export const nonEmpty = (text: RichText): RichText | null => (text.text === '' ? null : text);

function trueFalse(raw: string, format: TextFormat): GiftAnswers | null {
  const [answer, wrong = '', right = ''] = splitOff(raw, '#', 3);
  const correct = { T: true, TRUE: true, F: false, FALSE: false }[trimAscii(answer!)];
  if (correct === undefined) return null;
  return {
    type: 'truefalse',
    correct,
    wrongFeedback: nonEmpty(parseText(wrong, format)),
    rightFeedback: nonEmpty(parseText(right, format)),
  };
}

/** One answer may be chosen if one is marked with `=`; otherwise several, by their weights. */
function multichoice(raw: string, format: TextFormat): GiftAnswers {
  const choices = segments(raw, ['~', '=']).flatMap((segment) => {
    const choice = weighted(segment, segment.mark === '=' ? 100 : 0, format, (text) => parseText(text, format), 'multichoice');
    return isEmpty(choice.value.text, choice, 'multichoice') ? [] : [choice];
  });
  if (choices.length < 2) throw new GiftError(message('too-few-choices'), 'multichoice');
  return { type: 'multichoice', single: hasControl(raw, '='), choices };
}

function shortAnswer(raw: string, format: TextFormat): GiftAnswers {
  const answers = segments(raw, ['=']).flatMap((segment) => {
    const answer = weighted(segment, 100, format, (text) => parseText(text, format).text, 'shortanswer');
    return isEmpty(answer.value, answer, 'shortanswer') ? [] : [answer];
  });
  if (answers.length === 0) throw new GiftError(message('no-answers'), 'shortanswer');
  return { type: 'shortanswer', answers };
}

/** After `~` stands a wrong answer; one without number is the feedback for all other answers. */
function numerical(raw: string, format: TextFormat): GiftAnswers {
  const answers = segments(raw, ['=', '~']).flatMap((segment) => {
    const isWrong = segment.mark === '~';
    const answer = weighted(segment, isWrong ? 0 : 100, format, (text) => trimAscii(unescapeGift(text)), 'numerical');
    if (answer.value === '' && isWrong && answer.feedback) return [{ ...answer, value: { value: null, tolerance: 0 } }];
    return isEmpty(answer.value, answer, 'numerical') ? [] : [{ ...answer, value: numberOf(answer.value) }];
  });
  if (answers.length === 0) throw new GiftError(message('no-answers'), 'numerical');
  return { type: 'numerical', answers };
}

function numberOf(text: string): GiftNumber {
  const number = parseNumber(text);
  if (!number) throw new GiftError(message('not-a-number', { answer: excerpt(text) }), 'numerical');
  return number;
}

function matching(raw: string, format: TextFormat): GiftAnswers {
  const pairs = segments(raw, ['=']).map((segment) => {
    const arrow = segment.raw.indexOf('->');
    const answer = arrow < 0 ? '' : trimAscii(unescapeGift(segment.raw.slice(arrow + 2)));
    if (answer === '') throw new GiftError(message('pair-without-answer', { pair: excerpt(segment.raw) }), 'matching');
    return { text: parseText(segment.raw.slice(0, arrow), format), answer };
  });
  if (pairs.length < 2) throw new GiftError(message('too-few-pairs'), 'matching');
  return { type: 'matching', pairs };
}

/** Text before the first mark is an answer too, if there is any. */
function segments(raw: string, marks: readonly ('=' | '~')[]): Segment[] {
  const all = splitAt(raw, marks, MAX_ANSWERS + 1).map((segment) => ({ ...segment, raw: trimAscii(segment.raw) }));
  if (all[0]!.raw === '') all.shift();
  if (all.length > MAX_ANSWERS) throw new GiftError(message('too-many-answers', { limit: MAX_ANSWERS }));
  return all;
}

/** `%weight%value#feedback`. */
function weighted<T>(
  segment: Segment,
  defaultWeight: number,
  format: TextFormat,
  valueOf: (raw: string) => T,
  type: GiftAnswers['type'],
): GiftAnswer<T> {
  const written = /^%(-?\d{1,9}(?:[.,]\d{0,9})?)%/.exec(segment.raw);
  const weight = written ? Number(written[1]!.replace(',', '.')) : defaultWeight;
  if (Math.abs(weight) > 100) throw new GiftError(message('weight-out-of-range', { weight: written![1]! }), type);
  const rest = segment.raw.slice(written?.[0].length ?? 0);
  const hash = indexOfControl(rest, '#');
  return {
    value: valueOf(hash < 0 ? rest : rest.slice(0, hash)),
    weight,
    feedback: hash < 0 ? null : nonEmpty(parseText(rest.slice(hash + 1), format)),
  };
}

/** An answer of nothing is left out, as in Moodle; but not silently when a feedback would go with it. */
function isEmpty(text: string, answer: GiftAnswer<unknown>, type: GiftAnswers['type']): boolean {
  if (text === '' && answer.feedback) throw new GiftError(message('empty-answer', { feedback: excerpt(answer.feedback.text) }), type);
  return text === '';
}

const EXCERPT_LENGTH = 60;
const excerpt = (text: string): string => {
  const line = trimAscii(text.slice(0, 4 * EXCERPT_LENGTH)).replace(/\s+/g, ' ');
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
};
