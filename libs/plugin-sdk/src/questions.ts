/**
 * The contracts of questions: pure, without database, Nest, clock or chance of their own. Three kinds of plugins meet here: a *type* knows
 * what a response is worth, a *behaviour* what happens when, a *format* reads and writes files. See docs/adr/0001.
 */
import type { Correctness, Hint, QuestionDefinition, QuestionShape, QuestionState, RichText } from '@sreda/contracts';
import type { I18nMessage, Schema } from './messages.js';

/** Something stored as JSON for years: its present schema version, and how an older one becomes the present one. */
export interface Versioned {
  readonly version: number;
  upgrade?(value: unknown, from: number): unknown;
}
export interface StoredForm<T> extends Versioned {
  /** Validates what comes from outside: requests and imported files. What was stored is upgraded, not validated again. */
  readonly schema: Schema<T>;
}

/** Fractions are shares of the maximal mark: 1 is full marks. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The student's number format, fixed when the attempt begins. */
export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

/** One question as one student got it. */
export interface Shown<S extends QuestionShape = QuestionShape> {
  readonly definition: S['definition'];
  /** Number of the set of values, from 1. */
  readonly variant: number;
  readonly chance: S['chance'];
  readonly separators: Separators;
}

export interface Graded {
  /** What the response is worth by itself: before penalties, certainty and the maximal mark; within the type's bounds. */
  readonly fraction: number;
  /** Only where it does not follow from the fraction, e.g. when some parts are right and none of those has a weight. */
  readonly correctness?: Correctness;
}

/** What is said about a response once the student may see it; the test's settings decide which of it is shown. */
export interface Review {
  /** The response as it is to be read, where it is a text of its own. */
  readonly answer?: RichText;
  /** About the response as a whole. */
  readonly feedback: readonly RichText[];
  /** Where the author wants it said for the whole response. */
  readonly partsRight?: I18nMessage;
  /** About the parts that were answered, by their position in the definition. */
  readonly parts: readonly { readonly position: number; readonly correctness: Correctness; readonly feedback?: RichText }[];
}

/** Chance carried over to another version of the question, or why this cannot be. */
export type CarriedOver<Chance> = { readonly chance: Chance } | { readonly refused: I18nMessage };

/**
 * A question type grades a response; it knows nothing of tries, time, certainty or marks. Every function is pure. Responses hold positions
 * in the definition, so they need no translation when an attempt is regraded with another version.
 */
export interface QuestionType<S extends QuestionShape = QuestionShape> {
  readonly definition: StoredForm<S['definition']>;
  readonly chance: Versioned;
  readonly response: StoredForm<S['response']>;
  /** The response of a form that nobody has touched. */
  readonly unanswered: S['response'];
  /** What is kept of a response from outside, where the schema alone cannot tell: HTML for others to read. Doing it twice changes nothing more. */
  clean?(definition: S['definition'], r: S['response']): S['response'];
  /** The one behaviour possible for this type, whatever the test prefers: a description shows information, an essay waits for a teacher. */
  readonly fixedBehaviour?: string;

  /** Faults that a schema cannot express (no right answer, fractions that never reach 1); empty: the question can be used. */
  problems(definition: S['definition']): readonly I18nMessage[];
  /** How many sets of values there are; 1 where nothing varies. */
  variants(definition: S['definition']): number;
  /** Called once for an attempt. `random` answers numbers in [0, 1) and is the only source of chance. */
  start(definition: S['definition'], variant: number, random: () => number): S['chance'];
  /** For a regrade: `from` as the student got it, `to` the version that now counts. Refused where positions would change their meaning. */
  carryOver(from: Shown<S>, to: S['definition']): CarriedOver<S['chance']>;
  /** Lowest and highest fraction that `grade` may answer. */
  bounds(definition: S['definition']): Bounds;

