import { Flag, Id, Instant, ListOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';

class SentNotificationDto {
  @Id()
  id: string;
  @Text({ max: 2000 })
  text: string;
  @Instant()
  createdAt: Date;
  @Whole({ max: 1_000_000, description: 'How many were told' })
  told: number;
  @Whole({ max: 1_000_000 })
  read: number;
}
export class SentPageDto {
  @ListOf(() => SentNotificationDto, { max: 200 })
  items: readonly SentNotificationDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class ReadersQuery extends PageQuery {
  @Flag({ optional: true, description: 'Absent: those who have not' })
  read: boolean = false;
}

class ReaderDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Instant({ nullable: true })
  readAt: Date | null;
}
export class ReaderPageDto {
  @ListOf(() => ReaderDto, { max: 200 })
  items: readonly ReaderDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
