import { Id, Instant, ListOf, OneOf, Text } from '@sreda/plugin-sdk/server';

/** Entries of one answer; a longer range is read in parts. */
export const MAX_ENTRIES = 1000;

export class CalendarQuery {
  @Instant()
  from: Date;
  @Instant({ description: 'First moment after it, at most 100 days later' })
  to: Date;
}

export class CalendarEntryDto {
  @Text({ max: 200, description: 'The same as long as the thing is there' })
  id: string;
  @OneOf(['opens', 'closes'])
  what: 'opens' | 'closes';
  @Instant()
  at: Date;
  @Text({ max: 250 })
  name: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
  @Id()
  activityId: string;
  @Text({ max: 100, description: 'Type of the activity' })
  type: string;
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
