import { DateOnly, Decimal, Flag, Id, Instant, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type AchievementKey, achievementKeys } from './achievements.js';

const COUNT = { max: 2 ** 31 - 1 };

export class FootprintDayDto {
  @DateOnly({ description: 'By the calendar of the school' })
  day: string;
  @Whole({ min: 1, ...COUNT, description: 'What the person did on it' })
  acts: number;
}
export class FootprintResultDto {
  @Text({ max: 60 })
  kind: string;
  @Id()
  id: string;
  @Text({ max: 500 })
  name: string;
  @Decimal({ min: -100_000, max: 100_000 })
  mark: number;
  @Decimal({ max: 100_000 })
  maxMark: number;
  @Instant()
  at: Date;
}
export class FootprintCourseDto {
  @Id({ nullable: true })
  courseId: string | null;
  @Text({ max: 250, nullable: true })
  name: string | null;
  @Decimal({
    min: -100_000,
    max: 100_000,
    nullable: true,
    description: 'Mean of mark ÷ maximum over the results; null: none has a maximum',
  })
  mean: number | null;
  @ListOf(() => FootprintResultDto, { max: 10_000, description: 'The latest of each work, by name' })
  results: FootprintResultDto[];
}
export class FootprintAchievementDto {
  @OneOf(achievementKeys)
  key: AchievementKey;
  @Whole({ min: 1, ...COUNT, description: 'How many of what it counts it takes' })
  number: number;
  @DateOnly({ description: 'The day on which it was reached' })
  day: string;
}
export class FootprintProfileDto {
  @ListOf(() => FootprintDayDto, { max: 400, description: 'Of the last 365 days, those with something done' })
  days: FootprintDayDto[];
  @ListOf(() => FootprintCourseDto, { max: 1000 })
  courses: FootprintCourseDto[];
  @ListOf(() => FootprintAchievementDto, { max: 100 })
  achievements: FootprintAchievementDto[];
  @Flag({ description: 'False: something that happened just now is still being counted' })
  upToDate: boolean;
}
