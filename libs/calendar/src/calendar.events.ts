import type { EventDef } from '@sreda/plugin-sdk';
import { DateOnly, Id, OneOf, schemaOf, Text } from '@sreda/plugin-sdk/server';

export const calendarNewsKinds = ['added', 'moved', 'cancelled'] as const;
export type CalendarNewsKind = (typeof calendarNewsKinds)[number];

export class CalendarNews {
  @Id()
  eventId: string;
  @DateOnly({ nullable: true, description: 'One time of an event that repeats: the day that the rule gives; null: the whole event' })
  day: string | null;
  @Id({ description: 'Class, school, network or course' })
  contextId: string;
  @OneOf(calendarNewsKinds)
  what: CalendarNewsKind;
  @Text({ max: 250 })
  name: string;
  @Text({ max: 30, nullable: true, description: 'The next time of it, ISO 8601; null: whole days' })
  startsAt: string | null;
  @DateOnly({ nullable: true })
  firstDay: string | null;
}

/**
 * What those who share a calendar want to hear: an event that is not over came, went, or is at another time or place. Not of the own events of
 * people. Aggregate: the event.
 */
export const calendarNews: EventDef<CalendarNews> = { name: 'calendar.news', version: 1, payload: schemaOf(CalendarNews) };
