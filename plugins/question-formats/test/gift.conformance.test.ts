import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type {
  MatchingDefinition,
  MultichoiceDefinition,
  NumericalDefinition,
  RichText,
  ShortAnswerDefinition,
  TrueFalseDefinition,
} from '@sreda/contracts';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { BlockReader, categoryOf } from '../src/gift/blocks.js';
import { GiftFormat } from '../src/gift/gift.format.js';
import { importGift } from '../src/gift/import.js';
import { decodeHead } from '../src/text/encoding.js';
import { LineReader } from '../src/text/lines.js';
import { importAll } from '@sreda/testing/import-all';
import { countTypes, exportAll } from './collect.js';
import { conformanceFolder, MISSING } from './conformance.js';

interface Expected {
  questions: number;
  types: Record<string, number>;
  importerrors: number;
  categories: number;
}

const samples = conformanceFolder('samples');
const counts = samples ? (JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as Record<string, Expected>) : {};
const expected = Object.entries(counts).filter(([file]) => file.startsWith('gift/'));

(samples ? describe : describe.skip)(`GIFT files of other systems, counted by Moodle 4.1${samples ? '' : ` (${MISSING})`}`, () => {
  it.each(expected.length > 0 ? expected : [['-', null as never]])('%s', async (file, count) => {
    const bytes = readFileSync(join(samples!, file));
    const { questions, problems } = await importAll({ import: importGift }, bytes);
    expect({
      questions: questions.length,
      types: countTypes(questions.map(({ type }) => (type === 'matching' ? 'match' : type))),
      importerrors: problems.filter(({ severity }) => severity === 'error').length,
      categories: countCategories(bytes),
    }).toEqual(count);
  });

  it.each(expected.length > 0 ? expected : [['-', null as never]])('%s, out and in again', async (file) => {
    const format = new GiftFormat();
    const { questions } = await importAll(format, readFileSync(join(samples!, file)));
    const { text, problems } = await exportAll(format, questions);
    const again = await importAll(format, text);
    const comparable = ({ line: _, source: __, ...question }: (typeof questions)[number]) => question;
    // A difference is always reported, by the name of the question.
    const reported = new Set(problems.map(({ name }) => name));
    const same = questions.filter(({ name }) => !reported.has(name)).map(comparable);
    expect(again.questions.filter(({ name }) => !reported.has(name)).map(comparable)).toEqual(same);
    expect(problems).toEqual([]);
  });
});

const parsed = expected.map(([file]) => file).filter((file) => file.includes('fuhrmanator') && !/category/.test(file));

(samples ? describe : describe.skip)(`GIFT files with what they mean${samples ? '' : ` (${MISSING})`}`, () => {
  it.each(parsed.length > 0 ? parsed : ['-'])('%s', async (file) => {
    const { questions } = await importAll({ import: importGift }, readFileSync(join(samples!, file)));
    const meaning = JSON.parse(readFileSync(join(samples!, file.replace(/\.gift$/, '.json')), 'utf8')) as Meaning[];
    expect(questions).toHaveLength(meaning.length);
    questions.forEach((question, i) => expect(meaningOf(question, meaning[i]!)).toEqual(normalise(meaning[i]!)));
  });
});

function countCategories(bytes: Uint8Array): number {
  const [lines, blocks] = [new LineReader(1e6), new BlockReader(1e6)];
  const all = [...lines.push(decodeHead(bytes)), ...lines.end()].flatMap((line) => blocks.push(line));
  return [...all, ...blocks.end()].filter((block) => categoryOf(block) !== null).length;
}

// ---- the form of the JSON files ---------------------------------------------------------------------------------------

interface Answer {
  isCorrect: boolean;
  weight: number | null;
  text: RichText | NumberRange;
  feedback: RichText | null;
}
type NumberRange =
  | { type: 'simple'; number: number }
  | { type: 'range'; number: number; range: number }
  | { type: 'high-low'; numberHigh: number; numberLow: number };
interface Meaning {
  type: string;
  id: string | null;
  tags: string[] | null;
  title: string | null;
  stem: RichText;
  globalFeedback?: RichText | null;
  isTrue?: boolean;
  trueFeedback?: RichText | null;
  falseFeedback?: RichText | null;
  choices?: NumberRange | Answer[];
  matchPairs?: { subquestion: RichText; subanswer: string }[];
}

