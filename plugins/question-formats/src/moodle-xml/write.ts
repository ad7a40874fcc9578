import {
  type CombinedFeedback,
  type EssayAttachments,
  type EssayDefinition,
  type MatchingDefinition,
  MOST_ATTACHMENTS,
  type MultichoiceDefinition,
  type NumericalDefinition,
  type NumericalUnits,
  type QuestionDefinition,
  type RichText,
  type ShortAnswerDefinition,
  type TrueFalseDefinition,
} from '@sreda/contracts';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { escapeXml } from './element.js';
import { type File, fileUrlsIn, splitPath } from './files.js';
import { ANY_NUMBER, RESPONSE_FORMATS, TEXT_FORMATS, UNIT_ENTRIES, UNIT_GRADINGS, UNITS_NOT_SHOWN } from './vocabulary.js';

/** What stands in the element of a question beside the common parts; null: the format has no such type. */
export function writeQuestion(question: ExportedQuestion, extras: string): string | null {
  const writer = writers[question.type];
  if (!writer) return null;
  const { definition, name, idNumber = '', tags = [] } = question;
  const texts = new TextWriter(question.files);
  const feedback = texts.write('generalfeedback', definition.generalFeedback ?? { text: '', format: definition.text.format });
  const own = writer(definition, texts);
  const hints = definition.hints.map(({ text, clearWrong, showNumCorrect }) =>
    texts.write('hint', text, `${showNumCorrect ? '<shownumcorrect/>' : ''}${clearWrong ? '<clearwrong/>' : ''}`),
  );
  const lines = [
    element('name', textElement(name)),
    texts.writeWithTheRest('questiontext', definition.text),
    feedback,
    element('defaultgrade', String(definition.defaultMark)),
    element('penalty', String(definition.penalty)),
    element('hidden', '0'),
    element('idnumber', escapeXml(idNumber)),
    ...own,
    ...hints,
    ...(tags.length > 0 ? [element('tags', tags.map((tag) => element('tag', textElement(tag))).join(''))] : []),
    ...(extras === '' ? [] : [extras]),
  ];
  return `<question type="${question.type}">\n${lines.map((line) => `  ${line}\n`).join('')}</question>`;
}

export const writeCategory = (path: string): string =>
  `<question type="category">\n  ${element('category', textElement(path))}\n</question>`;

type Writer = (definition: QuestionDefinition, texts: TextWriter) => readonly string[];

const writers: Readonly<Record<string, Writer>> = {
  description: () => [],
  essay: (definition, texts) => writeEssay(definition as EssayDefinition, texts),
  matching: (definition, texts) => writeMatching(definition as MatchingDefinition, texts),
  multichoice: (definition, texts) => writeMultichoice(definition as MultichoiceDefinition, texts),
  numerical: (definition, texts) => writeNumerical(definition as NumericalDefinition, texts),
  shortanswer: (definition, texts) => writeShortAnswer(definition as ShortAnswerDefinition, texts),
  truefalse: (definition, texts) => writeTrueFalse(definition as TrueFalseDefinition, texts),
};

function writeTrueFalse(definition: TrueFalseDefinition, texts: TextWriter): readonly string[] {
  const { correct, feedbackTrue, feedbackFalse } = definition;
  return [
    element('showstandardinstruction', flag(definition.showStandardInstruction)),
    answer(texts, 'true', correct ? 1 : 0, feedbackTrue),
    answer(texts, 'false', correct ? 0 : 1, feedbackFalse),
  ];
}

const writeMultichoice = (definition: MultichoiceDefinition, texts: TextWriter): readonly string[] => [
  element('single', String(definition.single)),
  element('shuffleanswers', String(definition.shuffle)),
  element('answernumbering', definition.numbering),
  element('showstandardinstruction', flag(definition.showStandardInstruction)),
  ...writeCombinedFeedback(definition.combinedFeedback, texts),
  ...definition.choices.map(({ text, fraction, feedback }) =>
    texts.write('answer', text, feedback ? texts.write('feedback', feedback) : '', ` fraction="${percent(fraction)}"`),
  ),
];

const writeShortAnswer = ({ caseSensitive, answers }: ShortAnswerDefinition, texts: TextWriter): readonly string[] => [
  element('usecase', flag(caseSensitive)),
  ...answers.map(({ text, fraction, feedback }) => answer(texts, text, fraction, feedback)),
];

const writeNumerical = ({ answers, units }: NumericalDefinition, texts: TextWriter): readonly string[] => [
  ...answers.map(({ value, tolerance, fraction, feedback }) =>
    answer(texts, value === null ? '*' : String(value), fraction, feedback, element('tolerance', String(tolerance))),
  ),
  ...(units ? writeUnits(units) : [element('showunits', UNITS_NOT_SHOWN)]),
];

