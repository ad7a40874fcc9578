import type { EssayDefinition } from '@sreda/contracts';
import { Document, Flag, Nested, OneOf, Whole } from '@sreda/plugin-sdk/server';
import { OptionalText, QuestionDefinitionDto, RichTextDto } from '../question.dto.js';

const responseFormats: readonly EssayDefinition['responseFormat'][] = ['editor', 'plain', 'monospaced', 'none'];

@Document()
export class EssayDefinitionDto extends QuestionDefinitionDto implements EssayDefinition {
  @OneOf(responseFormats)
  responseFormat: EssayDefinition['responseFormat'];
  @Flag()
  responseRequired: boolean;
  @Whole({ min: 1, max: 100 })
  lines: number;
  @Whole({ min: 1, max: 100_000, optional: true })
  minWords?: number;
  @Whole({ min: 1, max: 100_000, optional: true })
  maxWords?: number;
  @Nested(() => RichTextDto, { optional: true })
  template?: RichTextDto;
  @OptionalText()
  graderInfo?: RichTextDto;
}
