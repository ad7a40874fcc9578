import { Decimal, Id, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class QuestionFiguresRowDto {
  @Id()
  questionId: string;
  @Text({ max: 250 })
  name: string;
  @Text({ max: 100 })
  questionType: string;
  @Whole({ max: 2 ** 31 - 1, description: 'Graded answers, of first attempts' })
  count: number;
  @Decimal({ min: -100, max: 100, nullable: true, description: 'Mean share of the marks; null: no answers' })
  facility: number | null;
  @Decimal({
    min: -1,
    max: 1,
    nullable: true,
    description: 'Correlation with the rest of the test; null: too few answers, or all are alike',
  })
  discrimination: number | null;
}
export class QuestionFiguresDto {
  @ListOf(() => QuestionFiguresRowDto, { max: 50_000 })
  items: QuestionFiguresRowDto[];
  @Whole({ max: 2 ** 31 - 1, description: 'First attempts that the figures are made of' })
  attempts: number;
}
