import type { NumericalAnswer, NumericalDefinition, NumericalResponse, NumericalUnits, Unit } from '@sreda/contracts';
import { Decimal, Document, Finite, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { MOST_PARTS, OptionalText, QuestionDefinitionDto, type RichTextDto } from '../question.dto.js';
import { TypedLineDto } from '../typed-response.dto.js';

export class NumericalAnswerDto implements NumericalAnswer {
  /** Any finite number: masses of planets and of electrons. */
  @Finite({ nullable: true })
  value: number | null;
  @Finite({ min: 0 })
  tolerance: number;
  @Decimal({ min: -1, max: 1 })
  fraction: number;
  @OptionalText()
  feedback?: RichTextDto;
}

export class UnitDto implements Unit {
  @Text({ max: 100 })
  name: string;
  @Finite()
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

@Document()
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
