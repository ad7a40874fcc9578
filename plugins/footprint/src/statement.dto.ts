import { type TraceVerb, traceVerbs } from '@sreda/plugin-sdk';
import { DateOnly, Decimal, Id, Instant, ListOf, Nested, OneOf, PageQuery, Text } from '@sreda/plugin-sdk/server';

export class StatementQuery extends PageQuery {
  @Instant({ optional: true, description: 'Only what happened at this moment or later' })
  since?: Date;
  @DateOnly({ optional: true, description: 'Only of this day, by the calendar of the school' })
  day?: string;
  @Id({ optional: true })
  courseId?: string;
  @Id({ optional: true })
  objectId?: string;
  @OneOf(traceVerbs, { optional: true, description: '`scored`: with what voids scores' })
  verb?: TraceVerb;
}

class ObjectDto {
  /** `activity`, `course`, `question-bank` … */
  @Text({ max: 60 })
  kind: string;

  @Id()
  id: string;

  @Text({ max: 500 })
  name: string;
}

class StatementResultDto {
  @Decimal({ min: -100_000, max: 100_000, nullable: true })
  mark: number | null;

  @Decimal({ max: 100_000, nullable: true })
  maxMark: number | null;
}

/** Where a statement comes from: the event that the product recorded. */
class SourceDto {
  @Text({ max: 100 })
  event: string;

  @Id()
  id: string;
}

export class StatementDto {
  @Id()
  id: string;

  @Instant()
  at: Date;

  @OneOf(traceVerbs)
  verb: string;

  @Nested(() => ObjectDto)
  object: ObjectDto;

  @Id({ nullable: true })
  courseId: string | null;

  @Text({ max: 250, nullable: true })
  courseName: string | null;

  @Nested(() => StatementResultDto, { nullable: true })
  result: StatementResultDto | null;

  @Nested(() => SourceDto)
  source: SourceDto;
}

export class StatementPageDto {
  @ListOf(() => StatementDto, { max: 200 })
  items: StatementDto[];

  @Text({ max: 1000, nullable: true })
  next: string | null;
}
