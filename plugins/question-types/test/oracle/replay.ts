/** Runs a recorded trace through the engine and says where they disagree. */
import type { QuestionDefinition } from '@sreda/contracts';
import * as behaviours from '@sreda/question-behaviours';
import {
  apply,
  boundsOf,
  lastStep,
  manualMark,
  offerOf,
  parseMark,
  regrade,
  shownOf,
  startAttempt,
  type QuestionAttempt,
} from '@sreda/questions/engine';
import { lastPosted, type I18nMessage, type QuestionBehaviour, type QuestionType } from '@sreda/plugin-sdk';
import * as types from '../../src/index.js';
import { readQuestion } from './moodle-question.js';
import { chanceOf, responseOf, separatorsOf, typed, type Trace, type TraceStep } from './trace.js';

const knownTypes: Readonly<Record<string, QuestionType>> = {
  description: new types.Description(),
  essay: new types.Essay(),
  match: new types.Matching(),
  numerical: new types.Numerical(),
  multichoice: new types.Multichoice(),
  shortanswer: new types.ShortAnswer(),
  truefalse: new types.TrueFalse(),
};
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

export const isKnown = ({ type, behaviour }: Trace): boolean => type in knownTypes && behaviour in knownBehaviours;

/** Chance is taken from the record: the recorded generator is not ours. */
const withChance = (type: QuestionType, chance: unknown): QuestionType =>
  Object.create(type, { start: { value: () => chance } }) as QuestionType;

/** Answers one line a disagreement, none when all is as recorded. */
export function replay(trace: Trace): string[] {
  const type = knownTypes[trace.type];
  const behaviour = knownBehaviours[trace.behaviour];
  if (!type || !behaviour) throw new Error(`${trace.type} × ${trace.behaviour} is not known`);
  // As an importer would hand it over: JSON, checked by the type's schema.
  const definition = type.definition.schema.parse(JSON.parse(JSON.stringify(readQuestion(trace.type, trace.xml))));
  let attempt = startAttempt(
    { type: withChance(type, chanceOf(trace.type, definition, trace.shown)), behaviour, definition, maxMark: trace.maxMark },
    { variant: trace.variant, separators: separatorsOf(trace), random: () => 0 },
  );
  const differences: string[] = [];
  trace.steps.forEach((recorded, index) => {
    const { next, rejected } = perform(attempt, trace.type, recorded);
    const expect = expecting(differences, `step ${index} ${recorded.action}`);
    expect('rejected', rejected, recorded.rejected);
    expect('kept', next !== attempt, recorded.kept);
    attempt = next;
    compareStep(expect, attempt, recorded, trace.type);
  });
  compareFinal(expecting(differences, 'final'), attempt, trace);
  if (trace.regrade) compareRegrade(expecting(differences, 'regrade'), attempt, trace, readQuestion(trace.type, trace.xmlAfter ?? ''));
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

type Expect = (what: string, actual: unknown, recorded: unknown) => void;
const expecting =
  (differences: string[], where: string): Expect =>
  (what, actual, recorded) => {
    const same =
      typeof actual === 'number' && typeof recorded === 'number'
        ? Math.abs(actual - recorded) < 1e-6
        : JSON.stringify(actual) === JSON.stringify(recorded);
    if (!same) differences.push(`${where}: ${what} is ${JSON.stringify(actual)}, recorded ${JSON.stringify(recorded)}`);
  };

function compareStep(expect: Expect, attempt: QuestionAttempt, recorded: TraceStep, type: string): void {
  const { state, fraction, memory, action } = lastStep(attempt);
  expect('state', state, recorded.state);
  expect('fraction', fraction, recorded.fraction);
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
