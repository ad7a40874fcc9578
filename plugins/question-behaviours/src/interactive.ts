import type { Hint } from '@sreda/contracts';
import type { Bounds, BoundQuestion, Memory, Offer, QuestionBehaviour, ShownHint, Step, StudentAction } from '@sreda/plugin-sdk';
import { lastPosted } from '@sreda/plugin-sdk';
import { stateOf } from './scoring.js';
import { isComplete, isRepeated, keep, lastOf, offer, type Posted } from './steps.js';

type TriesLeft = Memory & { readonly triesLeft: number };
const triesLeft = (steps: readonly Step[]): number => (lastOf(steps).memory as TriesLeft).triesLeft;

/** After a wrong try: only "Try again" (and the end) goes on. */
const isWaiting = (steps: readonly Step[]): boolean => lastOf(steps).action.kind === 'submit' && lastOf(steps).state === 'todo';

/**
 * As many tries as there are hints, and one more; each wrong one costs the penalty. Types with parts grade each part by its own tries
 * ("countback").
 */
export class Interactive implements QuestionBehaviour {
  readonly selectable = true;
  readonly memory = { version: 1 };

  bounds(question: BoundQuestion): Bounds {
    return { min: 0, max: question.bounds.max };
  }

  start(question: BoundQuestion): TriesLeft {
    return { triesLeft: question.hints.length + 1 };
  }

  process(question: BoundQuestion, steps: readonly Step[], action: StudentAction): Step | null {
    if (action.kind === 'finish') return this.finish(question, steps, action);
    if (action.kind === 'tryAgain') return isWaiting(steps) ? this.tryAgain(question, steps, action) : null;
    if (isWaiting(steps)) return null;
    if (action.kind === 'submit') return this.grade(question, steps, action);
    return action.kind === 'save' && !isRepeated(question, steps, action) ? keep(steps, action, { state: 'todo' }) : null;
  }

  offer(question: BoundQuestion, steps: readonly Step[]): Offer {
    const notes = [{ key: 'question-behaviours.tries-left', params: { count: triesLeft(steps) } }];
    if (!isWaiting(steps)) return offer(steps, { submit: true, notes });
    const hint = hintInForce(question, steps);
    return offer(steps, { answer: false, tryAgain: true, review: true, hint: hint && shownHint(question, steps, hint), notes });
  }

  private grade(question: BoundQuestion, steps: readonly Step[], action: Posted): Step {
    if (!isComplete(question, action.response)) return keep(steps, action, { state: 'invalid' });
    const left = triesLeft(steps);
    const graded = question.grade(action.response);
    const state = stateOf(graded);
    if (graded && state !== 'gradedright' && left > 1) return keep(steps, action, { state: 'todo', memory: { triesLeft: left - 1 } });
    return keep(steps, action, { state, fraction: graded && this.score(question, steps, graded.fraction, action.response) });
  }

  private finish(question: BoundQuestion, steps: readonly Step[], action: StudentAction): Step {
    const { response } = lastPosted(question, steps);
    if (!question.isGradable(response)) return keep(steps, action, { state: 'gaveup', fraction: null });
    const graded = question.grade(response);
    return keep(steps, action, { state: stateOf(graded), fraction: graded && this.score(question, steps, graded.fraction) });
  }

  /** What is left in the form is stored: the student saw it, and finishing without another try grades it. */
  private tryAgain(question: BoundQuestion, steps: readonly Step[], action: StudentAction & { kind: 'tryAgain' }): Step {
    const cleared = hintInForce(question, steps)?.clearWrong ? question.clearWrong?.(lastPosted(question, steps).response) : undefined;
    const response = action.response ?? cleared ?? undefined;
    return keep(steps, response === undefined ? { kind: 'tryAgain' } : { kind: 'tryAgain', response }, { state: 'todo' });
  }

  /** `checked` is the response of a Check that ends the attempt; without it the end came from handing in the test. */
  private score(question: BoundQuestion, steps: readonly Step[], raw: number, checked?: unknown): number {
    const total = question.hints.length + 1;
    if (question.gradeTries) return question.gradeTries(triedResponses(steps, checked), total);
    return Math.max(0, raw - question.penalty * (total - triesLeft(steps)));
  }
}

function hintInForce(question: BoundQuestion, steps: readonly Step[]): Hint | null {
  return question.hints[question.hints.length - triesLeft(steps)] ?? null;
}

function shownHint(question: BoundQuestion, steps: readonly Step[], hint: Hint): ShownHint {
  const { response } = lastPosted(question, steps);
  return {
    text: hint.text,
    clearWrong: hint.clearWrong && (question.clearWrong?.(response) ?? null) !== null,
    partsRight: hint.showNumCorrect ? (question.partsRight?.(response) ?? null) : null,
  };
}

/** The submitted tries, and what was saved after the last of them. */
function triedResponses(steps: readonly Step[], checked: unknown): readonly unknown[] {
  const tries: unknown[] = [];
  let saved: unknown;
  for (const { action, state } of steps) {
    if (action.kind === 'submit' && state !== 'invalid') {
      tries.push(action.response);
      saved = undefined;
    } else if (action.kind === 'save' || action.kind === 'submit' || action.kind === 'tryAgain') {
      saved = action.response;
    }
  }
  const last = checked ?? saved;
  return last === undefined ? tries : [...tries, last];
}
