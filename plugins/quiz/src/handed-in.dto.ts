import { Id, Instant, ListOf, Nested, Text, Whole } from '@sreda/plugin-sdk/server';

const COUNT = { max: 2 ** 31 - 1 };

class TestOfCourse {
  @Id()
  activityId: string;
  @Text({ max: 250 })
  name: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  courseName: string;
}
export class ToGradeItemDto extends TestOfCourse {
  @Whole({ min: 1, ...COUNT, description: 'Attempts that wait for a teacher' })
  waiting: number;
  @Instant({ description: 'When the first of them was handed in' })
  since: Date;
}
export class ToGradePageDto {
  @ListOf(() => ToGradeItemDto, { max: 200 })
  items: ToGradeItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

/** Attempts, counted. */
export class HandedInFigures {
  @Whole({ ...COUNT, description: 'Handed in today and in the six days before' })
  handedIn: number;
  @Whole({ ...COUNT, description: 'Handed in in the seven days before those' })
  handedInBefore: number;
  @Whole({ ...COUNT, description: 'Wait for a teacher, however old they are' })
  waiting: number;
}
export class HandedInItemDto extends TestOfCourse {
  @Nested(() => HandedInFigures)
  figures: HandedInFigures;
}
export class HandedInPageDto {
  @Nested(() => HandedInFigures, { description: 'Of all tests together' })
  figures: HandedInFigures;
  @ListOf(() => HandedInItemDto, { max: 200 })
  items: HandedInItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
