import type { RichText } from '@sreda/contracts';
import type { I18nMessage } from '@sreda/plugin-sdk';

/** What a GIFT file says, before it becomes a question of ours: types and fields as GIFT has them. */
export interface GiftQuestion {
  /** Between the double colons; null when there is none. */
  title: string | null;
  /** `[id:…]` and `[tag:…]` of the comments. */
  id: string | null;
  tags: readonly string[];
  text: RichText;
  /** The answers stand inside the text; a line of underscores marks the place. */
  embedded: boolean;
  generalFeedback: RichText | null;
  answers: GiftAnswers;
}

export type GiftAnswers =
  | { type: 'description' | 'essay' }
  /** Feedback for the student whose answer is wrong, and right. */
  | { type: 'truefalse'; correct: boolean; wrongFeedback: RichText | null; rightFeedback: RichText | null }
  | { type: 'multichoice'; single: boolean; choices: readonly GiftAnswer<RichText>[] }
  | { type: 'shortanswer'; answers: readonly GiftAnswer<string>[] }
  | { type: 'numerical'; answers: readonly GiftAnswer<GiftNumber>[] }
  /** A pair without text is one more answer to choose from. */
  | { type: 'matching'; pairs: readonly { text: RichText; answer: string }[] };

export interface GiftAnswer<T> {
  value: T;
  /** Percent, -100…100. */
  weight: number;
  feedback: RichText | null;
}

export interface GiftNumber {
  /** null: `*`, any number. */
  value: number | null;
  tolerance: number;
}

/** A question that cannot be read as one; the message is for its author. */
export class GiftError extends Error {
  constructor(
    readonly reason: I18nMessage,
    readonly type?: GiftAnswers['type'],
  ) {
    super(reason.key);
  }
}
