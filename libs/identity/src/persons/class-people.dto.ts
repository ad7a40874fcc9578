import { DateOnly, Id, IdList, Instant, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class ClassTeacherDto {
  @Id({ description: 'Of the role; it is ended with the roles of the person' })
  id: string;
  @Id()
  personId: string;
  @Text({ max: 300 })
  name: string;
  @Id()
  classId: string;
  @Instant()
  since: Date;
  @Instant({ nullable: true })
  until: Date | null;
  @Text({ max: 200, nullable: true })
  reason: string | null;
}

export class ClassTeacherListDto {
  @ListOf(() => ClassTeacherDto, { max: 1000 })
  items: ClassTeacherDto[];
}

export class MovePupilsDto {
  @IdList({ min: 1, max: 500, description: 'Pupils of the same school' })
  personIds: string[];
  @DateOnly({ optional: true, description: 'First day in the class; today by default' })
  since?: string;
}

export class MovedPupilsDto {
  @Whole({ max: 500, description: 'Without those who were in the class already' })
  moved: number;
}