  /** null: complete. Otherwise what the student has to do, e.g. "choose an answer"; the response is not submitted then. */
  incomplete(q: Shown<S>, r: S['response']): I18nMessage | null;
  /** Something is there that can be graded at the end, although it may be incomplete. */
  isGradable(q: Shown<S>, r: S['response']): boolean;
  /** Whether saving `b` after `a` would change nothing. */
  isSame(q: Shown<S>, a: S['response'], b: S['response']): boolean;
  /** Only called for a gradable response. null: a teacher has to grade. */
  grade(q: Shown<S>, r: S['response']): Graded | null;
  /**
   * Types with parts: the fraction over all submitted tries, earliest first, when each part is graded by itself and costs a penalty only
   * for its own wrong tries. `totalTries` is how many there could have been.
   */
  gradeTries?(q: Shown<S>, tries: readonly S['response'][], totalTries: number): number;
  /** The response without its wrong parts; null: nothing is cleared for this response. */
  clearWrong?(q: Shown<S>, r: S['response']): S['response'] | null;
  /** How many parts are right, said in words; the numbers are parameters of the message. */
  partsRight?(q: Shown<S>, r: S['response']): I18nMessage | null;

  /** A line for tables and reports: plain text as answered, or a message where the words are the product's; null: not answered. */
  summarise(q: Shown<S>, r: S['response']): string | I18nMessage | null;
  /** A response that gets full marks; null where only a person can tell. */
  rightAnswer(q: Shown<S>): S['response'] | null;
  view(q: Shown<S>): S['view'];
  /** What the author says to who marks by hand; students never see it. */
  forGrader?(definition: S['definition']): RichText | null;
  review(q: Shown<S>, r: S['response']): Review;
}

// ---- actions and steps ------------------------------------------------------------------------------------------------

/** How sure the student is: 1 not very, 2 fairly, 3 very. */
export type Certainty = 1 | 2 | 3;

/** What is done to a question attempt. Every response is whole: it replaces the one before. */
export type Action<R = unknown> =
  /** `save`: next page or closing the page; `submit`: the Check button. */
  | { readonly kind: 'save' | 'submit'; readonly response: R; readonly certainty?: Certainty }
  /** `response` is what was left in the form. The behaviour fills it in; a regrade gives it again, for this is what the student saw. */
  | { readonly kind: 'tryAgain'; readonly response?: R }
  | { readonly kind: 'seen' | 'finish' }
  /** A teacher's mark as a share of the maximal mark, null to take it away, absent to comment only. */
  | { readonly kind: 'mark'; readonly fraction?: number | null; readonly comment?: RichText };

export interface StartAction {
  readonly kind: 'start';
  readonly variant: number;
  readonly chance: unknown;
  readonly separators: Separators;
}

/**
 * One entry of the append-only history of a question attempt: what was done, and what came of it. The first is always a start, discarded
 * actions leave none. Doing the same actions again with the same definition gives the same steps.
 */
export interface Step<R = unknown> {
  readonly action: StartAction | Action<R>;
  readonly state: QuestionState;
  /** Share of the maximal mark after this step; null: no mark. May be negative or above 1 (certainty). */
  readonly fraction: number | null;
  /** The behaviour's own: counts, flags, fractions. Never responses, they are in the actions. */
  readonly memory: Memory;
}
export type Memory = Readonly<Record<string, number | boolean>>;

// ---- behaviours -------------------------------------------------------------------------------------------------------

/** What a behaviour may ask: the type's functions bound to the question as shown. See `QuestionType` for each. */
export interface BoundQuestion<R = unknown> {
  readonly maxMark: number;
  readonly penalty: number;
  readonly hints: readonly Hint[];
  readonly bounds: Bounds;
  readonly unanswered: R;
  incomplete(r: R): I18nMessage | null;
  isGradable(r: R): boolean;
  isSame(a: R, b: R): boolean;
  grade(r: R): Graded | null;
  gradeTries?(tries: readonly R[], totalTries: number): number;
  clearWrong?(r: R): R | null;
  partsRight?(r: R): I18nMessage | null;
}

/** What was posted last, and how sure the student was; an untouched form before that. */
export function lastPosted<R>(
  question: Pick<BoundQuestion<R>, 'unanswered'>,
  steps: readonly Step<R>[],
): { readonly response: R; readonly certainty?: Certainty } {
  for (const { action } of steps.toReversed()) {
    if ((action.kind === 'save' || action.kind === 'submit' || action.kind === 'tryAgain') && action.response !== undefined) {
      return { response: action.response, certainty: action.kind === 'tryAgain' ? undefined : action.certainty };
    }
  }
  return { response: question.unanswered };
}

