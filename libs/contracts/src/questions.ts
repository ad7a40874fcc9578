/**
 * What an importer, the engine and the browser share about questions: definitions (what an author wrote), responses (what a student
 * answered) and views (what a student's browser gets, without the right answers). Everything is JSON; positions count from 0 in the
 * order of the definition, never in the order shown.
 */
import type { AnswerFile } from './answer-files.js';

/** `moodle` is Moodle's "auto-format": plain text in which line breaks and links count, and HTML is allowed. */
export type TextFormat = 'html' | 'markdown' | 'plain' | 'moodle';

export interface RichText {
  readonly text: string;
  readonly format: TextFormat;
  /**
   * Paths of the files that the text uses. In the text such a file is the URL `files/<path>`; paths are unique within a question, use `/`
   * and have no `.` or `..` segments.
   */
  readonly files?: readonly string[];
}

/** Shown after a wrong try. Only behaviours with several tries use hints: tries = hints + 1. */
export interface Hint {
  readonly text: RichText;
  /** "Try again" begins with the wrong parts of the response removed. */
  readonly clearWrong: boolean;
  /** Says how many parts of the response are right. */
  readonly showNumCorrect: boolean;
}

/** Chosen by how right the whole response is. */
export interface CombinedFeedback {
  readonly correct?: RichText;
  readonly partiallyCorrect?: RichText;
  readonly incorrect?: RichText;
  /** Says in addition how many parts are right, when the response is partially right. */
  readonly showNumCorrect: boolean;
}

/** What every question has. */
export interface QuestionDefinition {
  readonly text: RichText;
  readonly generalFeedback?: RichText;
  /** Proposed as maximal mark when the question is put into a test; ≥ 0. */
  readonly defaultMark: number;
  /** Share of the maximal mark that each wrong try costs, 0..1. */
  readonly penalty: number;
  readonly hints: readonly Hint[];
}

/** The forms of one question type, named together: `QuestionType<TrueFalseQuestion>`, `Player<TrueFalseQuestion>`. */
export interface QuestionShape {
  readonly definition: QuestionDefinition;
  /** What chance decided when the attempt began: order shown, values of variables, picks. `null` where nothing depends on it. */
  readonly chance: unknown;
  /** Positions and typed texts, never copies of texts of the question: so a response keeps its meaning when the wording is corrected. */
  readonly response: unknown;
  /** What the student's browser gets: no right answers, no fractions, no feedback. */
  readonly view: unknown;
}

// ---- true or false --------------------------------------------------------------------------------------------------

export interface TrueFalseDefinition extends QuestionDefinition {
  readonly correct: boolean;
  readonly feedbackTrue?: RichText;
  readonly feedbackFalse?: RichText;
  readonly showStandardInstruction: boolean;
}
export interface TrueFalseResponse {
  /** null: not answered. */
  readonly answer: boolean | null;
}
export interface TrueFalseView {
  readonly text: RichText;
  readonly showStandardInstruction: boolean;
}
export interface TrueFalseQuestion {
  readonly definition: TrueFalseDefinition;
  readonly chance: null;
  readonly response: TrueFalseResponse;
  readonly view: TrueFalseView;
}

// ---- multiple choice, one or several answers ------------------------------------------------------------------------

export type ChoiceNumbering = 'abc' | 'ABCD' | '123' | 'iii' | 'IIII' | 'none';

export interface Choice {
  readonly text: RichText;
  /** Share of the mark that the choice gives, −1..1. */
  readonly fraction: number;
  readonly feedback?: RichText;
}
export interface MultichoiceDefinition extends QuestionDefinition {
  /** One answer or several. */
  readonly single: boolean;
  readonly shuffle: boolean;
  readonly numbering: ChoiceNumbering;
  readonly showStandardInstruction: boolean;
  readonly choices: readonly Choice[];
  readonly combinedFeedback: CombinedFeedback;
}
export interface MultichoiceChance {
  /** Positions of the choices in the order shown. */
  readonly order: readonly number[];
}
export interface MultichoiceResponse {
  /** Positions of the choices taken, ascending; at most one when `single`. */
  readonly choices: readonly number[];
}
export interface MultichoiceView {
  readonly text: RichText;
  readonly single: boolean;
  readonly numbering: ChoiceNumbering;
  readonly showStandardInstruction: boolean;
  /** In the order shown. */
  readonly choices: readonly { readonly position: number; readonly text: RichText }[];
}
export interface MultichoiceQuestion {
  readonly definition: MultichoiceDefinition;
  readonly chance: MultichoiceChance;
  readonly response: MultichoiceResponse;
  readonly view: MultichoiceView;
}

// ---- short answer ---------------------------------------------------------------------------------------------------

export interface ShortAnswer {
  /** `*` stands for any characters within a line, `\*` for an asterisk. */
  readonly text: string;
  readonly fraction: number;
  readonly feedback?: RichText;
}
export interface ShortAnswerDefinition extends QuestionDefinition {
  readonly caseSensitive: boolean;
  /** The first that matches counts, not the best. */
  readonly answers: readonly ShortAnswer[];
}
export interface TypedResponse {
  /** As typed; empty: not answered. */
  readonly answer: string;
}
export interface TypedView {
  readonly text: RichText;
}
export interface ShortAnswerQuestion {
  readonly definition: ShortAnswerDefinition;
  readonly chance: null;
  readonly response: TypedResponse;
  readonly view: TypedView;
}

