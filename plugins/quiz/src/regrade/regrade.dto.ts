import { Decimal, Flag, Id, Instant, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { ANY_MARK } from '../quiz.dto.js';

const COUNT = { max: 2 ** 31 - 1 };
export const regradeStates = ['previewing', 'previewed', 'applying', 'applied'] as const;
export type RegradeState = (typeof regradeStates)[number];

export class SlotPointsDto {
  @Whole({ min: 1, max: 10_000, description: "Number of the test's slot" })
  slot: number;
  @Decimal({ max: 100_000, description: 'Of each of its questions' })
  maxMark: number;
}
export class NewRegradeDto {
  @ListOf(() => SlotPointsDto, {
    max: 500,
    optional: true,
    description: 'Points that the test gives from now on; slots that are not named keep theirs',
  })
  points?: SlotPointsDto[];
  @Flag({ description: 'With the newest versions of the questions; else with those that the students got' })
  newest: boolean;
}
export class RegradeStartedDto {
  @Id()
  id: string;
  @Id({ description: 'Its progress: `GET jobs/{jobId}`' })
  jobId: string;
}
export class RegradeDto {
  @Id()
  id: string;
  @Id()
  activityId: string;
  @Flag()
  newest: boolean;
  @ListOf(() => SlotPointsDto, { max: 500, description: 'Points that change' })
  points: SlotPointsDto[];
  @OneOf(regradeStates)
  state: RegradeState;
  @Id({ nullable: true, description: 'Of what is under way or was last' })
  jobId: string | null;
  @Instant()
  startedAt: Date;
  @Instant({ nullable: true })
  appliedAt: Date | null;
  @Whole({ ...COUNT, description: 'Attempts that were looked at' })
  attempts: number;
  @Whole({ ...COUNT, description: 'Attempts with another mark than before' })
  changed: number;
  @Whole({ ...COUNT, description: 'Answers that cannot be regraded: they stay as they are' })
  refused: number;
}
export class RegradeListDto {
  @ListOf(() => RegradeDto, { max: 20, description: 'Newest first' })
  items: RegradeDto[];
}

export class RegradedSlotDto {
  @Whole({ min: 1, max: 50_000 })
  slot: number;
  @Text({ max: 250 })
  name: string;
  @Decimal({ ...ANY_MARK, nullable: true })
  oldMark: number | null;
  @Decimal({ ...ANY_MARK, nullable: true })
  newMark: number | null;
  @Text({ max: 200, nullable: true, description: 'Key of why the answer cannot be regraded; null: it can' })
  refused: string | null;
}
export class RegradeChangeDto {
  @Id({ description: 'Of the attempt' })
  id: string;
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Whole({ min: 1, max: 100_000 })
  number: number;
  @ListOf(() => RegradedSlotDto, { max: 50_000 })
  slots: RegradedSlotDto[];
}
export class RegradeChangesPageDto {
  @ListOf(() => RegradeChangeDto, { max: 200 })
  items: RegradeChangeDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
