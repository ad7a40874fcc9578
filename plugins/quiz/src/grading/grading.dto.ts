import type { QuestionState } from '@sreda/contracts';
import { Decimal, Flag, Id, Instant, JsonObject, ListOf, Nested, OneOf, type PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { AttemptSlotDto } from '../attempt.dto.js';
import { ANY_MARK } from '../quiz.dto.js';
import { PartQuery } from '../results/part.js';

const COUNT = { max: 2 ** 31 - 1 };

export class GradedQuestionDto {
  @Id({ description: 'Of the question in its bank' })
  questionId: string;
  @Text({ max: 250 })
  name: string;
  @Text({ max: 100 })
  questionType: string;
  @Whole({ ...COUNT, description: 'Answers that have been handed in' })
  answers: number;
  @Whole({ ...COUNT, description: 'Of these, that wait for a teacher' })
  waiting: number;
}
export class GradedQuestionsDto {
  @ListOf(() => GradedQuestionDto, { max: 50_000 })
  items: GradedQuestionDto[];
}

export class GradingQuery extends PartQuery implements PageQuery {
  @Whole({ min: 1, max: 200, optional: true })
  limit: number = 50;
  @Text({ max: 1000, optional: true, description: 'Opaque: `next` of the page before' })
  after?: string;
  @OneOf(['waiting', 'all'], { optional: true, description: 'Default: only answers that wait' })
  show: 'waiting' | 'all' = 'waiting';
  @Flag({ optional: true, description: 'Without names, in an order that tells nothing' })
  anonymous: boolean = false;
}
export class AnswerToGradeDto {
  @Id()
  attemptId: string;
  @Id({ nullable: true, description: 'null: anonymous' })
  personId: string | null;
  @Text({ max: 400, nullable: true })
  name: string | null;
  @Instant()
  finishedAt: Date;
  @Nested(() => AttemptSlotDto, { description: 'The question with the answer and what is said about it by now' })
  slot: AttemptSlotDto;
  @JsonObject({ nullable: true, description: 'RichText, html: what the author says to who marks' })
  forGrader: Record<string, unknown> | null;
  @Decimal({ ...ANY_MARK, description: 'The lowest mark that may be given' })
  minMark: number;
  @Decimal({ ...ANY_MARK, description: 'The highest' })
  topMark: number;
}
export class AnswersToGradePageDto {
  @ListOf(() => AnswerToGradeDto, { max: 200 })
  items: AnswerToGradeDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class AnswerMarkDto {
  @Decimal({ ...ANY_MARK, optional: true, nullable: true, description: 'Points; null takes the mark away, absent leaves it' })
  mark?: number | null;
  @Text({ min: 0, max: 20_000, optional: true, description: 'Comment, plain text; absent leaves the one there is' })
  comment?: string;
  @Whole({ max: 1_000_000, description: 'The last sequence of the question that the teacher saw; 409 when there is another one by now' })
  sequence: number;
}
export class AnswerMarkedDto {
  @Text({ max: 20, description: 'QuestionState' })
  state: QuestionState;
  @Whole({ max: 1_000_000 })
  sequence: number;
  @Decimal({ ...ANY_MARK, nullable: true })
  mark: number | null;
  @Decimal({ ...ANY_MARK, nullable: true, description: 'Of the whole attempt; null: another question waits' })
  attemptMark: number | null;
}
