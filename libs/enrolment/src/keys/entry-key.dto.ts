import { Id, Instant, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class NewEntryKeyDto {
  @Instant({ optional: true, description: 'From when on it opens the course; default: now' })
  opensAt?: Date;
  @Instant({ optional: true, description: 'Until when; default: for good' })
  closesAt?: Date;
  @Whole({ min: 1, max: 10_000, optional: true, description: 'How many people may use it; default: any number' })
  maxUses?: number;
  @Instant({ optional: true, description: 'Until when those who use it take part; default: for good' })
  participantUntil?: Date;
}
export class EntryKeyDto {
  @Id()
  id: string;
  @Text({ max: 20 })
  code: string;
  @Instant({ nullable: true })
  opensAt: Date | null;
  @Instant({ nullable: true })
  closesAt: Date | null;
  @Whole({ min: 1, max: 10_000, nullable: true })
  maxUses: number | null;
  @Instant({ nullable: true })
  participantUntil: Date | null;
  @Whole({ max: 10_000, description: 'People who have used it' })
  uses: number;
}
export class EntryKeyListDto {
  @ListOf(() => EntryKeyDto, { max: 100 })
  items: EntryKeyDto[];
}
export class EnterDto {
  @Text({ max: 40 })
  code: string;
}
export class EnteredDto {
  @Id()
  courseId: string;
}
