import { DateOnly, Decimal, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type ItemScale, itemScales } from './book/course-book.js';
import { POINTS as MARK, TotalDto } from './book/total.dto.js';
import { WrittenRowDto } from './cells/cells.dto.js';
import { type GradeState, gradeStates } from './grades.events.js';
import { PeriodMarkDto } from './periods/periods.dto.js';
import { type MarkState, markStates } from './tree/grade-tree.js';
import { GradeItemDto } from './set-up/set-up.dto.js';

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
  @OneOf(itemScales)
  scale: ItemScale;
  @Id({ nullable: true, description: 'null: directly in the total of the course' })
  categoryId: string | null;
  @DateOnly()
  day: string;
  @OneOf(markStates, { nullable: true, description: 'Stands there instead of a grade' })
  markState: MarkState | null;
  @Flag({ description: 'A teacher typed it' })
  typed: boolean;
  @Flag({ description: 'In no total' })
  excluded: boolean;
  @Flag({ description: 'Handed in after the time' })
  late: boolean;
  @Text({ max: 500, nullable: true, description: 'Why a teacher typed it' })
  reason: string | null;
  @Instant({ nullable: true })
  changedAt: Date | null;
  @Nested(() => WhyGradeDto, { nullable: true })
  why: WhyGradeDto | null;
}
export class GradeListDto {
  @ListOf(() => GradeDto, { max: 1000 })
  items: GradeDto[];
}
export class OwnGradesDto extends GradeListDto {
  @ListOf(() => TotalDto, { max: 500, description: 'Of what the person may see; the total of the course first' })
  totals: TotalDto[];
  @ListOf(() => PeriodMarkDto, { max: 100 })
  periods: PeriodMarkDto[];
}
export class GradeRowDto extends WrittenRowDto {
  @Text({ max: 400 })
  name: string;
}
export class TotalColumnDto {
  @Id()
  categoryId: string;
  @Text({ max: 250, nullable: true, description: 'null: of the course' })
  name: string | null;
}
export class GradeTableDto {
  @ListOf(() => GradeItemDto, { max: 1000 })
  columns: GradeItemDto[];
  @ListOf(() => TotalColumnDto, { max: 500 })
  totals: TotalColumnDto[];
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
  @Nested(() => TotalDto, { description: 'Of what the reader may see' })
  total: TotalDto;
  @ListOf(() => PeriodMarkDto, { max: 100 })
  periods: PeriodMarkDto[];
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
