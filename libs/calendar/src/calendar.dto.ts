import { DateOnly, Flag, Id, Instant, ListOf, Nested, NumberList, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

/** Entries of one answer; a longer range is read in parts. */
export const MAX_ENTRIES = 1000;

/** Places for whose people somebody may enter events. */
export const MAX_AUDIENCES = 300;

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

/** A class, a school or a network, or a course. */
export class EventAudienceDto {
  @OneOf(['organisation', 'course'])
  level: 'organisation' | 'course';
  @Id()
  id: string;
}
export class CalendarAudienceDto extends EventAudienceDto {
  @Text({ max: 250 })
  name: string;
}
export class CalendarAudiencesDto {
  @ListOf(() => CalendarAudienceDto, { max: MAX_AUDIENCES })
  items: CalendarAudienceDto[];
}

const MAX_EVERY_WEEKS = 8;
/** Days that the rule gives in the longest time that an event repeats. */
const MAX_EXCEPTIONS = 367;
const VERSION = { min: 1, max: 2 ** 31 - 1 };

/** Every some weeks on some days of the week, by the clock of the school. */
export class RepeatDto {
  @Whole({ min: 1, max: MAX_EVERY_WEEKS })
  everyWeeks: number;
  @NumberList({ max: 7, description: '1: Monday … 7: Sunday; that of the first time is one of them' })
  weekdays: readonly number[];
  @DateOnly({ description: 'The last day on which it may be, at most a year after the first' })
  until: string;
}

/** Either from a moment to another, or whole days: the other two are null. */
export class EventFieldsDto {
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
/** One time of an event that repeats which is not as the rule has it. */
export class EventExceptionDto {
  @DateOnly({ description: 'That the rule gives' })
  day: string;
  @Nested(() => EventFieldsDto, { nullable: true, description: 'null: it does not take place' })
  instead: EventFieldsDto | null;
}
class RepeatableDto extends EventFieldsDto {
  @Nested(() => RepeatDto, { nullable: true, description: 'null: it is there once' })
  repeat: RepeatDto | null;
}
export class NewEventDto extends RepeatableDto {
  @Nested(() => EventAudienceDto, { nullable: true, description: 'Whose people see it; null: only the actor' })
  audience: EventAudienceDto | null;
  @ListOf(() => EventExceptionDto, { max: MAX_EXCEPTIONS, optional: true, description: 'As one that was removed had them; absent: none' })
  exceptions?: EventExceptionDto[];
}
export class EventChangeDto extends RepeatableDto {
  @Whole(VERSION)
  version: number;
}
/** Of one time of an event that repeats. */
export class OccurrenceChangeDto extends EventFieldsDto {
  @Whole({ ...VERSION, description: 'Of the event' })
  version: number;
}
/** With the first time, also when that one was changed. */
export class StoredEventDto extends EventChangeDto {
  @Nested(() => EventAudienceDto, { nullable: true })
  audience: EventAudienceDto | null;
  @ListOf(() => EventExceptionDto, { max: MAX_EXCEPTIONS })
  exceptions: readonly EventExceptionDto[];
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
  @Nested(() => CalendarAudienceDto, { nullable: true, description: 'null: the own one of the person' })
  audience: CalendarAudienceDto | null;
  @Flag({ description: 'Whether the actor may change it' })
  mayChange: boolean;
  @Nested(() => RepeatDto, { nullable: true, description: 'null: it is there once' })
  repeat: RepeatDto | null;
  @DateOnly({ nullable: true, description: 'Of one that repeats: the day that the rule gives' })
  occurrence: string | null;
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