const text = (rich: RichText | null | undefined): string | null => (rich ? `${rich.format}: ${clean(rich.text)}` : null);
/** That parser joins lines and puts spaces around the blank; white space is not what is compared here. */
const clean = (written: string): string =>
  written
    .replace(/\s+/g, ' ')
    .replace(/(_____) (?=[.,])/g, '$1')
    .trim();

function normalise(meaning: Meaning): unknown {
  const typeNames: Record<string, string> = { TF: 'truefalse', MC: 'multichoice', Short: 'shortanswer' };
  const type = typeNames[meaning.type] ?? meaning.type.toLowerCase();
  const answers = Array.isArray(meaning.choices)
    ? meaning.choices
    : meaning.choices && [{ isCorrect: true, weight: null, text: meaning.choices, feedback: null }];
  return {
    type,
    id: meaning.id ?? null,
    tags: meaning.tags ?? [],
    title: meaning.title,
    text: text(meaning.stem),
    generalFeedback: text(meaning.globalFeedback),
    // Its names are of the places: the first text is for the wrong answer, the second for the right one.
    ...(type === 'truefalse' && { correct: meaning.isTrue, wrong: text(meaning.trueFeedback), right: text(meaning.falseFeedback) }),
    ...(answers && {
      answers: answers.map((answer) => ({
        fraction: rounded((answer.weight ?? (answer.isCorrect ? 100 : 0)) / 100),
        value: 'format' in answer.text ? answerText(type, answer.text) : range(answer.text),
        feedback: text(answer.feedback),
      })),
    }),
    ...(meaning.matchPairs && {
      pairs: meaning.matchPairs.map(({ subquestion, subanswer }) => [subquestion.text === '' ? null : text(subquestion), subanswer]),
    }),
  };
}

/** Typed answers are plain text with us, whatever the format of the question. */
const answerText = (type: string, rich: RichText): unknown =>
  type === 'multichoice' ? text(rich) : type === 'numerical' && rich.text === '*' ? null : clean(rich.text);

function range(written: NumberRange): unknown {
  if (written.type === 'high-low') return [written.numberLow, written.numberHigh];
  const tolerance = written.type === 'range' ? written.range : 0;
  return [rounded(written.number - tolerance), rounded(written.number + tolerance)];
}
const rounded = (number: number): number => Number(number.toFixed(9));

function meaningOf(question: ExportedQuestion, { title }: Meaning): unknown {
  const { definition } = question;
  const common = {
    type: question.type,
    id: question.idNumber ?? null,
    tags: question.tags ?? [],
    // A question without title gets a name all the same.
    title: title === null ? null : question.name,
    text: text(definition.text),
    generalFeedback: text(definition.generalFeedback),
  };
  switch (question.type) {
    case 'truefalse': {
      const { correct, feedbackTrue, feedbackFalse } = definition as TrueFalseDefinition;
      const [right, wrong] = correct ? [feedbackTrue, feedbackFalse] : [feedbackFalse, feedbackTrue];
      return { ...common, correct, wrong: text(wrong), right: text(right) };
    }
    case 'multichoice':
      return { ...common, answers: answers((definition as MultichoiceDefinition).choices, (choice) => text(choice.text)) };
    case 'shortanswer':
      return { ...common, answers: answers((definition as ShortAnswerDefinition).answers, (answer) => clean(answer.text)) };
    case 'numerical':
      return {
        ...common,
        answers: answers((definition as NumericalDefinition).answers, ({ value, tolerance }) =>
          value === null ? null : [rounded(value - tolerance), rounded(value + tolerance)],
        ),
      };
    case 'matching':
      return { ...common, pairs: (definition as MatchingDefinition).pairs.map(({ stem, answer }) => [text(stem), answer]) };
    default:
      return common;
  }
}

const answers = <A extends { fraction: number; feedback?: RichText }>(list: readonly A[], value: (answer: A) => unknown): unknown =>
  list.map((answer) => ({ fraction: answer.fraction, value: value(answer), feedback: text(answer.feedback) }));