/** A hint as it applies to the last response. */
export interface ShownHint {
  readonly text: RichText;
  readonly clearWrong: boolean;
  readonly partsRight: I18nMessage | null;
}

/** What the page shows and offers after the last step. */
export interface Offer {
  /** The form takes a response. */
  readonly answer: boolean;
  readonly submit: boolean;
  readonly tryAgain: boolean;
  readonly certainty: boolean;
  /** The type's review of the last response may be shown now, as far as the test's settings allow. */
  readonly review: boolean;
  readonly hint: ShownHint | null;
  /** Remarks of the behaviour, e.g. the penalty so far. */
  readonly notes: readonly I18nMessage[];
}

/**
 * A reducer over the steps. It is asked only while the attempt is open: what comes after the end and a teacher's marks are the same for
 * all behaviours, so the engine does them.
 */
export interface QuestionBehaviour {
  /** Whether an author may choose it for a test; the others belong to a type. */
  readonly selectable: boolean;
  readonly memory: Versioned;
  bounds(question: BoundQuestion): Bounds;
  /** What the behaviour remembers from the beginning. */
  start(question: BoundQuestion): Memory;
  /** The next step, or null: the action is discarded and nothing changes. */
  process(question: BoundQuestion, steps: readonly Step[], action: StudentAction): Step | null;
  offer(question: BoundQuestion, steps: readonly Step[]): Offer;
}
export type StudentAction<R = unknown> = Exclude<Action<R>, { kind: 'mark' }>;

// ---- formats ----------------------------------------------------------------------------------------------------------

export interface QuestionFormat {
  /** File name extensions with the dot, lower case. */
  readonly extensions: readonly string[];
  /** How likely the file is of this format, 0..1, by its first kilobytes. */
  detect(head: Uint8Array): number;
  /** Rejects with an UnreadableFileError for a file of which nothing is to be imported, whatever the sink has got by then. */
  import?(input: AsyncIterable<Uint8Array>, sink: QuestionSink): Promise<void>;
  export?(
    questions: AsyncIterable<ExportedQuestion>,
    problem: (question: ExportedQuestion, message: I18nMessage) => void,
  ): AsyncIterable<Uint8Array>;
}

/** A question outside the bank: on its way in or out. */
export interface ExportedQuestion {
  /** Key of the contributed type. */
  readonly type: string;
  readonly name: string;
  /** Names of the categories from the top; empty: the category that the teacher chose. */
  readonly categoryPath: readonly string[];
  /** The author's own identifier; unique in a category. */
  readonly idNumber?: string;
  readonly tags?: readonly string[];
  /** The type's definition; the sink validates it with the type's schema. */
  readonly definition: QuestionDefinition;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  /** Kept when the source says more than the definition can, so that nothing is lost on the way out. */
  readonly source?: { readonly format: string; readonly text: string };
}

/** Where in the file, for messages that a teacher can follow. */
export interface SourcePlace {
  /** From 1. */
  readonly line: number;
  readonly name?: string;
  /** As the format names it, which may differ from the key of a contributed type. */
  readonly type?: string;
  /** What stands there, for a question that was not imported: the report keeps it, so that nothing is lost. */
  readonly source?: { readonly format: string; readonly text: string };
}

/** The file as a whole cannot be read: it breaks the rules of its format, or goes beyond the limits of an importer. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  constructor(
    /** From 1: as far as the file could be read. */
    readonly line: number,
    readonly reason: I18nMessage,
  ) {
    super(`${reason.key} in line ${line}`);
  }
}

/** Takes what an importer reads, one by one, so that files of any size need little memory. */
export interface QuestionSink {
  /** A category that the file names, from the top; it is made even if no question follows. */
  category(path: readonly string[], at: SourcePlace): void;
  add(question: ExportedQuestion, at: SourcePlace): Promise<void>;
  /** `error`: the question was not imported; `warning`: it was, but something of it was not understood. */
  problem(at: SourcePlace, severity: 'error' | 'warning', message: I18nMessage): void;
}
