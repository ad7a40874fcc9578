import { Decimal, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type GradeState, gradeStates } from './grades.events.js';

const MARK = { min: -100_000, max: 100_000 };

export class GradeInputDto {
  @Text({ max: 100 })
  kind: string;
  @Id()
  id: string;
  @Whole({ max: 2 ** 31 - 1 })
  number: number;
  @Instant()
  at: Date;
  @Decimal({ ...MARK, nullable: true })
  value: number | null;
  @Decimal(MARK)
  max: number;
  @Flag()
  counts: boolean;
}
export class WhyGradeDto {
  @Text({ max: 100, description: 'Key of a text that says how the grade follows from the inputs' })
  rule: string;
  @ListOf(() => GradeInputDto, { max: 1000 })
  inputs: GradeInputDto[];
}
export class GradeDto {
  @Id()
  itemId: string;
  @Id({ nullable: true })
  activityId: string | null;
  @Text({ max: 250 })
  name: string;
  @Decimal(MARK)
  max: number;
  @Decimal({ ...MARK, nullable: true })
  raw: number | null;
  @Decimal({ ...MARK, nullable: true })
  final: number | null;
  @OneOf(gradeStates, { nullable: true, description: 'null: there is nothing yet' })
  state: GradeState | null;
  @Instant({ nullable: true })
  changedAt: Date | null;
  @Nested(() => WhyGradeDto, { nullable: true })
  why: WhyGradeDto | null;
}
export class GradeListDto {
  @ListOf(() => GradeDto, { max: 1000 })
  items: GradeDto[];
}
export class GradeItemDto {
  @Id()
  id: string;
  @Id({ nullable: true })
  activityId: string | null;
  @Text({ max: 250 })
  name: string;
  @Decimal(MARK)
  max: number;
}
export class GradeCellDto {
  @Id()
  itemId: string;
  @Decimal({ ...MARK, nullable: true })
  final: number | null;
  @OneOf(gradeStates)
  state: GradeState;
}
export class GradeRowDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @ListOf(() => GradeCellDto, { max: 1000, description: 'Only what there is' })
  grades: GradeCellDto[];
}
export class GradeTableDto {
  @ListOf(() => GradeItemDto, { max: 1000 })
  columns: GradeItemDto[];
  @ListOf(() => GradeRowDto, { max: 200 })
  items: GradeRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class CourseGradesDto {
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
  @ListOf(() => GradeDto, { max: 1000 })
  grades: GradeDto[];
}
export class RecentGradeDto extends GradeDto {
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
}
export class RecentGradePageDto {
  @ListOf(() => RecentGradeDto, { max: 200 })
  items: RecentGradeDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class PersonGradesDto {
  @ListOf(() => CourseGradesDto, { max: 1000 })
  items: CourseGradesDto[];
}
