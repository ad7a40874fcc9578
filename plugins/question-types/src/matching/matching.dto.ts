import { ArrayMaxSize, IsArray, ValidateBy } from 'class-validator';
import type { MatchingDefinition, MatchingPair, MatchingResponse } from '@sreda/contracts';
import { Document, Flag, ListOf, Nested, Text } from '@sreda/plugin-sdk/server';
import { CombinedFeedbackDto, MOST_PARTS, QuestionDefinitionDto, RichTextDto } from '../question.dto.js';

export class MatchingPairDto implements MatchingPair {
  @Nested(() => RichTextDto, { nullable: true })
  stem: RichTextDto | null;
  @Text({ max: 10_000, raw: true })
  answer: string;
}

@Document()
export class MatchingDefinitionDto extends QuestionDefinitionDto implements MatchingDefinition {
  @Flag()
  shuffle: boolean;
  @ListOf(() => MatchingPairDto, { min: 1, max: MOST_PARTS })
  pairs: MatchingPairDto[];
  @Nested(() => CombinedFeedbackDto)
  combinedFeedback: CombinedFeedbackDto;
}

const isPositionOrNull = (value: unknown): boolean =>
  value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST_PARTS);

export class MatchingResponseDto implements MatchingResponse {
  @IsArray()
  @ArrayMaxSize(MOST_PARTS)
  @ValidateBy({ name: 'position', validator: { validate: isPositionOrNull } }, { each: true, context: { code: 'whole-number' } })
  choices: (number | null)[];
}
