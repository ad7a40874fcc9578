import { Decimal, Flag, Id, Instant, ListOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';

const MARK = { max: 100_000 };
export const ANY_MARK = { min: -100_000, max: 100_000 };
const COUNT = { min: 1, max: 10_000 };

export class SlotInputDto {
  @Id()
  questionId: string;
  @Decimal({ ...MARK, optional: true, description: "Default: the question's own" })
  maxMark?: number;
}
/** Settings of the activity type `quiz`; what is absent stays as it is. */
export class QuizSettings {
  @Text({ min: 0, max: 20_000, optional: true, description: 'Plain text' })
  instructions?: string;
  @Whole({ ...COUNT, optional: true, nullable: true, description: 'null: any number' })
  attemptsAllowed?: number | null;
  @Whole({ ...COUNT, optional: true, nullable: true })
  timeLimitMinutes?: number | null;
  @Text({ max: 100, optional: true, description: 'Key of a question behaviour that can be chosen; default deferredfeedback' })
  behaviour?: string;
  @ListOf(() => SlotInputDto, { max: 500, optional: true })
  questions?: SlotInputDto[];
}
export class SlotsInputDto {
  @ListOf(() => SlotInputDto, { max: 500 })
  slots: SlotInputDto[];
}
export class SlotDto {
  @Whole(COUNT)
  number: number;
  @Id()
  questionId: string;
  @Text({ max: 100 })
  questionType: string;
  @Text({ max: 250 })
  name: string;
  @Decimal(MARK)
  maxMark: number;
}
export class SlotListDto {
  @ListOf(() => SlotDto, { max: 500 })
  slots: SlotDto[];
}
export class AttemptSummaryDto {
  @Id()
  id: string;
  @Whole(COUNT)
  number: number;
  @Text({ max: 20, description: '`open` or `finished`' })
  state: 'open' | 'finished';
  @Instant()
  startedAt: Date;
  @Instant({ nullable: true })
  finishedAt: Date | null;
  @Decimal({ ...ANY_MARK, nullable: true, description: 'Points; null while it is open or waits for a teacher' })
  grade: number | null;
}
export class QuizDto {
  @Id()
  id: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  name: string;
  @Text({ min: 0, max: 20_000 })
  instructions: string;
  @Instant({ nullable: true })
  opensAt: Date | null;
  @Instant({ nullable: true })
  closesAt: Date | null;
  @Whole({ ...COUNT, nullable: true })
  attemptsAllowed: number | null;
  @Whole({ ...COUNT, nullable: true })
  timeLimitMinutes: number | null;
  @Text({ max: 100 })
  behaviour: string;
  @Whole({ max: 500, description: 'How many questions' })
  slots: number;
  @Decimal(MARK)
  maxGrade: number;
  @Text({ max: 100, nullable: true, description: 'Code of what keeps me from starting or going on; null: nothing' })
  refusal: string | null;
  @ListOf(() => AttemptSummaryDto, { max: 10_000 })
  myAttempts: AttemptSummaryDto[];
}
export class ResultDto extends AttemptSummaryDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Decimal(MARK)
  maxGrade: number;
}
export class ResultQuery extends PageQuery {
  @Flag({ optional: true, description: 'Only finished attempts' })
  finished: boolean = false;
  @Flag({ optional: true, description: 'Only those that wait for a teacher' })
  waiting: boolean = false;
}
export class ResultPageDto {
  @ListOf(() => ResultDto, { max: 200 })
  items: ResultDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
