import { DateOnly, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

/** Entries of one answer; a longer range is read in parts. */
export const MAX_ENTRIES = 1000;

export class CalendarQuery {
  @Instant()
  from: Date;
  @Instant({ description: 'First moment after it, at most 100 days later' })
  to: Date;
}

export class CalendarActivityDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  type: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
}

const VERSION = { min: 1, max: 2 ** 31 - 1 };

/** Either from a moment to another, or whole days: the other two are null. */
class EventFieldsDto {
  @Text({ max: 250 })
  name: string;
  @Instant({ nullable: true })
  startsAt: Date | null;
  @Instant({ nullable: true, description: 'The same as the begin: a moment' })
  endsAt: Date | null;
  @DateOnly({ nullable: true })
  firstDay: string | null;
  @DateOnly({ nullable: true, description: 'The last one that belongs to it' })
  lastDay: string | null;
  @Text({ max: 250, nullable: true })
  place: string | null;
  @Text({ max: 2000, nullable: true, description: 'Plain text' })
  description: string | null;
}
export class NewEventDto extends EventFieldsDto {
  @Id({ nullable: true, description: 'Class, school or network whose people see it; null: only the actor' })
  organisationId: string | null;
}
export class EventChangeDto extends EventFieldsDto {
  @Whole(VERSION)
  version: number;
}
export class EventCreatedDto {
  @Id()
  id: string;
}

export class CalendarEventDto {
  @Id()
  id: string;
  @Instant({ nullable: true })
  startsAt: Date | null;
  @Instant({ nullable: true })
  endsAt: Date | null;
  @DateOnly({ nullable: true })
  firstDay: string | null;
  @DateOnly({ nullable: true })
  lastDay: string | null;
  @Text({ max: 250, nullable: true })
  place: string | null;
  @Text({ max: 2000, nullable: true })
  description: string | null;
  @Id({ nullable: true, description: 'null: the own one of the person' })
  organisationId: string | null;
  @Text({ max: 250, nullable: true })
  organisationName: string | null;
  @Whole(VERSION)
  version: number;
  @Instant()
  changedAt: Date;
}

export class CalendarEntryDto {
  @Text({ max: 200, description: 'The same as long as the thing is there' })
  id: string;
  @OneOf(['opens', 'closes', 'event'])
  what: 'opens' | 'closes' | 'event';
  @Instant()
  at: Date;
  @Text({ max: 250 })
  name: string;
  @Nested(() => CalendarActivityDto, { nullable: true, description: 'What opens or closes' })
  activity: CalendarActivityDto | null;
  @Nested(() => CalendarEventDto, { nullable: true, description: 'Of an event' })
  event: CalendarEventDto | null;
}

export class CalendarDto {
  @ListOf(() => CalendarEntryDto, { max: MAX_ENTRIES })
  items: CalendarEntryDto[];
}

export class CalendarFeedDto {
  @Instant({ nullable: true, description: 'null: there is no address' })
  createdAt: Date | null;
}

export class NewCalendarFeedDto {
  @Text({ max: 500, description: 'Told once: only its hash is kept' })
  address: string;
  @Instant()
  createdAt: Date;
}
