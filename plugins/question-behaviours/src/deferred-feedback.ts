import type { QuestionState } from '@sreda/contracts';
import type { Bounds, BoundQuestion, Memory, Offer, QuestionBehaviour, Step, StudentAction } from '@sreda/plugin-sdk';
import { byCertainty, byTeacher, finishWith, plain, type Scoring } from './scoring.js';
import { isRepeated, keep, offer, type Posted } from './steps.js';

/** Responses are saved; the last one is graded when the test is handed in. */
export class DeferredFeedback implements QuestionBehaviour {
  readonly selectable: boolean = true;
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
      // There is no Check button here, but an answer that comes with one is not lost.
      case 'save':
      case 'submit':
        return isRepeated(question, steps, action) ? null : keep(steps, action, { state: this.stateOfSaved(question, action) });
      case 'finish':
        return keep(steps, action, finishWith(this.scoring, question, steps));
      case 'tryAgain':
      case 'seen':
        return null;
    }
  }

  offer(_question: BoundQuestion, steps: readonly Step[]): Offer {
    return offer(steps, { certainty: this.scoring.asksCertainty });
  }

  private stateOfSaved(question: BoundQuestion, posted: Posted): QuestionState {
    if (this.scoring.isComplete(question, posted)) return 'complete';
    return question.isGradable(posted.response) ? 'invalid' : 'todo';
  }
}

/** The same, multiplied by how sure the student was. */
export class DeferredCbm extends DeferredFeedback {
  protected override readonly scoring = byCertainty;
}

/** The same, but a teacher grades. */
export class ManualGraded extends DeferredFeedback {
  protected override readonly scoring = byTeacher;
}
