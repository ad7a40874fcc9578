import { DateOnly, Flag, Id, ListOf, Nested, Text, Whole } from '@sreda/plugin-sdk/server';

export class PromotedClassDto {
  @Id()
  classId: string;
  @Text({ max: 40 })
  from: string;
  @Text({ max: 40, nullable: true, description: 'Null: the class graduates' })
  to: string | null;
  @Whole({ max: 100_000 })
  students: number;
  @Flag({ description: 'The next year has another class of this name' })
  conflict: boolean;
}

export class PromotionYearDto {
  @Id({ nullable: true, description: 'Null: the year is made by the promotion' })
  id: string | null;
  @Text({ max: 40 })
  name: string;
  @DateOnly()
  since: string;
  @DateOnly()
  until: string;
}

export class PromotionPreviewDto {
  @Nested(() => PromotionYearDto)
  from: PromotionYearDto;
  @Nested(() => PromotionYearDto)
  to: PromotionYearDto;
  @ListOf(() => PromotedClassDto, { max: 500 })
  classes: PromotedClassDto[];
  @Whole({ max: 100_000, description: 'Pupils who finish school' })
  graduates: number;
  @Whole({ max: 2_147_483_647, description: 'Of the school; name it as `expectedVersion`' })
  version: number;
}

export class PromoteDto {
  @Text({ max: 40, description: 'Name of the next year, as in the preview' })
  academicYear: string;
  @Whole({ max: 2_147_483_647 })
  expectedVersion: number;
}
