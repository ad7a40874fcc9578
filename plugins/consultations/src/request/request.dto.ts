import { FileDto, Flag, Id, IdList, Instant, ListOf, Nested, OneOf, PageQuery, SchoolDto, Text, Whole } from '@sreda/plugin-sdk/server';
import { ConsultationPersonDto, MAX_ANSWERERS } from '../regulation/theme.dto.js';
import { type State, states } from './request.rules.js';

const MAX_FILES = 20;
/** Of one request. */
export const MAX_MESSAGES = 200;

const SUBJECT = { max: 250 } as const;
const TEXT = { max: 100_000, raw: true, description: 'HTML with formulas as \\(…\\) and \\[…\\]; cleaned before it is kept' } as const;
const VERSION = { min: 1, max: 2 ** 31 - 1 } as const;
const SEND = { optional: true, description: 'Made by the client: sent twice, it is written once' } as const;
const FILES = {
  max: MAX_FILES,
  optional: true,
  description: 'Uploaded files, in their order; pictures of the text are not named',
} as const;
const RATING = { min: 1, max: 5 } as const;

export const requestViews = ['mine', 'to-answer', 'all'] as const;
export const requestFilters = ['open', 'overdue', 'answered', 'ended', 'any'] as const;
export type RequestView = (typeof requestViews)[number];
export type RequestFilter = (typeof requestFilters)[number];

export class ConsultationRequestsQuery extends PageQuery {
  @OneOf(requestViews, { description: 'all: of the school, for who leads; of others it is empty' })
  view: RequestView;
  @OneOf(requestFilters, { optional: true })
  filter: RequestFilter = 'any';
}
export class NewConsultationRequestDto {
  @Id()
  themeId: string;
  @Flag({ description: 'For oneself: the figures do not count it for the school' })
  personal: boolean;
  @Text(SUBJECT)
  subject: string;
  @Text(TEXT)
  text: string;
  @IdList(FILES)
  fileIds?: string[];
  @Id(SEND)
  sendId?: string;
}
export class NewConsultationMessageDto {
  /** Empty where files say it all. */
  @Text({ ...TEXT, min: 0 })
  text: string;
  @Flag({ description: 'It is the answer: the term is kept, the asker rates' })
  answers: boolean;
  @IdList(FILES)
  fileIds?: string[];
  @Id(SEND)
  sendId?: string;
}
export class ConsultationRatingInputDto {
  @Whole(RATING)
  rating: number;
  @Text({ min: 0, max: 2000 })
  comment: string;
}
export class ConsultationHandOverDto {
  @Id({ description: 'Who answers in the theme' })
  personId: string;
  @Text({ max: 1000, description: 'Stands among the messages: the asker reads it, too' })
  reason: string;
  @Whole({ ...VERSION, description: 'The last one that was known' })
  version: number;
}
export class ConsultationPublicationDto {
  @Flag({ description: 'Published when asker and answerer agree; taken back by either' })
  agrees: boolean;
  @Flag({ description: 'Of the asker: with the name. The answerer’s is there always' })
  named: boolean;
}

export class ConsultationRequestRowDto {
  @Id()
  id: string;
  @Text(SUBJECT)
  subject: string;
  @Text({ max: 200 })
  theme: string;
  @Nested(() => SchoolDto, { description: 'Who consults' })
  school: SchoolDto;
  @Nested(() => ConsultationPersonDto, { nullable: true, description: 'Null: erased' })
  asker: ConsultationPersonDto | null;
  @Nested(() => SchoolDto)
  askerSchool: SchoolDto;
  @Flag()
  personal: boolean;
  @Nested(() => ConsultationPersonDto, { nullable: true, description: 'Null: nobody yet' })
  answerer: ConsultationPersonDto | null;
  @OneOf(states)
  state: State;
  @Instant()
  askedAt: Date;
  @Instant()
  dueAt: Date;
  @Flag({ description: 'Open, and the term is over' })
  isOverdue: boolean;
  @Whole({ ...RATING, nullable: true })
  rating: number | null;
}
export class ConsultationRequestPageDto {
  @ListOf(() => ConsultationRequestRowDto, { max: 200 })
  items: ConsultationRequestRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class ConsultationMessageDto {
  @Id()
  id: string;
  @OneOf(['question', 'message', 'answer', 'hand-over'])
  kind: 'question' | 'message' | 'answer' | 'hand-over';
  @Nested(() => ConsultationPersonDto, { nullable: true, description: 'Null: erased' })
  author: ConsultationPersonDto | null;
  @Flag()
  isOwn: boolean;
  @Instant()
  at: Date;
  @Text({ min: 0, max: 5_000_000, description: 'HTML, formulas drawn; of a hand-over the reason, plain text' })
  text: string;
  @ListOf(() => FileDto, { max: MAX_FILES })
  files: FileDto[];
}
export class ConsultationMayDto {
  @Flag()
  write: boolean;
  @Flag()
  answer: boolean;
  @Flag()
  rate: boolean;
  @Flag()
  reopen: boolean;
  @Flag()
  withdraw: boolean;
  @Flag()
  handOver: boolean;
  @Flag()
  publish: boolean;
}
export class ConsultationRequestDto extends ConsultationRequestRowDto {
  @Whole(VERSION)
  version: number;
  @Whole({ min: 1, max: 60, description: 'The term when it was asked' })
  workingDays: number;
  @Instant({ nullable: true, description: 'Until then the asker rates or asks on; null: not answered' })
  rateUntil: Date | null;
  @Text({ min: 0, max: 2000 })
  ratingComment: string;
  @Flag()
  isAsker: boolean;
  @Flag()
  isAnswerer: boolean;
  @Flag()
  askerAgrees: boolean;
  @Flag()
  answererAgrees: boolean;
  @Flag()
  askerNamed: boolean;
  @Flag()
  published: boolean;
  @Nested(() => ConsultationMayDto, { description: 'What the actor may do now' })
  may: ConsultationMayDto;
  @ListOf(() => ConsultationPersonDto, { max: MAX_ANSWERERS, description: 'To whom it may be handed over' })
  others: ConsultationPersonDto[];
  @ListOf(() => ConsultationMessageDto, { max: MAX_MESSAGES, description: 'The question first' })
  messages: ConsultationMessageDto[];
}
