import { Id, Instant, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

/** Work that was given up after all its tries. */
export class DeadLetterDto {
  @Id()
  id: string;
  @OneOf(['job', 'event'])
  kind: 'job' | 'event';
  @Text({ max: 200, description: 'Name of the job or of the event' })
  name: string;
  @Text({ max: 200, nullable: true, description: 'Subscription that failed on the event; null for a job' })
  subscription: string | null;
  @Text({ max: 200, nullable: true, description: 'What the event is about; later events about it wait behind it; null for a job' })
  aggregateId: string | null;
  @Whole({ max: 1_000_000, description: 'Tries so far' })
  tries: number;
  @Text({ max: 2_000 })
  error: string;
  @Instant()
  failedAt: Date;
}

export class DeadLetterPage {
  @ListOf(() => DeadLetterDto, { max: 200 })
  items: readonly DeadLetterDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
