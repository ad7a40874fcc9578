import type { TrueFalseDefinition, TrueFalseQuestion, TrueFalseResponse, TrueFalseView } from '@sreda/contracts';
import type { Bounds, CarriedOver, Graded, I18nMessage, QuestionType, Review, Shown } from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { TrueFalseDefinitionDto, TrueFalseResponseDto } from './true-false.dto.js';

type Q = Shown<TrueFalseQuestion>;

/** Is the statement true? Positions for the review: 0 is "true", 1 is "false". */
export class TrueFalse implements QuestionType<TrueFalseQuestion> {
  readonly definition = { version: 1, schema: schemaOf(TrueFalseDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(TrueFalseResponseDto) };
  readonly unanswered: TrueFalseResponse = { answer: null };

  problems(): readonly I18nMessage[] {
    return [];
  }

  variants(): number {
    return 1;
  }

  start(): null {
    return null;
  }

  carryOver(): CarriedOver<null> {
    return { chance: null };
  }

  bounds(): Bounds {
    return { min: 0, max: 1 };
  }

  incomplete(_q: Q, { answer }: TrueFalseResponse): I18nMessage | null {
    return answer === null ? { key: 'question-types.choose-an-answer' } : null;
  }

  isGradable(_q: Q, { answer }: TrueFalseResponse): boolean {
    return answer !== null;
  }

  isSame(_q: Q, a: TrueFalseResponse, b: TrueFalseResponse): boolean {
    return a.answer === b.answer;
  }

  grade({ definition }: Q, { answer }: TrueFalseResponse): Graded {
    return { fraction: answer === definition.correct ? 1 : 0 };
  }

  clearWrong({ definition }: Q, r: TrueFalseResponse): TrueFalseResponse {
    return r.answer === definition.correct ? r : this.unanswered;
  }

  summarise(_q: Q, { answer }: TrueFalseResponse): I18nMessage | null {
    return answer === null ? null : { key: answer ? 'question-types.true' : 'question-types.false' };
  }

  rightAnswer({ definition }: Q): TrueFalseResponse {
    return { answer: definition.correct };
  }

  view({ definition }: Q): TrueFalseView {
    return { text: definition.text, showStandardInstruction: definition.showStandardInstruction };
  }

  review({ definition }: Q, { answer }: TrueFalseResponse): Review {
    if (answer === null) return { feedback: [], parts: [] };
    const correctness = answer === definition.correct ? 'right' : 'wrong';
    return { feedback: [], parts: [{ position: answer ? 0 : 1, correctness, feedback: feedbackOn(definition, answer) }] };
  }
}

const feedbackOn = (definition: TrueFalseDefinition, answer: boolean) => (answer ? definition.feedbackTrue : definition.feedbackFalse);
