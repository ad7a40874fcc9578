import { Id, Instant, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

const LIMIT = { max: 10_000, nullable: true };

/** null: as for everybody. */
export class QuizOverrideInputDto {
  @Instant({ nullable: true })
  opensAt: Date | null;
  @Instant({ nullable: true })
  closesAt: Date | null;
  @Whole({ ...LIMIT, description: '0: without a limit' })
  timeLimitMinutes: number | null;
  @Whole({ ...LIMIT, description: '0: any number' })
  attemptsAllowed: number | null;
}
export class NewQuizOverrideDto extends QuizOverrideInputDto {
  @Id({ optional: true, description: 'A student of the course; either this or `groupId`' })
  personId?: string;
  @Id({ optional: true, description: 'A group of the course' })
  groupId?: string;
}
export class QuizOverrideChangeDto extends QuizOverrideInputDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}
export class QuizOverrideDto extends QuizOverrideInputDto {
  @Id()
  id: string;
  @Id({ nullable: true })
  personId: string | null;
  @Id({ nullable: true })
  groupId: string | null;
  @Text({ max: 400, description: 'Of the person or of the group' })
  name: string;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}
export class QuizOverrideListDto {
  @ListOf(() => QuizOverrideDto, { max: 10_000 })
  items: QuizOverrideDto[];
}
export class QuizOverrideIdDto {
  @Id()
  id: string;
}
