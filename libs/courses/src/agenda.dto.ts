import type { CompletionState } from '@sreda/plugin-sdk';
import { Id, Instant, ListOf, Nested, OneOf, Text } from '@sreda/plugin-sdk/server';
import { StandingDto } from './availability/availability.dto.js';
import { completionStates } from './completion/completion.dto.js';

export const agendaTimes = ['overdue', 'today', 'week'] as const;
export type AgendaTime = (typeof agendaTimes)[number];

export class AgendaItemDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  type: string;
  @Text({ max: 250 })
  name: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
  @Instant({ nullable: true })
  opensAt: Date | null;
  @Instant()
  closesAt: Date;
  @OneOf(agendaTimes, { description: "By the calendar of the course's school" })
  due: AgendaTime;
  @OneOf(completionStates, { nullable: true, description: 'null: the activity has no completion' })
  state: CompletionState | null;
  @Nested(() => StandingDto, { nullable: true, description: 'What it waits for; null: it can be opened' })
  locked: StandingDto | null;
}
export class AgendaPageDto {
  @Instant({ description: 'Clocks of pupils are wrong: count the time left from this one' })
  serverNow: Date;
  @ListOf(() => AgendaItemDto, { max: 200 })
  items: AgendaItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
