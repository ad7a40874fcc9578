import { message } from '../message.js';
import { parseAnswers, parseText, nonEmpty } from './answers.js';
import type { Block } from './blocks.js';
import { GiftError, type GiftQuestion } from './statement.js';
import { trimAscii } from '../text/white-space.js';
import { indexOfControl, indexOfRun, lastIndexOfRun, unescapeGift } from './syntax.js';

/** Stands in the question's text where the answers were. */
const BLANK = '_____';

/**
 * Reads a block as a question; null if there is nothing but comments. Throws a GiftError.
 *
 * Counts, types and texts are those of Moodle 4.1 (question/format/gift), but where Moodle takes a broken question for another one
 * it is an error here: more than one pair of braces (mostly a formula whose braces are not escaped), an answer that is no number.
 */
export function parseQuestion(block: Block): GiftQuestion | null {
  const raw = trimAscii(block.text);
  if (raw === '') return null;
  const { title, rest } = splitTitle(raw);
  const { text: rawText, answers: rawAnswers, embedded } = splitBraces(rest);
  const text = parseText(rawText, 'moodle');
  const feedbackAt = rawAnswers === null ? -1 : lastIndexOfRun(rawAnswers, '#', 4);
  const generalFeedback = feedbackAt < 0 ? null : parseText(rawAnswers!.slice(feedbackAt + 4), text.format);
  return {
    title,
    ...identifiers(block.comments),
    text,
    embedded,
    generalFeedback: generalFeedback && nonEmpty(generalFeedback),
    answers:
      rawAnswers === null
        ? { type: 'description' }
        : parseAnswers(trimAscii(feedbackAt < 0 ? rawAnswers : rawAnswers.slice(0, feedbackAt)), text.format),
  };
}

/** The title of a block, also of one whose answers cannot be read. */
export const titleOf = (block: Block): string | null => splitTitle(trimAscii(block.text)).title;

function splitTitle(raw: string): { title: string | null; rest: string } {
  const end = raw.startsWith('::') ? indexOfRun(raw.slice(2), ':', 2) : -1;
  if (end < 0) return { title: null, rest: raw.startsWith('::') ? raw.slice(2) : raw };
  const title = trimAscii(unescapeGift(raw.slice(2, 2 + end))).replace(/\s+/g, ' ');
  return { title: title === '' ? null : title, rest: trimAscii(raw.slice(2 + end + 2)) };
}

/** The text around the answers, and what stands between the braces (null: no braces). */
function splitBraces(raw: string): { text: string; answers: string | null; embedded: boolean } {
  const open = indexOfControl(raw, '{');
  const close = indexOfControl(raw, '}');
  if (open < 0 && close < 0) return { text: raw, answers: null, embedded: false };
  if (open < 0) throw new GiftError(message('brace-not-opened'));
  if (close < 0) throw new GiftError(message('brace-not-closed'));
  const [answers, before, after] = [raw.slice(open + 1, close), raw.slice(0, open), raw.slice(close + 1)];
  if (close < open || indexOfControl(answers, '{') >= 0 || indexOfControl(after, '{') >= 0 || indexOfControl(after, '}') >= 0) {
    throw new GiftError(message('more-braces'));
  }
  const embedded = after !== '';
  return { text: embedded ? before + BLANK + after : before, answers: trimAscii(answers), embedded };
}

/** Only the beginning of the comments is searched: nobody writes more by hand. */
const MAX_COMMENTS = 8192;

function identifiers(comments: string): Pick<GiftQuestion, 'id' | 'tags'> {
  const searched = comments.slice(0, MAX_COMMENTS);
  const id = /\[id:((?:\\\]|[^\]\p{Cc}])+)\]/u.exec(searched)?.[1];
  const tags = Array.from(searched.matchAll(/\[tag:((?:\\\]|[^\]<>`\p{Cc}])+)\]/gu), (match) => unescapeBracket(match[1]!));
  return { id: id === undefined ? null : unescapeBracket(id) || null, tags: [...new Set(tags.filter((tag) => tag !== ''))] };
}

const unescapeBracket = (text: string): string => text.replaceAll('\\]', ']').trim();
