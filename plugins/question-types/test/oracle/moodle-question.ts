/** Reads one question of the recorded traces: Moodle's XML of a few types, as far as the replay needs it. */
import { XMLParser } from 'fast-xml-parser';
import type {
  EssayDefinition,
  MatchingDefinition,
  MultichoiceDefinition,
  QuestionDefinition,
  RichText,
  TextFormat,
} from '@sreda/contracts';
import type { NumericalDefinition, ShortAnswerDefinition, TrueFalseDefinition } from '@sreda/contracts';

interface Node {
  readonly [name: string]: unknown;
}
const LISTS = new Set(['answer', 'hint', 'subquestion', 'unit']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name, path) => LISTS.has(name) && !String(path).endsWith('subquestion.answer'),
});

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null && '#text' in value ? String(value['#text']) : '';
const nodeOf = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.map(nodeOf) : []);

const formats: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  markdown: 'markdown',
  plain_text: 'plain',
  moodle_auto_format: 'moodle',
};
const rich = (value: unknown): RichText => {
  const node = nodeOf(value);
  return { text: textOf(node['text']), format: formats[String(node['@format'])] ?? 'html' };
};
const optional = (value: unknown): RichText | undefined => (rich(value).text === '' ? undefined : rich(value));
/** Percent with five decimals; stored with seven as a share. */
const share = (node: Node): number => Math.round(Number(node['@fraction']) * 1e5) / 1e7;

function common(node: Node): QuestionDefinition {
  return {
    text: rich(node['questiontext']),
    defaultMark: Number(textOf(node['defaultgrade'])),
    penalty: Number(textOf(node['penalty'])),
    hints: nodesOf(node['hint']).map((hint) => ({
      text: rich(hint),
      clearWrong: 'clearwrong' in hint,
      showNumCorrect: 'shownumcorrect' in hint,
    })),
  };
}
const answersOf = (node: Node) =>
  nodesOf(node['answer']).map((answer) => ({
    node: answer,
    text: textOf(answer['text']),
    fraction: share(answer),
    feedback: optional(answer['feedback']),
  }));

function multichoice(node: Node): MultichoiceDefinition {
  return {
    ...common(node),
    single: textOf(node['single']) === 'true',
    shuffle: textOf(node['shuffleanswers']) === 'true',
    numbering: 'abc',
    showStandardInstruction: textOf(node['showstandardinstruction']) === '1',
    choices: nodesOf(node['answer']).map((answer) => ({
      text: rich(answer),
      fraction: share(answer),
      feedback: optional(answer['feedback']),
    })),
    combinedFeedback: { showNumCorrect: 'shownumcorrect' in node },
  };
}

const trueFalse = (node: Node): TrueFalseDefinition => ({
  ...common(node),
  correct: answersOf(node).find(({ text }) => text === 'true')?.fraction === 1,
  showStandardInstruction: true,
});

const shortAnswer = (node: Node): ShortAnswerDefinition => ({
  ...common(node),
  caseSensitive: textOf(node['usecase']) === '1',
  answers: answersOf(node).map(({ text, fraction, feedback }) => ({ text, fraction, feedback })),
});

const matching = (node: Node): MatchingDefinition => ({
  ...common(node),
  shuffle: textOf(node['shuffleanswers']) === 'true',
  pairs: nodesOf(node['subquestion']).map((pair) => ({ stem: optional(pair) ?? null, answer: textOf(nodeOf(pair['answer'])['text']) })),
  combinedFeedback: { showNumCorrect: 'shownumcorrect' in node },
});

const limit = (value: unknown): number | undefined => Number(textOf(value)) || undefined;
const essay = (node: Node): EssayDefinition => ({
  ...common(node),
  responseFormat: textOf(node['responseformat']) as EssayDefinition['responseFormat'],
  responseRequired: textOf(node['responserequired']) === '1',
  lines: Number(textOf(node['responsefieldlines'])),
  minWords: limit(node['minwordlimit']),
  maxWords: limit(node['maxwordlimit']),
  template: optional(node['responsetemplate']),
});

function numerical(node: Node): NumericalDefinition {
  const units = nodesOf(nodeOf(node['units'])['unit']);
  const shown = textOf(node['showunits']);
  return {
    ...common(node),
    answers: answersOf(node).map(({ node: answer, text, fraction, feedback }) => ({
      value: text === '*' ? null : Number(text),
      tolerance: Number(textOf(answer['tolerance'])),
      fraction,
      feedback,
    })),
    units:
      shown === '3' || units.length === 0
        ? undefined
        : {
            list: units.map((unit) => ({ name: textOf(unit['unit_name']), multiplier: Number(textOf(unit['multiplier'])) })),
            entry: shown === '1' ? 'radio' : shown === '2' ? 'select' : 'typed',
            grading: ({ '1': 'shareOfAnswer', '2': 'shareOfQuestion' } as const)[textOf(node['unitgradingtype'])] ?? 'none',
            penalty: Number(textOf(node['unitpenalty'])),
            side: textOf(node['unitsleft']) === '1' ? 'left' : 'right',
          },
  };
}

const readers: Readonly<Record<string, (node: Node) => QuestionDefinition>> = {
  multichoice,
  truefalse: trueFalse,
  shortanswer: shortAnswer,
  match: matching,
  essay,
  numerical,
  description: common,
};

export function readQuestion(type: string, xml: string): QuestionDefinition {
  const read = readers[type];
  if (!read) throw new Error(`No reader for ${type}`);
  return read(nodeOf(nodeOf(parser.parse(xml))['question']));
}
