/** Runs a recorded trace through importer and engine, and says where they disagree. */
import type { QuestionDefinition } from '@sreda/contracts';
import * as behaviours from '@sreda/question-behaviours';
import { MoodleXmlFormat } from '@sreda/question-formats';
import * as types from '@sreda/question-types';
import { readQuestionFile } from '@sreda/questions';
import {
  apply,
  boundsOf,
  lastStep,
  manualMark,
  markOf,
  offerOf,
  parseMark,
  regrade,
  shownOf,
  startAttempt,
  type QuestionAttempt,
} from '@sreda/questions/engine';
import { lastPosted, type I18nMessage, type QuestionBehaviour, type QuestionType } from '@sreda/plugin-sdk';
import { chanceOf, responseOf, separatorsOf, typed, type Trace, type TraceStep } from './trace.js';

/** By the name that the record has for them. */
const typesOfTraces: Readonly<Record<string, string>> = {
  description: 'description',
  essay: 'essay',
  match: 'matching',
  multichoice: 'multichoice',
  numerical: 'numerical',
  shortanswer: 'shortanswer',
  truefalse: 'truefalse',
};
const knownTypes: ReadonlyMap<string, QuestionType> = new Map<string, QuestionType>([
  ['description', new types.Description()],
  ['essay', new types.Essay()],
  ['matching', new types.Matching()],
  ['multichoice', new types.Multichoice()],
  ['numerical', new types.Numerical()],
  ['shortanswer', new types.ShortAnswer()],
  ['truefalse', new types.TrueFalse()],
]);
const interactive = new behaviours.Interactive();
const knownBehaviours: Readonly<Record<string, QuestionBehaviour>> = {
  adaptive: new behaviours.Adaptive(),
  adaptivenopenalty: new behaviours.AdaptiveNoPenalty(),
  deferredcbm: new behaviours.DeferredCbm(),
  deferredfeedback: new behaviours.DeferredFeedback(),
  immediatecbm: new behaviours.ImmediateCbm(),
  immediatefeedback: new behaviours.ImmediateFeedback(),
  informationitem: new behaviours.InformationItem(),
  interactive,
  interactivecountback: interactive,
  manualgraded: new behaviours.ManualGraded(),
};
const kinds = { formats: new Map([['moodle-xml', new MoodleXmlFormat()]]), types: knownTypes };

