import { Decimal, Flag, Id, IdList, Instant, ListOf, Nested, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { type WorkState, workStates } from '../work/work.dto.js';

const COUNT = { max: 1_000_000 };

/** `late` is a property of works in every state but `none` and `draft`. */
export const classFilters = [...workStates, 'late', 'missing'] as const;
export type ClassFilter = (typeof classFilters)[number];

export class ClassWorkQuery extends PageQuery {
  @OneOf(classFilters, { optional: true })
  show?: ClassFilter;
  @Id({ optional: true, description: 'Only those who are in this group of the course' })
  groupId?: string;
}
export class ClassWorkDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Id({ nullable: true, description: 'null: nothing was written yet' })
  workId: string | null;
  @OneOf(workStates)
  state: WorkState;
  @Whole({ max: 100_000, description: 'Versions that were handed in' })
  versions: number;
  @Instant({ nullable: true })
  handedInAt: Date | null;
  @Flag()
  late: boolean;
  @Flag({ description: 'It is due, and nothing was handed in' })
  missing: boolean;
  @Instant({ nullable: true, description: 'Extension counted' })
  dueAt: Date | null;
  @Flag({ description: 'The date is the own one of this student' })
  extended: boolean;
  @Decimal({ max: 200_000, nullable: true, description: 'As the student sees it' })
  mark: number | null;
}
export class ClassCountsDto {
  @Whole(COUNT)
  students: number;
  @Whole({ ...COUNT, description: 'Handed in and waiting for the teacher' })
  handedIn: number;
  @Whole(COUNT)
  returned: number;
  @Whole(COUNT)
  graded: number;
  @Whole({ ...COUNT, description: 'Nothing handed in yet' })
  open: number;
  @Whole(COUNT)
  late: number;
  @Whole({ ...COUNT, description: 'Due, and nothing handed in' })
  missing: number;
}
export class ClassWorkPageDto {
  @Nested(() => ClassCountsDto, { description: 'Of the whole class, or of the group' })
  counts: ClassCountsDto;
  @ListOf(() => ClassWorkDto, { max: 200 })
  items: ClassWorkDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class ExtensionDto {
  @IdList({ min: 1, max: 500 })
  personIds: string[];
  @Instant({ nullable: true, description: 'null: the date of everybody' })
  dueAt: Date | null;
}

export class WorksToGradeDto {
  @Id()
  activityId: string;
  @Text({ max: 250 })
  name: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
  @Whole({ min: 1, ...COUNT, description: 'Works that wait for a teacher' })
  waiting: number;
  @Instant({ description: 'When the first of them was handed in' })
  since: Date;
}
export class WorksToGradePageDto {
  @ListOf(() => WorksToGradeDto, { max: 200 })
  items: WorksToGradeDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
