import { Decimal, Flag, Id, IdList, JsonObject, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

/** How a test is set for paper. The same seed gives the same papers as long as the questions stay. */
export class PaperQuery {
  @Whole({ max: 2 ** 32 - 1, description: 'Decides what is left to chance' })
  seed: number;
  @Whole({ min: 1, max: 10, optional: true, description: 'How many papers that differ' })
  variants: number = 1;
  @Flag({ optional: true, description: 'Questions in an order of chance' })
  shuffleQuestions: boolean = false;
  @Flag({ optional: true, description: 'Answers in an order of chance, where the author of the question allows it' })
  shuffleAnswers: boolean = false;
}
export class PaperOfBankDto extends PaperQuery {
  @IdList({ max: 200, description: 'In the order of the paper' })
  questionIds: string[];
}

export class PaperQuestionDto {
  @Id()
  questionId: string;
  @Text({ max: 100 })
  questionType: string;
  @Decimal({ max: 100_000, description: 'Points' })
  maxMark: number;
  @JsonObject({ nullable: true, description: 'What the type shows to a student, texts as html; null: its plugin is off' })
  view: Record<string, unknown> | null;
  @JsonObject({
    nullable: true,
    description: 'A response that gets full marks; null: a teacher reads the answer, or there is nothing to answer',
  })
  rightAnswer: Record<string, unknown> | null;
}
export class PaperDto {
  @Whole({ min: 1, max: 10 })
  variant: number;
  @Decimal({ max: 100_000_000 })
  maxMark: number;
  @ListOf(() => PaperQuestionDto, { max: 10_000, description: 'In the order of the paper' })
  questions: PaperQuestionDto[];
}
export class PapersDto {
  @ListOf(() => PaperDto, { max: 10 })
  papers: PaperDto[];
  @Whole({ max: 10_000, description: 'Questions left out, for no version of them is ready' })
  leftOut: number;
}
