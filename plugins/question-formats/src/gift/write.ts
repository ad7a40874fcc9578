import type {
  MatchingDefinition,
  MultichoiceDefinition,
  NumericalDefinition,
  RichText,
  ShortAnswerDefinition,
  TextFormat,
  TrueFalseDefinition,
} from '@sreda/contracts';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { escapeGift } from './syntax.js';

/**
 * A question in GIFT; null if GIFT has no such type. What GIFT has no words for is left out, and some texts it cannot hold at all
 * (`->` on the left of a pair): whoever wants to know reads the text back and compares.
 */
export function writeQuestion(question: ExportedQuestion): string | null {
  const answers = writeAnswers(question);
  if (answers === null) return null;
  const { text, generalFeedback } = question.definition;
  const feedback = generalFeedback?.text ? `####${writeText(generalFeedback, text.format)}` : '';
  return [
    writeIdentifiers(question),
    `::${escapeGift(question.name)}::${writeText(text, 'moodle')}`,
    ...(question.type === 'description' ? [] : [block(answers, feedback)]),
  ].join('');
}

/** Short answers of a question (`{TRUE}`) stay on its line; a list has a line for each. */
const block = (answers: string | readonly string[], feedback: string): string =>
  typeof answers === 'string'
    ? `{${answers}${feedback}}`
    : `{${[...answers, ...(feedback ? [feedback] : [])].map((line) => `\n\t${line}`).join('')}\n}`;

function writeAnswers({ type, definition }: ExportedQuestion): string | readonly string[] | null {
  const { format } = definition.text;
  switch (type) {
    case 'description':
    case 'essay':
      return '';
    case 'truefalse':
      return writeTrueFalse(definition as TrueFalseDefinition);
    case 'multichoice': {
      const { single, choices } = definition as MultichoiceDefinition;
      // One `=` says that it is a single choice; a second one would do no harm, but `=` alone would make a short answer question.
      const right = single ? choices.findIndex((choice) => choice.fraction === 1) : -1;
      return choices.map((choice, i) => {
        const mark = i === right ? '=' : choice.fraction === 0 ? '~' : `~%${percent(choice.fraction)}%`;
        return mark + writeText(choice.text, format) + writeFeedback(choice.feedback, format);
      });
    }
    case 'shortanswer':
      return writeShortAnswers(definition as ShortAnswerDefinition);
    case 'numerical': {
      const { answers } = definition as NumericalDefinition;
      const lines = answers.map(
        ({ value, tolerance, fraction, feedback }) =>
          `=%${percent(fraction)}%${value === null ? '*' : `${value}:${tolerance}`}${writeFeedback(feedback, format)}`,
      );
      return `#\n${lines.map((line) => `\t${line}\n`).join('')}`;
    }
    case 'matching':
      return (definition as MatchingDefinition).pairs.map(
        ({ stem, answer }) => `=${stem ? writeText(stem, format) : ''} -> ${escapeGift(answer)}`,
      );
    default:
      return null;
  }
}

function writeTrueFalse({ text, correct, feedbackTrue, feedbackFalse }: TrueFalseDefinition): string {
  const [right, wrong] = correct ? [feedbackTrue, feedbackFalse] : [feedbackFalse, feedbackTrue];
  const first = writeFeedback(wrong, text.format);
  const second = writeFeedback(right, text.format);
  return (correct ? 'TRUE' : 'FALSE') + (second === '' ? first : (first || '#') + second);
}

/** An arrow anywhere beside a `=` makes it a matching question; a single answer needs no `=`. */
function writeShortAnswers({ text, answers }: ShortAnswerDefinition): string | readonly string[] {
  const lines = answers.map(
    (answer) =>
      `%${percent(answer.fraction)}%${writeText({ text: answer.text, format: text.format }, text.format)}${writeFeedback(answer.feedback, text.format)}`,
  );
  return lines.length === 1 && lines[0]!.includes('->') ? lines[0]! : lines.map((line) => `=${line}`);
}

const writeFeedback = (feedback: RichText | undefined, format: TextFormat): string =>
  feedback?.text ? `#${writeText(feedback, format)}` : '';

/** The format is named where it differs, and where the text begins like the name of a format or like a weight. */
function writeText({ text, format }: RichText, defaultFormat: TextFormat): string {
  const named = format !== defaultFormat || /^\s*[[%]/.test(text);
  return (named ? `[${format}]` : '') + escapeGift(text);
}

/** Fractions have seven decimals, so per cents have five. */
const percent = (fraction: number): string => String(Number((fraction * 100).toFixed(5)));

function writeIdentifiers({ idNumber, tags = [] }: ExportedQuestion): string {
  const identifiers = [
    ...(idNumber === undefined ? [] : [`[id:${escapeBracket(idNumber)}]`]),
    ...tags.map((tag) => `[tag:${escapeBracket(tag)}]`),
  ];
  return identifiers.length > 0 ? `// ${identifiers.join(' ')}\n` : '';
}

/** A comment is one line. */
const escapeBracket = (text: string): string => text.replaceAll(']', '\\]').replace(/\p{Cc}/gu, ' ');
