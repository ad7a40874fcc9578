import { Id, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

/** As formats shorten them. */
const NAME = { max: 255 };

export class CategoryDto {
  @Id()
  id: string;
  @Id({ nullable: true })
  parentId: string | null;
  @Text({ max: 500 })
  name: string;
  @Whole({ max: 2 ** 31 - 1, description: 'Questions in the category itself' })
  questions: number;
}
export class CategoryPlaceDto {
  @Id()
  id: string;
  @Text({ max: 500 })
  name: string;
  @Id()
  bankId: string;
  @Id({ nullable: true, description: 'The course whose bank it is; null: of a school or a person' })
  courseId: string | null;
}
export class CategoryListDto {
  @ListOf(() => CategoryDto, { max: 100_000 })
  items: CategoryDto[];
}
export class NewCategoryDto {
  @Text(NAME)
  name: string;
  @Id({ nullable: true, optional: true, description: 'null: below the bank itself' })
  parentId?: string | null;
}
export class CategoryPatch {
  @Text({ ...NAME, optional: true })
  name?: string;
  @Id({ nullable: true, optional: true, description: 'null: below the bank itself; left out: where it is' })
  parentId?: string | null;
}
