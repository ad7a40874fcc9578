import type {
  EssayDefinition,
  MatchingDefinition,
  MultichoiceDefinition,
  NumericalDefinition,
  QuestionDefinition,
  RichText,
  ShortAnswerDefinition,
  TrueFalseDefinition,
} from '@sreda/contracts';
import {
  descriptionDefaults,
  essayDefaults,
  gradedDefaults,
  multichoiceDefaults,
  noCombinedFeedback,
  trueFalseDefaults,
} from '../definition-defaults.js';
import type { GiftAnswer, GiftQuestion } from './statement.js';

export type GiftDefinition =
  | QuestionDefinition
  | EssayDefinition
  | TrueFalseDefinition
  | MultichoiceDefinition
  | ShortAnswerDefinition
  | NumericalDefinition
  | MatchingDefinition;

/** What a GIFT question is in our own terms; settings that GIFT has no words for get their defaults. */
export function definitionOf({ text, generalFeedback, answers }: GiftQuestion): GiftDefinition {
  const common = { ...gradedDefaults(text), ...(generalFeedback && { generalFeedback }) };
  switch (answers.type) {
    case 'description':
      return { ...common, ...descriptionDefaults };
    case 'essay':
      return { ...common, ...essayDefaults };
    case 'truefalse': {
      const [ifTrue, ifFalse] = answers.correct
        ? [answers.rightFeedback, answers.wrongFeedback]
        : [answers.wrongFeedback, answers.rightFeedback];
      return {
        ...common,
        ...trueFalseDefaults,
        correct: answers.correct,
        ...(ifTrue && { feedbackTrue: ifTrue }),
        ...(ifFalse && { feedbackFalse: ifFalse }),
      };
    }
    case 'multichoice':
      return {
        ...common,
        ...multichoiceDefaults,
        single: answers.single,
        choices: answers.choices.map((choice) => ({ text: choice.value, ...credit(choice) })),
      };
    case 'shortanswer':
      return { ...common, caseSensitive: false, answers: answers.answers.map((answer) => ({ text: answer.value, ...credit(answer) })) };
    case 'numerical':
      return { ...common, answers: answers.answers.map((answer) => ({ ...answer.value, ...credit(answer) })) };
    case 'matching':
      return {
        ...common,
        shuffle: true,
        pairs: answers.pairs.map((pair) => ({ stem: pair.text.text === '' ? null : pair.text, answer: pair.answer })),
        combinedFeedback: noCombinedFeedback,
      };
  }
}

/** Fractions keep seven decimals, as Moodle stores them: 33.33333 % is 0.3333333. */
const credit = ({ weight, feedback }: GiftAnswer<unknown>): { fraction: number; feedback?: RichText } => ({
  fraction: Math.round(weight * 1e5) / 1e7 + 0,
  ...(feedback && { feedback }),
});
