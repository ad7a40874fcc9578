import { Id, Instant, ListOf, Nested, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';

const COUNT = { max: 2 ** 31 - 1 };

export const homeworkGroups = ['course', 'class', 'assignment'] as const;
export type HomeworkGroup = (typeof homeworkGroups)[number];

export class SchoolHomeworkQuery extends PageQuery {
  @OneOf(homeworkGroups, { optional: true, description: 'What a row is' })
  by: HomeworkGroup = 'course';
  @Id({ optional: true, description: 'Only of this course' })
  courseId?: string;
  @Id({ optional: true, description: 'Only of those who are in this class today' })
  classId?: string;
  @Whole({ min: 1, max: 90, optional: true, description: 'A work that waits for a teacher longer than so many days is counted as waiting' })
  waitDays: number = 7;
}

/**
 * Homework by the day when it was due, an extension counted. Everybody in the class list of an assignment is expected to hand in one work, and
 * expected = in time + late + missing.
 */
export class HomeworkCountsDto {
  @Whole({ ...COUNT, description: 'Assignments that were due' })
  given: number;
  @Whole({ ...COUNT, description: 'Works that were due' })
  expected: number;
  @Whole(COUNT)
  inTime: number;
  @Whole(COUNT)
  late: number;
  @Whole({ ...COUNT, description: 'Nothing handed in' })
  missing: number;
}
export class HomeworkRowDto {
  @Id({ nullable: true, description: 'Of the course, the class or the assignment; null: those who are in no class' })
  id: string | null;
  @Text({ max: 250, nullable: true })
  name: string | null;
  @Text({ max: 250, nullable: true, description: 'Of an assignment' })
  courseName: string | null;
  @Instant({ nullable: true, description: 'When an assignment is due, for those who have no date of their own' })
  dueAt: Date | null;
  @Nested(() => HomeworkCountsDto, { description: 'Due today or in the six days before' })
  counts: HomeworkCountsDto;
  @Whole({ ...COUNT, description: 'Works that wait too long for a teacher, whenever they were due' })
  waiting: number;
}
export class SchoolHomeworkDto {
  @Nested(() => HomeworkCountsDto, { description: 'Of all rows together, each assignment once: due today or in the six days before' })
  counts: HomeworkCountsDto;
  @Nested(() => HomeworkCountsDto, { description: 'The same of the seven days before those' })
  before: HomeworkCountsDto;
  @Whole(COUNT)
  waiting: number;
  @ListOf(() => HomeworkRowDto, { max: 200 })
  items: HomeworkRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
