import type { Bounds, BoundQuestion, Memory, Offer, QuestionBehaviour, Step, StudentAction } from '@sreda/plugin-sdk';
import { keep, lastOf, offer } from './steps.js';

/** Nothing to answer: the student reads and goes on. */
export class InformationItem implements QuestionBehaviour {
  readonly selectable = false;
  readonly memory = { version: 1 };

  bounds(question: BoundQuestion): Bounds {
    return question.bounds;
  }

  start(): Memory {
    return {};
  }

  process(_question: BoundQuestion, steps: readonly Step[], action: StudentAction): Step | null {
    if (action.kind === 'seen' && lastOf(steps).state === 'todo') return keep(steps, action, { state: 'complete' });
    return action.kind === 'finish' ? keep(steps, action, { state: 'finished' }) : null;
  }

  offer(_question: BoundQuestion, steps: readonly Step[]): Offer {
    return offer(steps, { answer: false });
  }
}
