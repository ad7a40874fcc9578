import type { Correctness, QuestionShape, RichText } from '@sreda/contracts';
import type { ComponentType } from 'react';
import type { WaitingFile } from '../api/device-storage.js';

/** Files on their way to an answer. One that has arrived leaves the list and comes into the response (`answerFiles`) by itself. */
export interface AnswerUploads<R = unknown> {
  readonly waiting: readonly WaitingFile[];
  /** `types`: what the question takes (`takesFile`); `untouched`: what the response is before anybody has touched it. */
  add(
    file: { readonly blob: Blob; readonly name: string },
    how: { readonly types: readonly string[]; readonly untouched: R },
  ): Promise<void>;
  remove(id: string): void;
  /** What is kept on this device of a waiting file. */
  readonly blobOf: (id: string) => Promise<Blob | undefined>;
}

export interface PlayerProps<S extends QuestionShape = QuestionShape> {
  readonly view: S['view'];
  /** null: nobody has touched it yet. */
  readonly response: S['response'] | null;
  /** Called with the whole response at every change. */
  readonly onChange: (response: S['response']) => void;
  readonly disabled?: boolean;
  /** Absent where nothing is kept: when a question is tried. */
  readonly uploads?: AnswerUploads<S['response']>;
}

/** What is said about a response once the student may see it; what may not be seen is absent. */
export interface QuestionReview {
  /** The response as it is to be read, where it is a text of its own. */
  readonly answer?: RichText;
  readonly feedback: readonly RichText[];
  readonly parts: readonly { readonly position: number; readonly correctness: Correctness; readonly feedback?: RichText }[];
}
export interface ReviewProps<S extends QuestionShape = QuestionShape> {
  readonly view: S['view'];
  readonly response: S['response'] | null;
  /** null: not shown, or only a person can tell. */
  readonly rightAnswer: S['response'] | null;
  readonly review: QuestionReview | null;
}

export interface EditorProps<S extends QuestionShape = QuestionShape> {
  readonly definition: S['definition'];
  /** Called with the whole definition at every change. */
  readonly onChange: (definition: S['definition']) => void;
  /** What the server says of the field at a path of the definition (`choices.0.text`), if anything. */
  readonly errorAt: (path: string) => string | undefined;
}
/** How an author writes questions of one type. The page has the fields that all types share: name, text, mark, general feedback. */
export interface QuestionEditing<S extends QuestionShape = QuestionShape> {
  /** A new question, in which nothing is written yet. */
  readonly blank: () => S['definition'];
  readonly editor: ComponentType<EditorProps<S>>;
}

/** Where one answers on the sheet beside a printed test. */
export type PaperAnswer =
  /** A row of circles for each choice that is to be made; `label` tells several rows apart. */
  | { readonly kind: 'circles'; readonly rows: readonly { readonly label: string; readonly signs: readonly string[] }[] }
  /** A word or a number; `after` follows it. */
  | { readonly kind: 'line'; readonly after?: string }
  | { readonly kind: 'lines'; readonly count: number }
  /** There is nothing to answer, so it has no number. */
  | { readonly kind: 'nothing' };
/** How a question of one type is printed, and answered by pen. `language` decides the letters of choices. */
export interface QuestionOnPaper<S extends QuestionShape = QuestionShape> {
  readonly body: ComponentType<{ readonly view: S['view'] }>;
  readonly answer: (view: S['view'], language: string) => PaperAnswer;
  /** The right answer in the signs of the sheet. */
  readonly key: (view: S['view'], rightAnswer: S['response'], language: string) => string;
}

/** How one question type looks: while answering, afterwards, and to an author. */
export interface QuestionRenderers<S extends QuestionShape = QuestionShape> {
  readonly player: ComponentType<PlayerProps<S>>;
  /** Fetches what the player of this question needs and loads only when it is drawn. */
  readonly preload?: (view: S['view']) => Promise<unknown>;
  readonly review: ComponentType<ReviewProps<S>>;
  /** What a student would see, nothing shuffled, and a response with full marks: the preview in a bank. */
  readonly example: (definition: S['definition']) => { readonly view: S['view']; readonly rightAnswer: S['response'] | null };
  /** A chunk of its own: who answers does not write. */
  readonly editing: () => Promise<{ readonly default: QuestionEditing<S> }>;
  /** A chunk of its own, too; without it the type cannot be printed. */
  readonly paper?: () => Promise<{ readonly default: QuestionOnPaper<S> }>;
}
