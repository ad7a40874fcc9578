import type { Bounds, BoundQuestion, I18nMessage, Memory, Offer, QuestionBehaviour, Step, StudentAction } from '@sreda/plugin-sdk';
import { lastPosted } from '@sreda/plugin-sdk';
import { stateOf } from './scoring.js';
import { isComplete, isRepeated, keep, lastOf, offer, type Posted } from './steps.js';

/** `tries` graded so far, and the index of the step that was the last of them (0: none yet). */
type Tries = Memory & { readonly tries: number; readonly lastTry: number };
const triesOf = (steps: readonly Step[]): Tries => lastOf(steps).memory as Tries;

/** Any number of tries; each wrong one lowers what later ones can give, and the best counts. */
export class Adaptive implements QuestionBehaviour {
  readonly selectable = true;
  readonly memory = { version: 1 };

  bounds(question: BoundQuestion): Bounds {
    return { min: 0, max: question.bounds.max };
  }

  start(): Tries {
    return { tries: 0, lastTry: 0 };
  }

  process(question: BoundQuestion, steps: readonly Step[], action: StudentAction): Step | null {
    switch (action.kind) {
      case 'save':
        return isRepeated(question, steps, action) ? null : keep(steps, action, { state: 'todo' });
      case 'submit':
        return isComplete(question, action.response) ? this.grade(question, steps, action) : this.refuse(question, steps, action);
      case 'finish':
        return this.finish(question, steps, action);
      case 'tryAgain':
      case 'seen':
        return null;
    }
  }

  offer(question: BoundQuestion, steps: readonly Step[]): Offer {
    const { tries, lastTry } = triesOf(steps);
    const share = this.penalty(question) * tries;
    const notes: I18nMessage[] =
      share > 0 ? [{ key: 'question-behaviours.penalty-so-far', params: { marks: Number((share * question.maxMark).toFixed(2)) } }] : [];
    return offer(steps, { submit: true, review: lastTry > 0 && lastTry === steps.length - 1, notes });
  }

  protected penalty(question: BoundQuestion): number {
    return question.penalty;
  }

  private grade(question: BoundQuestion, steps: readonly Step[], action: Posted): Step | null {
    const { tries, lastTry } = triesOf(steps);
    const before = steps.slice(0, lastTry + 1);
    if (question.isSame(lastPosted(question, before).response, action.response)) return null;
    const graded = question.grade(action.response);
    const solved = lastOf(before).state === 'complete' || stateOf(graded) === 'gradedright';
    return keep(steps, action, {
      state: solved ? 'complete' : 'todo',
      fraction: this.best(question, steps, graded?.fraction ?? 0, tries),
      memory: { tries: tries + 1, lastTry: steps.length },
    });
  }

  private refuse(question: BoundQuestion, steps: readonly Step[], action: Posted): Step | null {
    return lastOf(steps).state === 'invalid' && isRepeated(question, steps, action) ? null : keep(steps, action, { state: 'invalid' });
  }

  private finish(question: BoundQuestion, steps: readonly Step[], action: StudentAction): Step {
    const { response } = lastPosted(question, steps);
    if (!question.isGradable(response)) return keep(steps, action, { state: 'gaveup', fraction: lastOf(steps).fraction ?? 0 });
    const graded = question.grade(response);
    if (!graded) return keep(steps, action, { state: 'needsgrading', fraction: null });
    const { tries, lastTry } = triesOf(steps);
    const before = lastTry === steps.length - 1 && lastTry > 0 ? tries - 1 : tries;
    return keep(steps, action, {
      state: stateOf(graded),
      fraction: this.best(question, steps, graded.fraction, before),
      memory: { tries: before + 1, lastTry: steps.length },
    });
  }

  private best(question: BoundQuestion, steps: readonly Step[], raw: number, triesBefore: number): number {
    return Math.max(lastOf(steps).fraction ?? 0, raw - this.penalty(question) * triesBefore);
  }
}

/** The same, but wrong tries cost nothing. */
export class AdaptiveNoPenalty extends Adaptive {
  protected override penalty(): number {
    return 0;
  }
}
