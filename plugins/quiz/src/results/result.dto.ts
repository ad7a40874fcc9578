import { Decimal, Flag, Id, ListOf, OneOf, type PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { AttemptSummaryDto } from '../quiz.dto.js';
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
export class ResultFilter {
  @OneOf(resultStates, { optional: true, description: '`waiting`: handed in, and a teacher has to grade' })
  state?: ResultState;
  @Id({ optional: true, description: 'Those who are in this class now' })
  classId?: string;
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
export class ResultClassDto {
  @Id()
  id: string;
  @Text({ max: 250 })
  name: string;
}
export class ResultClassesDto {
  @ListOf(() => ResultClassDto, { max: 1000 })
  items: ResultClassDto[];
}
