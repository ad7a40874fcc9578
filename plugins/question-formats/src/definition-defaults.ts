import type {
  CombinedFeedback,
  EssayDefinition,
  MultichoiceDefinition,
  QuestionDefinition,
  RichText,
  TrueFalseDefinition,
} from '@sreda/contracts';

/** What the field's systems assume where a file says nothing; values of Moodle 4.1. */
const WRONG_TRY_COSTS_A_THIRD = 0.3333333;

export const gradedDefaults = (text: RichText): QuestionDefinition => ({
  text,
  defaultMark: 1,
  penalty: WRONG_TRY_COSTS_A_THIRD,
  hints: [],
});

/** After one wrong try nothing is left to find out. */
export const trueFalseDefaults: Pick<TrueFalseDefinition, 'penalty' | 'showStandardInstruction'> = {
  penalty: 1,
  showStandardInstruction: false,
};

export const descriptionDefaults: Pick<QuestionDefinition, 'defaultMark' | 'penalty'> = { defaultMark: 0, penalty: 0 };

export const noCombinedFeedback: CombinedFeedback = { showNumCorrect: false };

export const multichoiceDefaults: Pick<MultichoiceDefinition, 'shuffle' | 'numbering' | 'showStandardInstruction' | 'combinedFeedback'> = {
  shuffle: true,
  numbering: 'abc',
  showStandardInstruction: false,
  combinedFeedback: noCombinedFeedback,
};

export const essayDefaults: Pick<EssayDefinition, 'penalty' | 'responseFormat' | 'responseRequired' | 'lines'> = {
  penalty: 0,
  responseFormat: 'editor',
  responseRequired: true,
  lines: 15,
};