// ---- numerical ------------------------------------------------------------------------------------------------------

export interface NumericalAnswer {
  /** null: any number (the "else" answer). */
  readonly value: number | null;
  /** Accepted difference, ≥ 0. */
  readonly tolerance: number;
  readonly fraction: number;
  readonly feedback?: RichText;
}
export interface Unit {
  readonly name: string;
  /** How many of these units are one of the unit in which the answers are written. */
  readonly multiplier: number;
}
export interface NumericalUnits {
  /** The first is the unit in which the answers are written, its multiplier is 1. */
  readonly list: readonly Unit[];
  readonly entry: 'typed' | 'radio' | 'select';
  /** What a missing or wrong unit costs: nothing, a share of the answer's fraction, or a share of the question's mark. */
  readonly grading: 'none' | 'shareOfAnswer' | 'shareOfQuestion';
  readonly penalty: number;
  readonly side: 'left' | 'right';
}
export interface NumericalDefinition extends QuestionDefinition {
  readonly answers: readonly NumericalAnswer[];
  readonly units?: NumericalUnits;
}
export interface NumericalResponse {
  /** As typed, in the student's number format; empty: not answered. */
  readonly answer: string;
  /** Position of the unit chosen, where units are chosen and not typed; null: none chosen. */
  readonly unit: number | null;
}
export interface NumericalView {
  readonly text: RichText;
  readonly units?: { readonly names: readonly string[]; readonly entry: 'radio' | 'select'; readonly side: 'left' | 'right' };
}
export interface NumericalQuestion {
  readonly definition: NumericalDefinition;
  readonly chance: null;
  readonly response: NumericalResponse;
  readonly view: NumericalView;
}

// ---- matching -------------------------------------------------------------------------------------------------------

export interface MatchingPair {
  /** null: the answer is a distractor that belongs to no stem. */
  readonly stem: RichText | null;
  /** Plain text. Pairs with equal answers share one choice. */
  readonly answer: string;
}
export interface MatchingDefinition extends QuestionDefinition {
  readonly shuffle: boolean;
  readonly pairs: readonly MatchingPair[];
  readonly combinedFeedback: CombinedFeedback;
}
export interface MatchingChance {
  /** Positions of the pairs whose stems are shown, in the order shown. */
  readonly stems: readonly number[];
  /** Positions of the pairs whose answers are the choices, in the order shown; of equal answers only the first. */
  readonly choices: readonly number[];
}
export interface MatchingResponse {
  /** Position of the stem's pair → position of the pair whose answer was chosen, or null. In the order of the definition, all pairs. */
  readonly choices: readonly (number | null)[];
}
export interface MatchingView {
  readonly text: RichText;
  readonly stems: readonly { readonly position: number; readonly text: RichText }[];
  readonly choices: readonly { readonly position: number; readonly text: string }[];
}
export interface MatchingQuestion {
  readonly definition: MatchingDefinition;
  readonly chance: MatchingChance;
  readonly response: MatchingResponse;
  readonly view: MatchingView;
}

// ---- essay and description ------------------------------------------------------------------------------------------

/** Files that students may add to an essay. */
export interface EssayAttachments {
  /** 1 … MOST_ATTACHMENTS. */
  readonly max: number;
  /** An answer with fewer is not complete. */
  readonly required: number;
  /** As `isFileType` knows them; empty: any. */
  readonly types: readonly string[];
  /** Of one file; absent: as many as the school takes. */
  readonly maxBytes?: number;
}
export const MOST_ATTACHMENTS = 20;

export interface EssayDefinition extends QuestionDefinition {
  readonly responseFormat: 'editor' | 'plain' | 'monospaced' | 'none';
  /** Absent: no files. */
  readonly attachments?: EssayAttachments;
  readonly responseRequired: boolean;
  /** Height of the field in lines. */
  readonly lines: number;
  readonly minWords?: number;
  readonly maxWords?: number;
  readonly template?: RichText;
  /** Only for who grades. */
  readonly graderInfo?: RichText;
}
export interface EssayView {
  readonly text: RichText;
  readonly responseFormat: 'editor' | 'plain' | 'monospaced' | 'none';
  readonly lines: number;
  readonly minWords?: number;
  readonly maxWords?: number;
  /** What the field begins with, in the form of an answer. */
  readonly template?: string;
  readonly attachments?: EssayAttachments;
}
/** The text is HTML when the format is `editor`, else plain. */
export interface EssayResponse extends TypedResponse {
  /** In the student's order; absent: none. */
  readonly files?: readonly AnswerFile[];
}
export interface EssayQuestion {
  readonly definition: EssayDefinition;
  readonly chance: null;
  readonly response: EssayResponse;
  readonly view: EssayView;
}

export interface DescriptionQuestion {
  readonly definition: QuestionDefinition;
  readonly chance: null;
  readonly response: null;
  readonly view: TypedView;
}
