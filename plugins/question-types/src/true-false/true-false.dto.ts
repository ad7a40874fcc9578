import type { TrueFalseDefinition, TrueFalseResponse } from '@sreda/contracts';
import { Document, Flag } from '@sreda/plugin-sdk/server';
import { OptionalText, QuestionDefinitionDto, type RichTextDto } from '../question.dto.js';

@Document()
export class TrueFalseDefinitionDto extends QuestionDefinitionDto implements TrueFalseDefinition {
  @Flag()
  correct: boolean;
  @OptionalText()
  feedbackTrue?: RichTextDto;
  @OptionalText()
  feedbackFalse?: RichTextDto;
  @Flag()
  showStandardInstruction: boolean;
}

@Document()
export class TrueFalseResponseDto implements TrueFalseResponse {
  @Flag({ nullable: true })
  answer: boolean | null;
}
