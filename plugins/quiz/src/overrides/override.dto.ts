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
  @Id()
  personId: string;
}
export class QuizOverrideChangeDto extends QuizOverrideInputDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}
export class QuizOverrideDto extends NewQuizOverrideDto {
  @Id()
  id: string;
  @Text({ max: 400 })
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
