import { Decimal, Flag, Id, ListOf, OneOf, type PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { AttemptSummaryDto } from '../quiz.dto.js';
import { PartQuery } from './part.js';
import { resultOrders, type ResultOrder } from './result-order.js';

export const resultStates = ['open', 'finished', 'waiting'] as const;
export type ResultState = (typeof resultStates)[number];

export class ResultDto extends AttemptSummaryDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Decimal({ max: 100_000 })
  maxGrade: number;
}
export class ResultFilter extends PartQuery {
  @OneOf(resultStates, { optional: true, description: '`waiting`: handed in, and a teacher has to grade' })
  state?: ResultState;
  @OneOf(resultOrders, { optional: true, description: 'Default: name' })
  order: ResultOrder = 'name';
  @Flag({ optional: true, description: 'Largest or latest first' })
  down: boolean = false;
}
export class ResultQuery extends ResultFilter implements PageQuery {
  @Whole({ min: 1, max: 200, optional: true })
  limit: number = 50;
  @Text({ max: 1000, optional: true, description: 'Opaque: `next` of the page before' })
  after?: string;
}
export class ResultPageDto {
  @ListOf(() => ResultDto, { max: 200 })
  items: ResultDto[];
  @Whole({ max: 2 ** 31 - 1, description: 'On all pages' })
  total: number;
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
/** A class or a group. */
export class ResultPartDto {
  @Id()
  id: string;
  @Text({ max: 250 })
  name: string;
}
export class ResultPartsDto {
  @ListOf(() => ResultPartDto, { max: 1000, description: 'Classes that those who have taken the test are in now' })
  items: ResultPartDto[];
  @ListOf(() => ResultPartDto, { max: 1000, description: 'Groups of the course' })
  groups: ResultPartDto[];
}
