import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from './browser.js';

/** An answer that the server said it has saved. */
export interface Saved {
  readonly attemptId: string;
  readonly slot: number;
  readonly sequence: number;
  readonly response: unknown;
}
export interface Finished {
  readonly attemptId: string;
  readonly mark: number;
}

interface Attempt {
  readonly id: string;
  readonly state: 'open' | 'finished';
  readonly mark: number | null;
  readonly slots: readonly { readonly number: number; readonly questionType: string; readonly sequence: number }[];
}

const ANSWERS_PER_QUESTION = 2;

/** Two in a row differ, so that each is a step of its own. */
const RESPONSES: Readonly<Record<string, (n: number) => unknown>> = {
  truefalse: (n) => ({ answer: n % 2 === 0 }),
  multichoice: (n) => ({ choices: [n % 3] }),
  shortanswer: (n) => ({ answer: `ответ ${n}` }),
};

/** A pupil who takes one test after another and keeps a log of everything that was answered 2xx. */
export class Learner {
  readonly saved: Saved[] = [];
  readonly finished: Finished[] = [];
  /** The attempt of which some answers are saved and others are still to come. */
  inTheMiddleOf: string | null = null;
  private answers = 0;

  constructor(
    private readonly browser: Browser,
    private readonly activityIds: readonly string[],
  ) {}

  /** Ends with a finished attempt. */
  async work(isOver: () => boolean): Promise<void> {
    for (let i = 0; !isOver(); i++) await this.take(this.activityIds[i % this.activityIds.length] ?? '');
  }

  private async take(activityId: string): Promise<void> {
    const attempt = await this.browser.insist<Attempt>('POST', `quiz/activities/${activityId}/attempts`);
    for (const { number: slot, questionType, sequence: first } of attempt.slots) {
      let known = first;
      for (let i = 0; i < ANSWERS_PER_QUESTION; i++) {
        const response = RESPONSES[questionType]?.(this.answers++);
        const sequence = known + 1;
        const saved = await this.browser.insist<{ sequence: number }>('PUT', `quiz/attempts/${attempt.id}/slots/${slot}`, () => ({
          response,
          sequence,
        }));
        if (saved.sequence !== sequence) throw new Error(`Answer ${sequence} was saved as ${saved.sequence}`);
        this.saved.push({ attemptId: attempt.id, slot, sequence, response });
        const isLast = slot === attempt.slots.at(-1)?.number && i === ANSWERS_PER_QUESTION - 1;
        this.inTheMiddleOf = isLast ? null : attempt.id;
        known = sequence;
        await sleep(20 + Math.random() * 60);
      }
    }
    const { state, mark } = await this.browser.insist<Attempt>('POST', `quiz/attempts/${attempt.id}/finish`);
    if (state !== 'finished' || mark === null) throw new Error(`The finish of ${attempt.id} was answered ${state}, ${mark}`);
    this.finished.push({ attemptId: attempt.id, mark });
  }
}
