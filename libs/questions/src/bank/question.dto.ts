import { Flag, Id, IdList, Instant, JsonObject, ListOf, OneOf, PageQuery, Text, TextList, Whole } from '@sreda/plugin-sdk/server';

const states = ['draft', 'ready'] as const;
type State = (typeof states)[number];
const NUMBER = { min: 1, max: 2 ** 31 - 1 };
const TAGS = { max: 100, maxLength: 100 };

export class QuestionQuery extends PageQuery {
  @Id({ optional: true })
  categoryId?: string;
  @Flag({ optional: true, description: 'Also what lies in the categories below' })
  deep: boolean = false;
  @Text({ max: 200, optional: true, description: 'Words of the text or of the name, or a part of the name' })
  q?: string;
  @Text({ max: 100, optional: true })
  type?: string;
  @OneOf(states, { optional: true })
  state?: State;
  @Text({ max: 100, optional: true })
  tag?: string;
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
  @Whole(NUMBER)
  version: number;
  @OneOf(states)
  state: State;
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
export class TagDto {
  @Text({ max: 500 })
  tag: string;
  @Whole({ max: 2 ** 31 - 1 })
  questions: number;
}
export class TagListDto {
  @ListOf(() => TagDto, { max: 10_000 })
  items: TagDto[];
}
export class VersionDto {
  @Whole(NUMBER)
  version: number;
  @OneOf(states)
  state: State;
  @Text({ max: 250 })
  name: string;
  @Id({ nullable: true, description: 'Who wrote it' })
  authorId: string | null;
  @Instant()
  createdAt: Date;
}
export class VersionListDto {
  @ListOf(() => VersionDto, { max: 100_000 })
  items: VersionDto[];
}
export class VersionQuery {
  @Whole({ ...NUMBER, optional: true, description: 'Left out: the present one' })
  version?: number;
}
export class QuestionReadQuery extends VersionQuery {
  @Flag({ optional: true, description: 'The texts as the HTML that an editor takes: with TeX, and with addresses of the files' })
  editable: boolean = false;
}
export class QuestionFileQuery extends VersionQuery {
  @Text({ max: 1000, raw: true, description: 'As the texts of the definition name it' })
  path: string;
}

/** What an author writes. */
export class QuestionEdit {
  @Text({ max: 250 })
  name: string;
  @JsonObject({ description: 'By the schema of the question type' })
  definition: Record<string, unknown>;
  @OneOf(states, { description: '`ready`: tests may take it. Refused with 422 `questions.not-ready` for one that no answer can solve' })
  state: State;
  @TextList({ ...TAGS, optional: true })
  tags: string[] = [];
  @Text({ max: 100, nullable: true, optional: true, description: 'Unique in the category' })
  idNumber: string | null = null;
}
export class NewQuestionDto extends QuestionEdit {
  @Text({ max: 100 })
  type: string;
  @Id({ nullable: true, optional: true, description: 'null: the bank itself' })
  categoryId: string | null = null;
}
export class QuestionChangeDto extends QuestionEdit {
  @Whole({ ...NUMBER, description: 'The version that the author saw; 409 when there is another one by now' })
  version: number;
}
export class SavedQuestionDto {
  @Id()
  id: string;
  @Whole(NUMBER)
  version: number;
  @OneOf(states)
  state: State;
}
export class QuestionIdsDto {
  @IdList({ min: 1, max: 1000 })
  questionIds: string[];
}
export class MoveQuestionsDto extends QuestionIdsDto {
  @Id({ nullable: true, description: 'null: the bank itself' })
  categoryId: string | null;
}
export class CopyQuestionsDto extends MoveQuestionsDto {
  @Id({ description: 'The bank of `categoryId`, in which one may write, too' })
  toBankId: string;
}
export class CopiedDto {
  @IdList({ max: 1000, description: 'Of the copies, in the order of the originals' })
  ids: string[];
}
