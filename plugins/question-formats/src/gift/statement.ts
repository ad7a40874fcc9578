import type { I18nMessage } from '@sreda/plugin-sdk';

/** What a GIFT file says, before it becomes a question of ours: types and fields as GIFT has them. */
export interface GiftQuestion {
  /** Between the double colons; null when there is none. */
  title: string | null;
  /** `[id:…]` and `[tag:…]` of the comments. */
  id: string | null;
  tags: readonly string[];
  text: GiftText;
  /** The answers stand inside the text; a line of underscores marks the place. */
  embedded: boolean;
  generalFeedback: GiftText | null;
  answers: GiftAnswers;
}

export type GiftFormatName = 'moodle' | 'html' | 'plain' | 'markdown';

export interface GiftText {
  format: GiftFormatName;
  text: string;
}

export type GiftAnswers =
  | { type: 'description' | 'essay' }
  /** Feedback for the student whose answer is wrong, and right. */
  | { type: 'truefalse'; correct: boolean; wrongFeedback: GiftText | null; rightFeedback: GiftText | null }
  | { type: 'multichoice'; single: boolean; choices: readonly GiftAnswer<GiftText>[] }
  | { type: 'shortanswer'; answers: readonly GiftAnswer<string>[] }
  | { type: 'numerical'; answers: readonly GiftAnswer<GiftNumber>[] }
  /** A pair without text is one more answer to choose from. */
  | { type: 'matching'; pairs: readonly { text: GiftText; answer: string }[] };

export interface GiftAnswer<T> {
  value: T;
  /** Percent, -100…100. */
  weight: number;
  feedback: GiftText | null;
}

/** Decimal numbers as JavaScript writes them; `any` is `*`, every other answer. */
export type GiftNumber = { kind: 'any' } | { kind: 'near'; number: string; tolerance: string } | { kind: 'between'; low: string; high: string };

/** A question that cannot be read as one; the message is for its author. */
export class GiftError extends Error {
  constructor(
    readonly reason: I18nMessage,
    readonly type?: GiftAnswers['type'],
  ) {
    super(reason.key);
  }
}
