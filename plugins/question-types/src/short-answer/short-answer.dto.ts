import type { ShortAnswer as Answer, ShortAnswerDefinition } from '@sreda/contracts';
import { Decimal, Document, Flag, ListOf, Text } from '@sreda/plugin-sdk/server';
import { MOST_PARTS, OptionalText, QuestionDefinitionDto, type RichTextDto } from '../question.dto.js';

export class ShortAnswerAnswerDto implements Answer {
  @Text({ max: 1_000, raw: true })
  text: string;
  @Decimal({ min: -1, max: 1 })
  fraction: number;
  @OptionalText()
  feedback?: RichTextDto;
}

@Document()
export class ShortAnswerDefinitionDto extends QuestionDefinitionDto implements ShortAnswerDefinition {
  @Flag()
  caseSensitive: boolean;
  @ListOf(() => ShortAnswerAnswerDto, { min: 1, max: MOST_PARTS })
  answers: ShortAnswerAnswerDto[];
}
