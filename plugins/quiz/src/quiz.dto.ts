import { Decimal, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type Layout, layouts } from './layout.js';
import { RandomRuleDto } from './random/random-rule.js';
import { type GradingMethod, gradingMethods } from './score.js';

const MARK = { max: 100_000 };
export const ANY_MARK = { min: -100_000, max: 100_000 };
const COUNT = { min: 1, max: 10_000 };

export class SlotInputDto {
  @Id({ optional: true, description: 'Either this or `rule`' })
  questionId?: string;
  @Nested(() => RandomRuleDto, { optional: true, description: 'Questions at random: other ones for each attempt' })
  rule?: RandomRuleDto;
  @Decimal({ ...MARK, optional: true, description: "Of each question; default: the question's own, 1 at random" })
  maxMark?: number;
  @Flag({ optional: true, description: 'Begins a page, where pages are by hand' })
  startsPage?: boolean;
}

/** What a student sees at one moment. */
export class ShownPartsDto {
  @Flag({ description: 'The questions with the answers given' })
  response: boolean;
  @Flag({ description: 'Whether an answer is right' })
  correctness: boolean;
  @Flag()
  mark: boolean;
  @Flag()
  rightAnswer: boolean;
  @Flag({ description: 'Explanations of the question' })
  feedback: boolean;
  @Flag({ description: 'The text of the band' })
  overall: boolean;
}
export class ReviewOptionsDto {
  @Nested(() => ShownPartsDto, { description: 'While the attempt is open, as far as the behaviour of the questions tells something' })
  during: ShownPartsDto;
  @Nested(() => ShownPartsDto, { description: 'In the two minutes after handing in' })
  after: ShownPartsDto;
  @Nested(() => ShownPartsDto, { description: 'Later, while the test is open' })
  later: ShownPartsDto;
  @Nested(() => ShownPartsDto, { description: 'After the test has closed' })
  closed: ShownPartsDto;
}
export class FeedbackBandDto {
  @Decimal({ max: 100, description: 'Percent of the marks' })
  from: number;
  @Text({ max: 5000, description: 'Plain text' })
  text: string;
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
  @Flag({ optional: true })
  shuffleQuestions?: boolean;
  @Flag({ optional: true, description: 'Off: answers in the order of their author. On: where the question allows it' })
  shuffleAnswers?: boolean;
  @OneOf(layouts, { optional: true, description: 'A question a page, all on one, or breaks by hand' })
  layout?: Layout;
  @Text({ max: 100, optional: true, nullable: true, description: 'Asked for before an attempt; null: none' })
  password?: string | null;
  @OneOf(gradingMethods, { optional: true, description: 'Which of several attempts makes the grade' })
  gradingMethod?: GradingMethod;
  @Nested(() => ReviewOptionsDto, { optional: true })
  review?: ReviewOptionsDto;
  @ListOf(() => FeedbackBandDto, { max: 20, optional: true, description: 'Overall feedback' })
  feedback?: FeedbackBandDto[];
  @ListOf(() => SlotInputDto, { max: 500, optional: true })
  questions?: SlotInputDto[];
}
/** The same as a form reads them. */
export class QuizSettingsDto {
  @Text({ min: 0, max: 20_000 })
  instructions: string;
  @Whole({ ...COUNT, nullable: true })
  attemptsAllowed: number | null;
  @Whole({ ...COUNT, nullable: true })
  timeLimitMinutes: number | null;
  @Text({ max: 100 })
  behaviour: string;
  @Flag()
  shuffleQuestions: boolean;
  @Flag()
  shuffleAnswers: boolean;
  @OneOf(layouts)
  layout: Layout;
  @Text({ max: 100, nullable: true })
  password: string | null;
  @OneOf(gradingMethods)
  gradingMethod: GradingMethod;
  @Nested(() => ReviewOptionsDto)
  review: ReviewOptionsDto;
  @ListOf(() => FeedbackBandDto, { max: 20 })
  feedback: FeedbackBandDto[];
}
export class SlotsInputDto {
  @ListOf(() => SlotInputDto, { max: 500 })
  slots: SlotInputDto[];
}
export class SlotDto {
  @Whole(COUNT)
  number: number;
  @Id({ nullable: true, description: 'null: at random' })
  questionId: string | null;
  @Text({ max: 100, nullable: true })
  questionType: string | null;
  @Text({ max: 250, nullable: true, description: 'Of the question, or of the category that questions are taken from; null: a whole bank' })
  name: string | null;
  @Nested(() => RandomRuleDto, { nullable: true })
  rule: RandomRuleDto | null;
  @Whole({ max: 2 ** 31 - 1, nullable: true, description: 'Ready questions that fit the rule' })
  available: number | null;
  @Decimal(MARK)
  maxMark: number;
  @Flag()
  startsPage: boolean;
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
  @Flag({ description: 'Whether the student may know the points by now' })
  gradeShown: boolean;
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
  @OneOf(gradingMethods)
  gradingMethod: GradingMethod;
  @Flag({ description: 'A password is asked for before an attempt' })
  passwordNeeded: boolean;
  @Text({ max: 100, nullable: true, description: 'Code of what keeps me from starting or going on; null: nothing' })
  refusal: string | null;
  @ListOf(() => AttemptSummaryDto, { max: 10_000 })
  myAttempts: AttemptSummaryDto[];
}
export class StartDto {
  @Text({ max: 100, optional: true, raw: true })
  password?: string;
}