/** One disagreement. */
export interface Difference {
  readonly id: string;
  /** Number of the step from 0, or which part of the record. */
  readonly step: number | 'import' | 'final' | 'regrade';
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** What decides whether a trace agrees; the rest is what students and teachers read. */
export const decides = ({ field }: Difference): boolean =>
  ['type', 'behaviour', 'question', 'state', 'fraction', 'mark', 'states'].includes(field) || field.startsWith('fraction ');

export const isKnown = ({ type, behaviour }: Trace): boolean => type in typesOfTraces && behaviour in knownBehaviours;

/** Chance is taken from the record: the recorded generator is not ours. */
const withChance = (type: QuestionType, chance: unknown): QuestionType =>
  Object.create(type, { start: { value: () => chance } }) as QuestionType;

/** The question as the importer hands it over: read, checked by the type's schema, cleaned; or the reason why not. */
async function importQuestion(xml: string): Promise<QuestionDefinition | string> {
  const file = await readQuestionFile(kinds, Buffer.from(`<quiz>${xml}</quiz>`), 'trace.xml', 'moodle-xml');
  const [question] = file.questions;
  return question ? (JSON.parse(question.definition) as QuestionDefinition) : (file.report.problems[0]?.reason.key ?? 'no question');
}

/** Answers every disagreement, none when all is as recorded. */
export async function replay(trace: Trace): Promise<readonly Difference[]> {
  const { id } = trace;
  const type = knownTypes.get(typesOfTraces[trace.type] ?? '');
  const behaviour = knownBehaviours[trace.behaviour];
  if (!type) return [{ id, step: 'import', field: 'type', expected: trace.type, got: null }];
  if (!behaviour) return [{ id, step: 'import', field: 'behaviour', expected: trace.behaviour, got: null }];
  const definition = await importQuestion(trace.xml);
  if (typeof definition === 'string') return [{ id, step: 'import', field: 'question', expected: trace.type, got: definition }];
  const before = startAttempt(
    { type: withChance(type, chanceOf(trace.type, definition, trace.shown)), behaviour, definition, maxMark: trace.maxMark },
    { variant: trace.variant, separators: separatorsOf(trace), random: () => 0 },
  );
  const differences: Difference[] = [];
  const attempt = trace.steps.reduce((present, recorded, index) => {
    const { next, rejected } = perform(present, trace.type, recorded);
    const expect = expecting(differences, id, index);
    expect('rejected', rejected, recorded.rejected);
    expect('kept', next !== present, recorded.kept);
    compareStep(expect, next, recorded, trace.type);
    return next;
  }, before);
  compareFinal(expecting(differences, id, 'final'), attempt, trace);
  if (trace.regrade) {
    const after = await importQuestion(trace.xmlAfter ?? '');
    if (typeof after === 'string') differences.push({ id, step: 'regrade', field: 'question', expected: trace.type, got: after });
    else compareRegrade(expecting(differences, id, 'regrade'), attempt, trace, after);
  }
  return differences;
}

function perform(attempt: QuestionAttempt, type: string, recorded: TraceStep): { next: QuestionAttempt; rejected?: string } {
  const response = (): unknown => attempt.type.response.schema.parse(responseOf(type, attempt.definition, recorded.response ?? {}));
  switch (recorded.action) {
    case 'save':
    case 'submit':
      return { next: apply(attempt, { kind: recorded.action, response: response(), certainty: recorded.certainty }) };
    case 'tryagain':
      return { next: apply(attempt, { kind: 'tryAgain' }) };
    case 'seen':
    case 'finish':
      return { next: apply(attempt, { kind: recorded.action }) };
    case 'manualgrade':
      return grade(attempt, recorded.response ?? {});
  }
}

function grade(attempt: QuestionAttempt, given: Readonly<Record<string, unknown>>): { next: QuestionAttempt; rejected?: string } {
  const mark = given['mark'] === undefined ? undefined : parseMark(typed(given['mark']));
  if (given['mark'] !== undefined && mark === undefined) return { next: attempt, rejected: 'invalidNumber' };
  const result = manualMark(attempt, { mark, comment: { text: typed(given['comment']), format: 'html' } });
  if ('attempt' in result) return { next: result.attempt };
  return { next: attempt, rejected: result.refused === 'out-of-range' ? 'outOfRange' : undefined };
}

type Expect = (field: string, got: unknown, expected: unknown, scale?: number) => void;
const expecting =
  (differences: Difference[], id: string, step: Difference['step']): Expect =>
  (field, got, expected, scale = 1) => {
    const same =
      typeof got === 'number' && typeof expected === 'number'
        ? Math.abs(got - expected) <= 1e-6 * Math.max(1, scale)
        : JSON.stringify(got) === JSON.stringify(expected);
    if (!same) differences.push({ id, step, field, expected: expected ?? null, got: got ?? null });
  };

function compareStep(expect: Expect, attempt: QuestionAttempt, recorded: TraceStep, type: string): void {
  const { state, fraction, memory, action } = lastStep(attempt);
  expect('state', state, recorded.state);
  expect('fraction', fraction, recorded.fraction);
  if (recorded.mark !== undefined) expect('mark', markOf(attempt), recorded.mark, attempt.maxMark);
  if (recorded.triesLeft !== undefined) expect('tries left', memory['triesLeft'], recorded.triesLeft);
  if (recorded.try !== undefined) expect('tries', memory['tries'], recorded.try);
  // Who gives up is not graded, so nothing is assumed.
  if (recorded.assumedCertainty !== undefined && state !== 'gaveup') expect('certainty assumed', memory['certaintyAssumed'], true);
  if (recorded.clearedResponse) {
    const cleared = responseOf(type, attempt.definition, recorded.clearedResponse);
    const left = action.kind === 'tryAgain' ? action.response : undefined;
    expect('cleared response', attempt.type.isSame(shownOf(attempt), left, cleared), true);
  }
  if (recorded.hint) {
    const { hint } = offerOf(attempt);
    expect('hint', hint?.text.text, recorded.hint.text);
    if (recorded.hint.clearWrong !== undefined) expect('hint clears', hint?.clearWrong, recorded.hint.clearWrong);
    if (recorded.numPartsRight) expectParts(expect, hint?.partsRight ?? null, recorded.numPartsRight);
  }
}

/** Too many choices: the student reads a remark, so there are no numbers to compare. */
function expectParts(expect: Expect, said: I18nMessage | null, [right, of]: readonly (number | null)[]): void {
  if (said?.key === 'question-types.too-many-chosen') return;
  expect('parts right', [said?.params?.['right'] ?? null, said?.params?.['of'] ?? null], [right, of]);
}

function compareFinal(expect: Expect, attempt: QuestionAttempt, { final, behaviour, type }: Trace): void {
  const q = shownOf(attempt);
  const { response } = lastPosted({ unanswered: attempt.type.unanswered }, attempt.steps);
  expect('state', lastStep(attempt).state, final.state);
  expect('fraction', lastStep(attempt).fraction, final.fraction);
  expect('bounds', boundsOf(attempt), { min: final.minFraction, max: final.maxFraction });
  if (behaviour !== 'manualgraded') {
    const right = attempt.type.rightAnswer(q);
    expect(
      'right answer',
      right && sameNumbers(inEnglish(attempt.type.summarise(q, right))),
      sameNumbers(withoutCertainty(final.rightAnswer)),
    );
  }
  // An essay's summary is Moodle's own conversion of HTML to text.
  if (attempt.type.isGradable(q, response) && final.responseSummary !== null && type !== 'essay') {
    expect('summary', inEnglish(attempt.type.summarise(q, response)), withoutCertainty(final.responseSummary));
    if (final.numPartsRight) expectParts(expect, attempt.type.partsRight?.(q, response) ?? null, final.numPartsRight);
  }
}

/** A number can be written in several ways, and Moodle forgets the student's separators beside a unit. */
const sameNumbers = (text: string | null): string | null =>
  text && text.replace(/\d+(?:[.,]\d+)?(?:e[+-]?\d+)?/gi, (number) => String(Number(number.replace(',', '.'))));

const english: Readonly<Record<string, string>> = { 'question-types.true': 'True', 'question-types.false': 'False' };
const inEnglish = (said: string | I18nMessage | null): string | null =>
  typeof said === 'string' ? tidy(said) : said && (english[said.key] ?? said.key);
const withoutCertainty = (text: string | null): string | null => text && tidy(text.replace(/ \[C=\d\]$/, ''));
/** Moodle's conversion of HTML to text marks emphasis and lists, and breaks lines. */
const tidy = (text: string): string => text.replace(/[_*]/g, '').replace(/\s+/g, ' ').replaceAll(' ;', ';').trim();

function compareRegrade(expect: Expect, attempt: QuestionAttempt, { regrade: recorded }: Trace, definition: QuestionDefinition): void {
  if (!recorded) return;
  const result = regrade(attempt, { definition, maxMark: recorded.maxMark });
  expect('allowed', 'attempt' in result, recorded.allowed);
  if (!('attempt' in result) || !recorded.steps) return;
  const steps = result.attempt.steps.slice(1);
  expect(
    'states',
    steps.map(({ state }) => state),
    recorded.steps.map(({ state }) => state),
  );
  recorded.steps.forEach(({ fraction }, index) => expect(`fraction ${index}`, steps[index]?.fraction, fraction));
  expect('bounds', boundsOf(result.attempt), { min: recorded.minFraction, max: recorded.maxFraction });
}
