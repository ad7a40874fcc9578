import type { Bounds, BoundQuestion, Memory, Offer, QuestionBehaviour, Step, StudentAction } from '@sreda/plugin-sdk';
import { byCertainty, finishWith, plain, type Scoring } from './scoring.js';
import { isRepeated, keep, offer } from './steps.js';

/** One try: the Check button grades, and that is final. */
export class ImmediateFeedback implements QuestionBehaviour {
  readonly selectable = true;
  readonly memory = { version: 1 };
  protected readonly scoring: Scoring = plain;

  bounds(question: BoundQuestion): Bounds {
    return this.scoring.bounds(question);
  }

  start(): Memory {
    return {};
  }

  process(question: BoundQuestion, steps: readonly Step[], action: StudentAction): Step | null {
    switch (action.kind) {
      case 'save':
        return isRepeated(question, steps, action) ? null : keep(steps, action, { state: 'todo' });
      case 'submit':
        return this.scoring.mayBeChecked(question, action)
          ? keep(steps, action, this.scoring.score(question, action.response, action.certainty))
          : keep(steps, action, { state: 'invalid' });
      case 'finish':
        return keep(steps, action, finishWith(this.scoring, question, steps));
      case 'tryAgain':
      case 'seen':
        return null;
    }
  }

  offer(_question: BoundQuestion, steps: readonly Step[]): Offer {
    return offer(steps, { submit: true, certainty: this.scoring.asksCertainty });
  }
}

/** The same, multiplied by how sure the student was. */
export class ImmediateCbm extends ImmediateFeedback {
  protected override readonly scoring = byCertainty;
}
