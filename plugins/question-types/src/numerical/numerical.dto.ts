import { IsNumber, Min, ValidateIf } from 'class-validator';
import type { NumericalAnswer, NumericalDefinition, NumericalResponse, NumericalUnits, Unit } from '@sreda/contracts';
import { Decimal, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { MOST_PARTS, OptionalText, QuestionDefinitionDto, type RichTextDto } from '../question.dto.js';
import { TypedLineDto } from '../typed-response.dto.js';

export class NumericalAnswerDto implements NumericalAnswer {
  /** Any finite number: masses of planets and of electrons. */
  @ValidateIf((_, value) => value !== null)
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value: number | null;
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  tolerance: number;
  @Decimal({ min: -1, max: 1 })
  fraction: number;
  @OptionalText()
  feedback?: RichTextDto;
}

export class UnitDto implements Unit {
  @Text({ max: 100 })
  name: string;
  @IsNumber({ allowNaN: false, allowInfinity: false })
  multiplier: number;
}

export class NumericalUnitsDto implements NumericalUnits {
  @ListOf(() => UnitDto, { min: 1, max: MOST_PARTS })
  list: UnitDto[];
  @OneOf(['typed', 'radio', 'select'])
  entry: NumericalUnits['entry'];
  @OneOf(['none', 'shareOfAnswer', 'shareOfQuestion'])
  grading: NumericalUnits['grading'];
  @Decimal({ max: 1 })
  penalty: number;
  @OneOf(['left', 'right'])
  side: NumericalUnits['side'];
}

export class NumericalDefinitionDto extends QuestionDefinitionDto implements NumericalDefinition {
  @ListOf(() => NumericalAnswerDto, { min: 1, max: MOST_PARTS })
  answers: NumericalAnswerDto[];
  @Nested(() => NumericalUnitsDto, { optional: true })
  units?: NumericalUnitsDto;
}

export class NumericalResponseDto extends TypedLineDto implements NumericalResponse {
  @Whole({ max: MOST_PARTS - 1, nullable: true })
  unit: number | null;
}
