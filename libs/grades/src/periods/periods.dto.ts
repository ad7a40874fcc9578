import { DateOnly, Decimal, Flag, Id, Instant, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { COLUMN_DAY, DAY, GradeSentenceDto, MARK, POINTS } from '../book/total.dto.js';
import { type MarkState, markStates } from '../tree/grade-tree.js';
import type { WhyPeriodInput } from '../tree/period-mark.js';

export const periodKinds = ['quarter', 'trimester', 'half-year', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** What stands there instead of a mark: «зач», «незач», «н/а». */
export const periodStates = ['passed', 'failed', 'not-attested'] as const;
export type PeriodState = (typeof periodStates)[number];

const VERSION = { max: 2 ** 31 - 1 };
const uses = ['counted', 'state', 'empty', 'excluded', 'no-weight'] as const satisfies readonly WhyPeriodInput['use'][];

/** Of which period; a year is its own period number 1. */
export class PeriodRefDto {
  @Id()
  yearId: string;
  @Text({ max: 100 })
  yearName: string;
  @OneOf(periodKinds)
  kind: PeriodKind;
  @Whole({ min: 1, max: 12 })
  number: number;
}
export class PeriodMarkDto extends PeriodRefDto {
  @Whole({ ...MARK, nullable: true })
  mark: number | null;
  @OneOf(periodStates, { nullable: true })
  state: PeriodState | null;
}

export class CoursePeriodDto extends PeriodRefDto {
  @DateOnly()
  since: string;
  @DateOnly({ description: 'Not included' })
  until: string;
  @Flag({ description: 'Today is in it' })
  current: boolean;
  @Instant({ nullable: true, description: 'null: open' })
  lockedAt: Date | null;
  @Text({ max: 400, nullable: true })
  lockedBy: string | null;
}
export class CoursePeriodListDto {
  @ListOf(() => CoursePeriodDto, { max: 200 })
  items: CoursePeriodDto[];
}

export class PeriodInputDto {
  @Text({ max: 250, description: 'Of the item, or of the period that a year is made of' })
  id: string;
  @Text({ max: 250 })
  name: string;
  @Text({ ...DAY, nullable: true, description: COLUMN_DAY })
  day: string | null;
  @Decimal({ ...POINTS, nullable: true })
  value: number | null;
  @OneOf(markStates, { nullable: true })
  state: MarkState | null;
  @Whole({ ...MARK, nullable: true, description: "Of points by the school's table" })
  mark: number | null;
  @Decimal({ min: 0, max: 100_000_000 })
  weight: number;
  @OneOf(uses)
  use: WhyPeriodInput['use'];
}

export class PeriodRowDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Whole({ ...MARK, nullable: true, description: "By the school's rule; null: there is none" })
  suggested: number | null;
  @Decimal({ min: 0, max: 5, nullable: true })
  mean: number | null;
  @ListOf(() => GradeSentenceDto, { max: 10 })
  sentences: GradeSentenceDto[];
  @ListOf(() => PeriodInputDto, { max: 1000 })
  inputs: PeriodInputDto[];
  @Whole({ ...MARK, nullable: true, description: "The teacher's" })
  mark: number | null;
  @OneOf(periodStates, { nullable: true })
  state: PeriodState | null;
  @Text({ max: 500, nullable: true })
  reason: string | null;
  @Whole(VERSION)
  version: number;
}
export class PeriodMarksDto {
  @ListOf(() => PeriodRowDto, { max: 200 })
  items: PeriodRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class PeriodMarkEditDto {
  @Id()
  personId: string;
  @Whole({ ...VERSION, description: 'As it was read; 0: nothing was there' })
  version: number;
  @Whole({ ...MARK, nullable: true })
  mark: number | null;
  @OneOf(periodStates, { nullable: true })
  state: PeriodState | null;
  @Text({ max: 500, optional: true, description: "Wanted where the mark is not the rule's" })
  reason?: string;
}
export class PeriodMarkEditsDto {
  @ListOf(() => PeriodMarkEditDto, { min: 1, max: 1000 })
  marks: PeriodMarkEditDto[];
}

export class PeriodMarkChangeDto {
  @Instant()
  at: Date;
  @Text({ max: 400, nullable: true })
  by: string | null;
  @Whole({ ...MARK, nullable: true })
  mark: number | null;
  @OneOf(periodStates, { nullable: true })
  state: PeriodState | null;
  @Whole({ ...MARK, nullable: true })
  suggested: number | null;
  @Text({ max: 500, nullable: true })
  reason: string | null;
}
export class PeriodMarkHistoryDto {
  @ListOf(() => PeriodMarkChangeDto, { max: 500, description: 'The latest first' })
  items: PeriodMarkChangeDto[];
}
