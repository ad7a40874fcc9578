import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Max, Min } from 'class-validator';
import type { Choice, ChoiceNumbering, MultichoiceDefinition, MultichoiceResponse } from '@sreda/contracts';
import { Decimal, Document, Flag, ListOf, Nested, OneOf } from '@sreda/plugin-sdk/server';
import { CombinedFeedbackDto, MOST_PARTS, OptionalText, QuestionDefinitionDto, RichTextDto } from '../question.dto.js';

const numberings: readonly ChoiceNumbering[] = ['abc', 'ABCD', '123', 'iii', 'IIII', 'none'];

export class ChoiceDto implements Choice {
  @Nested(() => RichTextDto)
  text: RichTextDto;
  @Decimal({ min: -1, max: 1 })
  fraction: number;
  @OptionalText()
  feedback?: RichTextDto;
}

@Document()
export class MultichoiceDefinitionDto extends QuestionDefinitionDto implements MultichoiceDefinition {
  @Flag()
  single: boolean;
  @Flag()
  shuffle: boolean;
  @OneOf(numberings)
  numbering: ChoiceNumbering;
  @Flag()
  showStandardInstruction: boolean;
  @ListOf(() => ChoiceDto, { min: 1, max: MOST_PARTS })
  choices: ChoiceDto[];
  @Nested(() => CombinedFeedbackDto)
  combinedFeedback: CombinedFeedbackDto;
}

/** The order in which a browser collects ticks does not matter, and a tick counts once. */
const ascending = (value: unknown): unknown =>
  Array.isArray(value) ? [...new Set<unknown>(value)].sort((a, b) => Number(a) - Number(b)) : value;

export class MultichoiceResponseDto implements MultichoiceResponse {
  @Transform(({ value }: { value: unknown }) => ascending(value))
  @IsArray()
  @ArrayMaxSize(MOST_PARTS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_PARTS - 1, { each: true })
  choices: number[];
}
