import { Decimal, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type Scale, scales } from './rubric.js';
import { MyWorkDto } from './work/work.dto.js';

export const POINTS = { max: 10_000 };
const NAME = { max: 250 };

export class RubricLevelDto {
  @Text(NAME)
  name: string;
  @Decimal(POINTS)
  points: number;
}
export class RubricCriterionDto {
  @Text({ max: 50, pattern: /^[\w-]+$/, description: 'Made by the client, unique in the rubric; marks refer to it' })
  id: string;
  @Text(NAME)
  name: string;
  @ListOf(() => RubricLevelDto, { min: 2, max: 10 })
  levels: RubricLevelDto[];
}

/** Settings of the activity type `assignment`; what is absent stays as it is. When it is due is the activity's `closesAt`. */
export class AssignmentSettings {
  @Text({ min: 0, max: 100_000, optional: true, description: 'HTML' })
  instructions?: string;
  @Flag({ optional: true })
  takesText?: boolean;
  @Flag({ optional: true })
  takesFiles?: boolean;
  @Whole({ min: 1, max: 50, optional: true, description: 'Sheets in one work' })
  maxFiles?: number;
  @Whole({ min: 1, max: 2_000, optional: true, description: 'Of one file; the site may allow less' })
  maxMegabytes?: number;
  @Instant({ optional: true, nullable: true, description: 'From then on nothing is taken; null: what is late is taken at any time' })
  cutOffAt?: Date | null;
  @OneOf(scales, { optional: true, description: '`five`: marks 2 to 5' })
  scale?: Scale;
  @Decimal({ min: 0.0000001, ...POINTS, optional: true, description: 'On the scale of points without a rubric' })
  maxPoints?: number;
  @ListOf(() => RubricCriterionDto, { max: 20, optional: true })
  rubric?: RubricCriterionDto[];
  @Flag({ optional: true, description: 'A work may be taken back until its marking has begun' })
  takeBack?: boolean;
  @Flag({ optional: true, description: 'Who hands in says that the work is their own' })
  confirm?: boolean;
}

export class HomeworkDto {
  @Id()
  id: string;
  @Id()
  courseId: string;
  @Text(NAME)
  name: string;
  @Instant({ nullable: true })
  opensAt: Date | null;
  @Instant({ nullable: true, description: 'For everybody' })
  dueAt: Date | null;
  @Instant({ nullable: true, description: 'For everybody' })
  cutOffAt: Date | null;
  @Text({ min: 0, max: 200_000, description: 'HTML as it was written' })
  instructions: string;
  @Text({ min: 0, max: 1_000_000, description: 'HTML with formulas drawn' })
  instructionsView: string;
  @Flag()
  takesText: boolean;
  @Flag()
  takesFiles: boolean;
  @Whole({ min: 1, max: 50 })
  maxFiles: number;
  @Whole({ min: 1, max: 2_000 })
  maxMegabytes: number;
  @OneOf(scales)
  scale: Scale;
  @Decimal({ max: 200_000, description: 'The best mark there is' })
  maxMark: number;
  @ListOf(() => RubricCriterionDto, { max: 20 })
  rubric: RubricCriterionDto[];
  @Flag()
  takeBack: boolean;
  @Flag()
  confirm: boolean;
  @Instant({ description: 'Clocks of pupils are wrong: count the time left from this one' })
  serverNow: Date;
  @Nested(() => MyWorkDto, { nullable: true, description: 'null: who asks does not learn here' })
  my: MyWorkDto | null;
}
