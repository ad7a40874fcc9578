import { DateOnly, Flag, Id, Instant, ListOf, Nested, OneOf, PageQuery, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { AnnouncementPlaceRefDto } from './place/place.dto.js';
import { type AnnouncementRole, announcementRoles, type PlaceKind, placeKinds } from './place/place.js';

const TITLE = { max: 250 } as const;
const TEXT = { max: 100_000, raw: true, description: 'HTML with formulas as \\(…\\) and \\[…\\]; cleaned before it is kept' } as const;
const UNTIL = {
  nullable: true,
  description: 'The last day on which it asks to be read, and on which who joins the audience gets it',
} as const;
const VERSION = { min: 1, max: 2 ** 31 - 1 } as const;
const COUNT = { max: 1_000_000 } as const;

export class NewAnnouncementDto {
  @Nested(() => AnnouncementPlaceRefDto)
  place: AnnouncementPlaceRefDto;
  @TextList({ min: 1, max: announcementRoles.length, maxLength: 50, description: 'Who of the place is meant' })
  roles: AnnouncementRole[];
  @Text(TITLE)
  title: string;
  @Text(TEXT)
  text: string;
  @Flag({ description: 'It asks to be read, and it is seen who has' })
  mustRead: boolean;
  @DateOnly(UNTIL)
  until: string | null;
  @Id({ optional: true, description: 'Made by the client for this announcement: sent twice, it is there once' })
  sendId?: string;
}
export class AnnouncementChangeDto {
  @Text(TITLE)
  title: string;
  @Text(TEXT)
  text: string;
  @DateOnly(UNTIL)
  until: string | null;
  @Flag({ description: 'Those who have read it are asked to read it again' })
  readAgain: boolean;
  @Whole(VERSION)
  version: number;
}
export class AnnouncementWithdrawalDto {
  @Flag()
  withdrawn: boolean;
  @Whole(VERSION)
  version: number;
}
export class AnnouncementCreatedDto {
  @Id()
  id: string;
}
export class AnnouncementToldDto {
  @Whole(COUNT)
  told: number;
}

export class AnnouncementQuery extends PageQuery {
  @Flag({ optional: true, description: 'Only what asks to be read and is not' })
  unread: boolean = false;
}
export class MyAnnouncementDto {
  @Id()
  id: string;
  @Text(TITLE)
  title: string;
  @Flag()
  mustRead: boolean;
  @DateOnly({ nullable: true })
  until: string | null;
  @Text({ max: 400, nullable: true, description: 'null: erased' })
  author: string | null;
  @Text({ max: 500, description: 'School, class, course or group' })
  place: string;
  @Instant()
  sentAt: Date;
  @Instant({ nullable: true })
  correctedAt: Date | null;
  @Instant({ nullable: true })
  readAt: Date | null;
}
export class MyAnnouncementPageDto {
  @ListOf(() => MyAnnouncementDto, { max: 200 })
  items: readonly MyAnnouncementDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class SentAnnouncementDto extends MyAnnouncementDto {
  @Instant({ nullable: true })
  withdrawnAt: Date | null;
  @Whole(COUNT)
  told: number;
  @Whole(COUNT)
  read: number;
}
export class SentAnnouncementPageDto {
  @ListOf(() => SentAnnouncementDto, { max: 200 })
  items: readonly SentAnnouncementDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

/** What only those see who may send there. */
export class AnnouncementSendingDto {
  @Text({ ...TEXT, description: 'As it is kept' })
  source: string;
  @TextList({ max: 10, maxLength: 50 })
  roles: AnnouncementRole[];
  @Whole(COUNT)
  told: number;
  @Whole(COUNT)
  read: number;
  @Instant({ nullable: true })
  remindedAt: Date | null;
}
export class AnnouncementDto extends MyAnnouncementDto {
  @Text({ min: 0, max: 1_000_000, description: 'To be shown; empty: withdrawn' })
  text: string;
  @OneOf(placeKinds)
  placeKind: PlaceKind;
  @Whole(VERSION)
  version: number;
  @Instant({ nullable: true })
  withdrawnAt: Date | null;
  @Flag({ description: 'It was sent to the actor' })
  isMine: boolean;
  @Nested(() => AnnouncementSendingDto, { nullable: true })
  sending: AnnouncementSendingDto | null;
}

export class AnnouncementReadersQuery extends PageQuery {
  @Flag({ optional: true, description: 'Absent: those who have not' })
  read: boolean = false;
  @Id({ optional: true, description: 'Pupils of the class and their guardians' })
  classId?: string;
}
export class AnnouncementReaderDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Text({ min: 0, max: 1000, description: 'Own classes, and those of the children' })
  classes: string;
  @Instant({ nullable: true })
  readAt: Date | null;
}
export class AnnouncementReaderPageDto {
  @ListOf(() => AnnouncementReaderDto, { max: 200 })
  items: readonly AnnouncementReaderDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

const MAX_CLASSES = 300;
export class AnnouncementClassDto {
  @Id({ nullable: true, description: 'null: those without a class' })
  id: string | null;
  @Text({ max: 250, nullable: true })
  name: string | null;
  @Whole(COUNT)
  told: number;
  @Whole(COUNT)
  read: number;
}
export class AnnouncementClassesDto {
  @ListOf(() => AnnouncementClassDto, { max: MAX_CLASSES })
  items: readonly AnnouncementClassDto[];
}
