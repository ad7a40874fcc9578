import { decodeHTML } from 'entities';
import type { MultichoiceDefinition, RichText } from '@sreda/contracts';
import type { ExportedQuestion, I18nMessage } from '@sreda/plugin-sdk';
import { lossesOf } from '../losses.js';
import { message } from '../message.js';
import { writeChecked, type QuestionWriter } from '../write-checked.js';
import { AikenReader } from './parse.js';

/** Aiken has single choices in plain text; a question is named by its first words, and there are no categories. */
export async function* exportAiken(
  questions: AsyncIterable<ExportedQuestion>,
  problem: (question: ExportedQuestion, message: I18nMessage) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const question of questions) {
    const plain = withoutFormatting(question);
    const text = writeChecked(plain, aikenWriter, (lost) => problem(question, lost));
    if (text === null) continue;
    if (lossesOf(question, plain).essential.length > 0) problem(question, message('lost-formatting'));
    yield encoder.encode(`${text}\n\n`);
  }
}

const aikenWriter: QuestionWriter = {
  format: 'Aiken',
  write({ type, definition }) {
    if (type !== 'multichoice') return null;
    const { text, choices } = definition as MultichoiceDefinition;
    const right = choices.findIndex(({ fraction }) => fraction === 1);
    return [text.text, ...choices.map((choice, i) => `${letter(i)}) ${choice.text.text}`), `ANSWER: ${letter(right)}`].join('\n');
  },
  readBack: (text) => {
    const reader = new AikenReader(Infinity);
    const outcomes = text.split('\n').map((line, i) => reader.push({ number: i + 1, text: line }));
    const [outcome, ...more] = [...outcomes, reader.end()].filter((one) => one !== null);
    return outcome && 'question' in outcome && more.length === 0 ? outcome.question : null;
  },
};

const letter = (position: number): string => String.fromCharCode('A'.charCodeAt(0) + position);

function withoutFormatting(question: ExportedQuestion): ExportedQuestion {
  if (question.type !== 'multichoice') return question;
  const definition = question.definition as MultichoiceDefinition;
  const plain: MultichoiceDefinition = {
    ...definition,
    text: toPlain(definition.text, '\n'),
    choices: definition.choices.map((choice) => ({ ...choice, text: toPlain(choice.text, ' ') })),
  };
  return { ...question, definition: plain };
}

function toPlain({ text, format }: RichText, lineEnd: string): RichText {
  const unmarked = format === 'plain' ? text : decodeHTML(text.replace(/<[^<>]*>/g, ' '));
  const lines = unmarked.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return { text: lines.filter((line) => line !== '').join(lineEnd), format: 'plain' };
}
