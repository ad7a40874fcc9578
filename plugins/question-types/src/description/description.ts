import type { DescriptionQuestion, TypedView } from '@sreda/contracts';
import type { Bounds, CarriedOver, I18nMessage, QuestionType, Review, Shown } from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { QuestionDefinitionDto } from '../question.dto.js';

/** Not a question: a text between questions. Nothing is answered, so nothing is parsed, compared or graded. */
export class Description implements QuestionType<DescriptionQuestion> {
  readonly definition = { version: 1, schema: schemaOf(QuestionDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: { parse: () => null, jsonSchema: { type: 'null' } } };
  readonly unanswered = null;
  readonly fixedBehaviour = 'informationitem';

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

  incomplete(): null {
    return null;
  }

  isGradable(): boolean {
    return false;
  }

  isSame(): boolean {
    return true;
  }

  grade(): null {
    return null;
  }

  summarise(): null {
    return null;
  }

  rightAnswer(): null {
    return null;
  }

  view({ definition }: Shown<DescriptionQuestion>): TypedView {
    return { text: definition.text };
  }

  review(): Review {
    return { feedback: [], parts: [] };
  }
}