const writeUnits = ({ list, entry, grading, penalty, side }: NumericalUnits): readonly string[] => [
  element(
    'units',
    list
      .map(({ name, multiplier }) => element('unit', element('multiplier', String(multiplier)) + element('unit_name', escapeXml(name))))
      .join(''),
  ),
  element('unitgradingtype', keyOf(UNIT_GRADINGS, grading)),
  element('unitpenalty', String(penalty)),
  element('showunits', keyOf(UNIT_ENTRIES, entry)),
  element('unitsleft', flag(side === 'left')),
];

const writeMatching = (definition: MatchingDefinition, texts: TextWriter): readonly string[] => [
  element('shuffleanswers', String(definition.shuffle)),
  ...writeCombinedFeedback(definition.combinedFeedback, texts),
  ...definition.pairs.map((pair) =>
    texts.write('subquestion', pair.stem ?? { text: '', format: definition.text.format }, element('answer', textElement(pair.answer))),
  ),
];

const writeEssay = (definition: EssayDefinition, texts: TextWriter): readonly string[] => [
  element('responseformat', keyOf(RESPONSE_FORMATS, definition.responseFormat)),
  element('responserequired', flag(definition.responseRequired)),
  element('responsefieldlines', String(definition.lines)),
  element('minwordlimit', String(definition.minWords ?? '')),
  element('maxwordlimit', String(definition.maxWords ?? '')),
  texts.write('graderinfo', definition.graderInfo ?? { text: '', format: 'html' }),
  texts.write('responsetemplate', definition.template ?? { text: '', format: 'html' }),
  ...(definition.attachments ? writeAttachments(definition.attachments) : []),
];

const writeAttachments = ({ max, required, types, maxBytes = 0 }: EssayAttachments): readonly string[] => [
  element('attachments', max < MOST_ATTACHMENTS ? String(max) : ANY_NUMBER),
  element('attachmentsrequired', String(required)),
  element('maxbytes', String(maxBytes)),
  element('filetypeslist', escapeXml(types.join(','))),
];

function writeCombinedFeedback(feedback: CombinedFeedback, texts: TextWriter): readonly string[] {
  const { correct, partiallyCorrect, incorrect, showNumCorrect } = feedback;
  return [
    ...(correct ? [texts.write('correctfeedback', correct)] : []),
    ...(partiallyCorrect ? [texts.write('partiallycorrectfeedback', partiallyCorrect)] : []),
    ...(incorrect ? [texts.write('incorrectfeedback', incorrect)] : []),
    ...(showNumCorrect ? ['<shownumcorrect/>'] : []),
  ];
}

/** An answer that is typed, so plain text whatever its format is called. */
function answer(texts: TextWriter, text: string, fraction: number, feedback: RichText | undefined, more = ''): string {
  const content = textElement(text) + more + (feedback ? texts.write('feedback', feedback) : '');
  return `<answer fraction="${percent(fraction)}" format="plain_text">${content}</answer>`;
}

/** Writes texts with the files that they use. */
class TextWriter {
  private readonly written = new Set<File>();

  constructor(private readonly files: readonly File[]) {}

  write(name: string, text: RichText, more = '', attributes = ''): string {
    return this.writeBeside(name, text, this.filesOf(text), more, attributes);
  }

  /** With the files that no text uses, as the last of all texts that are written. */
  writeWithTheRest(name: string, text: RichText): string {
    const used = this.filesOf(text);
    const rest = this.files.filter((file) => !this.written.has(file) && !used.includes(file));
    return this.writeBeside(name, text, [...used, ...rest], '', '');
  }

  private filesOf({ files = [] }: RichText): readonly File[] {
    return files.flatMap((path) => this.files.find((file) => file.path === path) ?? []);
  }

  private writeBeside(
    name: string,
    { text, format, files = [] }: RichText,
    beside: readonly File[],
    more: string,
    attributes: string,
  ): string {
    for (const file of beside) this.written.add(file);
    const content = textElement(fileUrlsIn(text, files)) + beside.map(writeFile).join('') + more;
    return `<${name}${attributes} format="${TEXT_FORMATS[format]}">${content}</${name}>`;
  }
}

function writeFile({ path, content }: File): string {
  const { folder, name } = splitPath(path);
  const base64 = Buffer.from(content).toString('base64');
  return `<file name="${escapeXml(name)}" path="${escapeXml(folder)}" encoding="base64">${base64}</file>`;
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** Texts with markup stay readable where XML allows it. */
function textElement(text: string): string {
  const isMarkup = /[<&]/.test(text) && !text.includes(']]>') && !text.includes('\r');
  return element('text', isMarkup ? `<![CDATA[${text}]]>` : escapeXml(text));
}

const flag = (value: boolean): string => (value ? '1' : '0');

/** Fractions have seven decimals, so per cents have five. */
const percent = (fraction: number): string => String(Number((fraction * 100).toFixed(5)));

const keyOf = (names: Readonly<Record<string, string>>, value: string): string =>
  Object.keys(names).find((key) => names[key] === value) ?? '';
