import { Decimal, Id, ListOf, OneOf, JsonObject, Text, Whole } from '@sreda/plugin-sdk/server';
import { type Aggregation, aggregations, type MarkState, markStates } from '../tree/grade-tree.js';
import type { InputUse, TotalRule } from '../tree/why.js';

export const POINTS = { min: -100_000, max: 100_000 };
/** A mark by the school's table. */
export const MARK = { min: 2, max: 5 };
export const DAY = { max: 10 };
export const COLUMN_DAY = 'Of a column that a teacher has made: several may have one name';
const PERCENT = { min: 0, max: 100_000_000 };

const inputUses = [
  'counted',
  'counted-as-lowest',
  'extra',
  'dropped',
  'excluded',
  'state',
  'empty',
  'not-counted',
] as const satisfies readonly InputUse[];
const totalRules = [...aggregations, 'overridden', 'no-total', 'nothing-graded', 'nothing-left', 'no-weight'] as const satisfies readonly (
  Aggregation | TotalRule
)[];

export class TotalDto {
  @Id({ description: 'The total of the course has the id of the course' })
  categoryId: string;
  @Text({ max: 250, nullable: true, description: 'null: of the course' })
  name: string | null;
  @Decimal({ ...POINTS, nullable: true })
  value: number | null;
  @Decimal({ ...POINTS, description: 'What this person could reach' })
  max: number;
  @Decimal({ ...PERCENT, nullable: true })
  percent: number | null;
  @Whole({ ...MARK, nullable: true, description: "By the school's table; none for a mean of marks" })
  mark: number | null;
}

/** A text by its key, in the strings of the package that the key begins with. */
export class GradeSentenceDto {
  @Text({ max: 200 })
  key: string;
  @JsonObject({ optional: true })
  params?: Readonly<Record<string, string | number>>;
}

export class TotalInputDto {
  @Id({ description: 'Of the item or category' })
  id: string;
  @Text({ max: 250 })
  name: string;
  @Text({ ...DAY, nullable: true, description: COLUMN_DAY })
  day: string | null;
  @Decimal({ ...POINTS, nullable: true })
  value: number | null;
  @OneOf(markStates, { nullable: true })
  state: MarkState | null;
  @Decimal(POINTS)
  max: number;
  @Decimal({ ...PERCENT, min: -PERCENT.max, nullable: true })
  percent: number | null;
  @OneOf(inputUses)
  use: InputUse;
  @Decimal({ ...POINTS, description: 'Effective share of the total; 1 is all of it' })
  weight: number;
  @Decimal({ ...POINTS, description: 'What it adds to the total, in points of the total' })
  points: number;
}

export class ExplainedTotalDto extends TotalDto {
  @OneOf(totalRules)
  rule: TotalRule;
  @ListOf(() => GradeSentenceDto, { max: 20 })
  sentences: GradeSentenceDto[];
  @ListOf(() => TotalInputDto, { max: 2000 })
  inputs: TotalInputDto[];
}

export class ExplainedTotalsDto {
  @ListOf(() => ExplainedTotalDto, { max: 500, description: 'The total of the course first, then those that it is made of' })
  items: ExplainedTotalDto[];
}
