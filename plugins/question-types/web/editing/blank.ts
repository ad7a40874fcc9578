import type { QuestionDefinition, RichText } from '@sreda/contracts';

export const noText = (): RichText => ({ text: '', format: 'html' });

/** What all new questions begin with: one point, a third of it for each wrong try where there are several. */
export const blankQuestion = (): QuestionDefinition => ({ text: noText(), defaultMark: 1, penalty: 0.3333333, hints: [] });
