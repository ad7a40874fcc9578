import { Id, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

const NAME = { max: 250 };

export class CourseCategoryDto {
  @Id()
  id: string;
  @Id({ nullable: true, description: 'null: at the top' })
  parentId: string | null;
  @Text(NAME)
  name: string;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}
export class CourseCategoryListDto {
  @ListOf(() => CourseCategoryDto, { max: 2000, description: 'Brothers and sisters in their order' })
  items: CourseCategoryDto[];
}
export class NewCourseCategoryDto {
  @Text(NAME)
  name: string;
  @Id({ optional: true, nullable: true, description: 'Default: at the top' })
  parentId?: string | null;
}
export class CourseCategoryChangeDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @Text(NAME)
  name: string;
}
export class CourseCategoryPlaceDto {
  @Id({ nullable: true, description: 'null: at the top' })
  parentId: string | null;
  @Id({ nullable: true, description: 'The one after it; null: it is the last' })
  before: string | null;
}
