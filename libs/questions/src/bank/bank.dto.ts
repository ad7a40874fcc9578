import { Flag, Id, JsonObject, ListOf, OneOf, PageQuery, Text, TextList, Whole } from '@sreda/plugin-sdk/server';

export const ownerKinds = ['course', 'organisation', 'person'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export class BankQuery {
  @Id()
  courseId: string;
}
export class BankDto {
  @Id()
  id: string;
  @OneOf(ownerKinds)
  ownerKind: OwnerKind;
  @Id()
  ownerId: string;
  @Whole({ max: 2 ** 31 - 1 })
  questions: number;
}
export class BankListDto {
  @ListOf(() => BankDto, { max: 100 })
  items: BankDto[];
}
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
export class CategoryListDto {
  @ListOf(() => CategoryDto, { max: 100_000 })
  items: CategoryDto[];
}
export class QuestionQuery extends PageQuery {
  @Id({ optional: true })
  categoryId?: string;
  @Text({ max: 200, optional: true })
  q?: string;
  @Text({ max: 100, optional: true })
  type?: string;
}
export class QuestionListItemDto {
  @Id()
  id: string;
  @Id({ nullable: true })
  categoryId: string | null;
  @Text({ max: 100 })
  type: string;
  @Text({ max: 250 })
  name: string;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @OneOf(['draft', 'ready'])
  state: 'draft' | 'ready';
  @TextList({ max: 1000, maxLength: 500 })
  tags: string[];
}
export class QuestionPageDto {
  @ListOf(() => QuestionListItemDto, { max: 200 })
  items: QuestionListItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class QuestionDto extends QuestionListItemDto {
  @Id()
  bankId: string;
  @Text({ max: 500, nullable: true, description: "The author's own identifier" })
  idNumber: string | null;
  @JsonObject({ description: 'By the schema of the question type' })
  definition: Record<string, unknown>;
}
export class ImportQuery {
  @Flag({ optional: true, description: '`1` or `true`: only tell what would be imported' })
  dryRun: boolean = false;
}
export class ImportedDto {
  @Id({ optional: true, description: '202: a big file is imported by this job, whose result is the report' })
  jobId?: string;
  @JsonObject({ optional: true, description: '200: {format, found, imported, categories, byType, problems, added, changed, unchanged}' })
  report?: Record<string, unknown>;
}
