import {
  type ChoiceNumbering,
  type CombinedFeedback,
  type EssayAttachments,
  type EssayDefinition,
  fileTypeAsWritten,
  isFileType,
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
import type { I18nMessage } from '@sreda/plugin-sdk';
import { descriptionDefaults, essayDefaults, gradedDefaults, multichoiceDefaults, trueFalseDefaults } from '../definition-defaults.js';
import { message } from '../message.js';
import { parseDecimal } from '../text/decimal.js';
import { childOf, childrenOf, textOf, valueOf, type XmlElement } from './element.js';
import type { TextReader } from './texts.js';
import { EDITOR_WITH_FILES, RESPONSE_FORMATS, UNIT_ENTRIES, UNIT_GRADINGS, UNITS_NOT_SHOWN } from './vocabulary.js';

/** A question that cannot be read as one of its type; the message is for its author. */
export class MoodleXmlError extends Error {
  constructor(readonly reason: I18nMessage) {
    super(reason.key);
  }
}

type Reader = (element: XmlElement, texts: TextReader) => QuestionDefinition;

/** What Moodle calls a type → the key of ours is the same. */
const readers: Readonly<Record<string, Reader>> = {
  description: (element, texts) => common(element, texts, descriptionDefaults),
  essay,
  matching,
  multichoice,
  numerical,
  shortanswer: shortAnswer,
  truefalse: trueFalse,
};

/** null: there is no such type here. Throws a MoodleXmlError. */
export function readDefinition(type: string, element: XmlElement, texts: TextReader): QuestionDefinition | null {
  return Object.hasOwn(readers, type) ? readers[type]!(element, texts) : null;
}

type Defaults = Partial<Pick<QuestionDefinition, 'defaultMark' | 'penalty'>>;

function common(element: XmlElement, texts: TextReader, ofType: Defaults = {}): QuestionDefinition {
  const text = texts.read(childOf(element, 'questiontext'), 'html');
  const generalFeedback = texts.optional(childOf(element, 'generalfeedback'), text.format);
  const defaults = { ...gradedDefaults(text), ...ofType };
  return {
    ...defaults,
    ...(generalFeedback && { generalFeedback }),
    defaultMark: Math.max(0, numberIn(element, 'defaultgrade') ?? defaults.defaultMark),
    penalty: Math.min(1, Math.max(0, numberIn(element, 'penalty') ?? defaults.penalty)),
    hints: childrenOf(element, 'hint').map((hint) => ({
      text: texts.read(hint, text.format),
      clearWrong: childOf(hint, 'clearwrong') !== undefined,
      showNumCorrect: childOf(hint, 'shownumcorrect') !== undefined,
    })),
  };
}

function trueFalse(element: XmlElement, texts: TextReader): TrueFalseDefinition {
  const { penalty, showStandardInstruction } = trueFalseDefaults;
  const definition = common(element, texts, { penalty });
  const find = (value: string): Answer | undefined => answers.find(({ text }) => text.toLowerCase() === value);
  const answers = answersOf(element, texts, definition.text);
  const [ifTrue, ifFalse] = [find('true'), find('false')];
  if (!ifTrue || !ifFalse || ifTrue.fraction === ifFalse.fraction) throw new MoodleXmlError(message('xml-true-or-false-unclear'));
  return {
    ...definition,
    showStandardInstruction: isYes(element, 'showstandardinstruction', showStandardInstruction),
    correct: ifTrue.fraction > ifFalse.fraction,
    ...(ifTrue.feedback && { feedbackTrue: ifTrue.feedback }),
    ...(ifFalse.feedback && { feedbackFalse: ifFalse.feedback }),
  };
}

function multichoice(element: XmlElement, texts: TextReader): MultichoiceDefinition {
  const definition = common(element, texts);
  const numbering = valueOf(element, 'answernumbering') as ChoiceNumbering | undefined;
  const choices = childrenOf(element, 'answer').map((answer) => ({
    text: texts.read(answer, definition.text.format),
    ...creditOf(answer, texts, definition.text),
  }));
  if (choices.length === 0) throw new MoodleXmlError(message('no-answers'));
  return {
    ...definition,
    single: isYes(element, 'single', true),
    shuffle: isYes(element, 'shuffleanswers', false),
    numbering: numbering && NUMBERINGS.has(numbering) ? numbering : multichoiceDefaults.numbering,
    showStandardInstruction: isYes(element, 'showstandardinstruction', multichoiceDefaults.showStandardInstruction),
    choices,
    combinedFeedback: combinedFeedback(element, texts, definition.text),
  };
}

const NUMBERINGS: ReadonlySet<ChoiceNumbering> = new Set(['abc', 'ABCD', '123', 'iii', 'IIII', 'none']);

function shortAnswer(element: XmlElement, texts: TextReader): ShortAnswerDefinition {
  const definition = common(element, texts);
  const answers = answersOf(element, texts, definition.text);
  if (answers.length === 0) throw new MoodleXmlError(message('no-answers'));
  return {
    ...definition,
    caseSensitive: isYes(element, 'usecase', false),
    answers: answers.map(({ text, fraction, feedback }) => ({ text, fraction, ...(feedback && { feedback }) })),
  };
}

function numerical(element: XmlElement, texts: TextReader): NumericalDefinition {
  const definition = common(element, texts);
  const units = unitsOf(element, texts);
  const answers = answersOf(element, texts, definition.text).map(({ text, fraction, feedback, element: answer }) => ({
    value: text === '*' ? null : decimal(text),
    tolerance: text === '*' ? 0 : Math.abs(numberIn(answer, 'tolerance') ?? 0),
    fraction,
    ...(feedback && { feedback }),
  }));
  if (answers.length === 0) throw new MoodleXmlError(message('no-answers'));
  return { ...definition, answers, ...(units && { units }) };
}

function unitsOf(element: XmlElement, { warnings }: TextReader): NumericalUnits | undefined {
  const units = childOf(element, 'units');
  const list = (units ? childrenOf(units, 'unit') : []).map((unit) => ({
    name: valueOf(unit, 'unit_name') ?? '',
    multiplier: numberIn(unit, 'multiplier') ?? 1,
  }));
  const shown = valueOf(element, 'showunits') ?? '0';
  if (list.length === 0) return undefined;
  if (shown === UNITS_NOT_SHOWN) {
    warnings.push(message('xml-element-lost', { name: 'units' }));
    return undefined;
  }
  return {
    list,
    entry: UNIT_ENTRIES[shown] ?? 'typed',
    grading: UNIT_GRADINGS[valueOf(element, 'unitgradingtype') ?? ''] ?? 'none',
    penalty: numberIn(element, 'unitpenalty') ?? 0.1,
    side: isYes(element, 'unitsleft', false) ? 'left' : 'right',
  };
}

function matching(element: XmlElement, texts: TextReader): MatchingDefinition {
  const definition = common(element, texts);
  const pairs = childrenOf(element, 'subquestion').map((pair) => ({
    stem: texts.optional(pair, definition.text.format) ?? null,
    answer: valueOf(pair, 'answer') ?? '',
  }));
  const written = pairs.filter(({ stem, answer }) => stem !== null || answer !== '');
  if (written.some(({ answer }) => answer === '')) throw new MoodleXmlError(message('xml-pair-without-answer'));
  if (written.length === 0) throw new MoodleXmlError(message('too-few-pairs'));
  return {
    ...definition,
    shuffle: isYes(element, 'shuffleanswers', true),
    pairs: written,
    combinedFeedback: combinedFeedback(element, texts, definition.text),
  };
}

function essay(element: XmlElement, texts: TextReader): EssayDefinition {
  const definition = common(element, texts, { penalty: essayDefaults.penalty });
  const template = texts.optional(childOf(element, 'responsetemplate'), 'html');
  const graderInfo = texts.optional(childOf(element, 'graderinfo'), 'html');
  const [minWords, maxWords] = [numberIn(element, 'minwordlimit'), numberIn(element, 'maxwordlimit')];
  const attachments = attachmentsOf(element, texts);
  return {
    ...definition,
    responseFormat: RESPONSE_FORMATS[valueOf(element, 'responseformat') ?? ''] ?? essayDefaults.responseFormat,
    responseRequired: isYes(element, 'responserequired', essayDefaults.responseRequired),
    lines: numberIn(element, 'responsefieldlines') ?? essayDefaults.lines,
    ...(minWords && { minWords }),
    ...(maxWords && { maxWords }),
    ...(template && { template }),
    ...(graderInfo && { graderInfo }),
    ...(attachments && { attachments }),
  };
}

/** Where the editor itself takes pictures, they lie beside the text here. */
function attachmentsOf(element: XmlElement, { warnings }: TextReader): EssayAttachments | undefined {
  const written = numberIn(element, 'attachments') ?? 0;
  const inText = valueOf(element, 'responseformat') === EDITOR_WITH_FILES;
  if (written === 0) return inText ? { max: MOST_ATTACHMENTS, required: 0, types: ['image'] } : undefined;
  const max = written < 0 ? MOST_ATTACHMENTS : Math.min(MOST_ATTACHMENTS, Math.ceil(written));
  const maxBytes = Math.floor(numberIn(element, 'maxbytes') ?? 0);
  return {
    max,
    required: Math.min(max, Math.max(0, Math.ceil(numberIn(element, 'attachmentsrequired') ?? 0))),
    types: fileTypesOf(valueOf(element, 'filetypeslist') ?? '', warnings),
    ...(maxBytes > 0 && { maxBytes }),
  };
}

/** Kinds, media types and extensions, which may stand without a dot or as `*.pdf`; `*` is all. */
function fileTypesOf(written: string, warnings: I18nMessage[]): string[] {
  const types = written
    .toLowerCase()
    .split(/[\s,;:"']+/)
    .filter((type) => !['', '*', '.*', '*.*'].includes(type));
  return [...new Set(types.map(fileTypeAsWritten))].filter((type) => {
    if (isFileType(type)) return true;
    warnings.push(message('xml-element-lost', { name: `filetypeslist: ${type}`.slice(0, 60) }));
    return false;
  });
}

// ---- what several types have --------------------------------------------------------------------------------------------

interface Answer {
  element: XmlElement;
  text: string;
  fraction: number;
  feedback?: RichText;
}

const answersOf = (element: XmlElement, texts: TextReader, { format }: RichText): Answer[] =>
  childrenOf(element, 'answer').map((answer) => ({
    element: answer,
    text: textOf(childOf(answer, 'text')),
    ...creditOf(answer, texts, { text: '', format }),
  }));

/** Per cent with five decimals; stored with seven as a share. */
function creditOf(answer: XmlElement, texts: TextReader, { format }: RichText): { fraction: number; feedback?: RichText } {
  const written = answer.attributes['fraction'] ?? valueOf(answer, 'fraction') ?? '0';
  const weight = parseDecimal(written);
  if (weight === null || Math.abs(weight) > 100) throw new MoodleXmlError(message('weight-out-of-range', { weight: written.slice(0, 40) }));
  const feedback = texts.optional(childOf(answer, 'feedback'), format);
  return { fraction: Math.round(weight * 1e5) / 1e7 + 0, ...(feedback && { feedback }) };
}

function combinedFeedback(element: XmlElement, texts: TextReader, { format }: RichText): CombinedFeedback {
  const correct = texts.optional(childOf(element, 'correctfeedback'), format);
  const partiallyCorrect = texts.optional(childOf(element, 'partiallycorrectfeedback'), format);
  const incorrect = texts.optional(childOf(element, 'incorrectfeedback'), format);
  return {
    ...(correct && { correct }),
    ...(partiallyCorrect && { partiallyCorrect }),
    ...(incorrect && { incorrect }),
    showNumCorrect: childOf(element, 'shownumcorrect') !== undefined,
  };
}

function decimal(text: string): number {
  const value = parseDecimal(text);
  if (value === null) throw new MoodleXmlError(message('not-a-number', { answer: text.slice(0, 60) }));
  return value;
}

/** undefined: no such child, or it is empty. */
function numberIn(element: XmlElement, name: string): number | undefined {
  const text = valueOf(element, name);
  return text === undefined ? undefined : decimal(text);
}

/** Moodle writes both `true` and `1`. */
function isYes(element: XmlElement, name: string, otherwise: boolean): boolean {
  const text = valueOf(element, name);
  return text === undefined ? otherwise : text === 'true' || text === '1';
}
