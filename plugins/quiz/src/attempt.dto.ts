import type { QuestionState } from '@sreda/contracts';
import type { I18nMessage } from '@sreda/plugin-sdk';
import { Decimal, Document, Flag, Id, Instant, JsonObject, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { ANY_MARK } from './quiz.dto.js';

const SEQUENCE = { max: 1_000_000 };

@Document()
export class AnswerDto {
  @JsonObject({ nullable: true, description: 'By the schema of the question type; absent for `seen`', optional: true })
  response?: Record<string, unknown> | null;
  @Whole({ min: 1, ...SEQUENCE, description: 'One more than the last sequence of this slot that the client knows' })
  sequence: number;
  @OneOf(['save', 'submit', 'tryAgain', 'seen'], { optional: true, description: 'Default: save' })
  action?: 'save' | 'submit' | 'tryAgain' | 'seen';
  @Whole({ min: 1, max: 3, optional: true, description: 'How sure the student is, where the behaviour asks' })
  certainty?: 1 | 2 | 3;
}

/** One of several answers sent together: what waited on a device without a connection, or a whole page. */
export class SlotAnswerDto extends AnswerDto {
  @Whole({ min: 1, max: 50_000, description: 'Number of the question' })
  slot: number;
}
@Document()
export class AnswersDto {
  @ListOf(() => SlotAnswerDto, { min: 1, max: 500, description: 'One a question' })
  answers: SlotAnswerDto[];
}

export class SlotFileQuery {
  @Text({ max: 1000, raw: true, description: 'As the texts of the question name it' })
  path: string;
}

export class NoteDto implements I18nMessage {
  @Text({ max: 200 })
  key: string;
  @JsonObject({ optional: true })
  params?: Record<string, string | number>;
}
export class HintDto {
  @JsonObject({ description: 'RichText, html' })
  text: Record<string, unknown>;
  @Flag()
  clearWrong: boolean;
  @Nested(() => NoteDto, { nullable: true })
  partsRight: NoteDto | null;
}
export class OfferDto {
  @Flag({ description: 'The form takes a response' })
  answer: boolean;
  @Flag()
  submit: boolean;
  @Flag()
  tryAgain: boolean;
  @Flag()
  certainty: boolean;
  @Nested(() => HintDto, { nullable: true })
  hint: HintDto | null;
  @ListOf(() => NoteDto, { max: 20 })
  notes: NoteDto[];
}
export class ReviewDto {
  @Decimal({ ...ANY_MARK, nullable: true, description: 'Points; null: waits for a teacher, or there are none' })
  mark: number | null;
  @JsonObject({ nullable: true, description: 'A response that gets full marks' })
  rightAnswer: Record<string, unknown> | null;
  @JsonObject({ description: 'Review of the question type: feedback, parts; texts are html' })
  feedback: Record<string, unknown>;
  @JsonObject({ nullable: true, description: 'RichText, html' })
  generalFeedback: Record<string, unknown> | null;
  @JsonObject({ nullable: true, description: "RichText, html: the teacher's comment" })
  comment: Record<string, unknown> | null;
}
export class AttemptSlotDto {
  @Whole({ min: 1, max: 50_000 })
  number: number;
  @Whole({ min: 1, max: 50_000, description: 'On which page it stands' })
  page: number;
  @Text({ max: 100 })
  questionType: string;
  @JsonObject({ nullable: true, description: 'What the type shows to a student, texts as html; null: its plugin is off' })
  view: Record<string, unknown> | null;
  @JsonObject({ nullable: true })
  response: Record<string, unknown> | null;
  @Text({ max: 20, description: 'QuestionState' })
  state: QuestionState;
  @Whole(SEQUENCE)
  sequence: number;
  @Decimal(ANY_MARK)
  maxMark: number;
  @Nested(() => OfferDto, { nullable: true })
  offer: OfferDto | null;
  @Nested(() => ReviewDto, { nullable: true, description: 'When the student may know' })
  review: ReviewDto | null;
}
export class AttemptDto {
  @Id()
  id: string;
  @Id()
  activityId: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  name: string;
  @Whole({ min: 1, max: 100_000 })
  number: number;
  @OneOf(['open', 'finished'])
  state: 'open' | 'finished';
  @Instant()
  startedAt: Date;
  @Instant({ nullable: true })
  finishedAt: Date | null;
  @Instant({ description: 'Clocks of pupils are wrong: count from this one' })
  serverNow: Date;
  @Instant({ nullable: true })
  deadline: Date | null;
  @Decimal({ ...ANY_MARK, nullable: true, description: 'Points; null while it is open, waits for a teacher or may not be seen yet' })
  mark: number | null;
  @Decimal(ANY_MARK)
  maxMark: number;
  @Flag({ description: 'Whether the reader may know the points by now' })
  markShown: boolean;
  @Flag({ description: 'Whether the reader may see the questions and answers: by the settings of the test, once it is handed in' })
  answersShown: boolean;
  @Text({ max: 5000, nullable: true, description: 'What the teacher says to a result like this; plain text' })
  overallFeedback: string | null;
  @ListOf(() => AttemptSlotDto, { max: 50_000, description: 'None when the reader may not see the answers any more' })
  slots: AttemptSlotDto[];
}
export class SavedDto {
  @Text({ max: 20, description: 'QuestionState' })
  state: QuestionState;
  @Whole(SEQUENCE)
  sequence: number;
  @Instant()
  savedAt: Date;
  @Nested(() => AttemptSlotDto, { optional: true, description: 'After anything but `save`: what the page shows now' })
  slot?: AttemptSlotDto;
}
/** What became of one of several answers: saved, or why not. */
export class AnswerOutcomeDto {
  @Whole({ min: 1, max: 50_000 })
  slot: number;
  @Nested(() => SavedDto, { nullable: true })
  saved: SavedDto | null;
  @Text({ max: 100, nullable: true, description: 'Code of the problem' })
  problem: string | null;
  @Whole({ ...SEQUENCE, nullable: true, description: 'After `quiz.stale-sequence`: the last sequence that the server has' })
  sequence: number | null;
}
export class AnswerOutcomesDto {
  @ListOf(() => AnswerOutcomeDto, { max: 500 })
  items: AnswerOutcomeDto[];
}
