import { DateOnly, Decimal, ListOf, Nested, Text, Whole } from '@sreda/plugin-sdk/server';

/** Ratings below which a mean would tell who gave them. */
export const FEWEST_RATINGS = 5;

const COUNT = { max: 2 ** 31 - 1 } as const;

export class ConsultationFiguresQuery {
  @DateOnly({ description: 'Asked on this day or later, in the zone of the school' })
  from: string;
  @DateOnly({ description: 'Asked on this day or before' })
  to: string;
}
export class ConsultationFigureDto {
  @Text({ min: 0, max: 200, description: 'Of the theme or of the school; empty: asked for oneself, or all' })
  name: string;
  @Whole({ ...COUNT, description: 'Without those that were withdrawn' })
  asked: number;
  @Whole(COUNT)
  open: number;
  @Whole({ ...COUNT, description: 'Of the open ones' })
  overdue: number;
  @Whole({ ...COUNT, description: 'At least once' })
  answered: number;
  @Whole({ ...COUNT, description: 'Of the answered ones, by the first answer' })
  inTerm: number;
  @Decimal({ max: 1_000_000, nullable: true, description: 'From the question to the first answer' })
  medianHours: number | null;
  @Whole(COUNT)
  ratings: number;
  @Decimal({ min: 1, max: 5, nullable: true, description: `Null: fewer than ${FEWEST_RATINGS} ratings` })
  meanRating: number | null;
}
export class ConsultationFiguresDto {
  @Nested(() => ConsultationFigureDto)
  total: ConsultationFigureDto;
  @ListOf(() => ConsultationFigureDto, { max: 100 })
  byTheme: ConsultationFigureDto[];
  @ListOf(() => ConsultationFigureDto, { max: 10_000, description: 'Who asked' })
  bySchool: ConsultationFigureDto[];
}
