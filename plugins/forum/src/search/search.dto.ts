import { Id, Instant, ListOf, Nested, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { TAG } from '../tag/tag.dto.js';

export class ForumSearchQuery extends PageQuery {
  @Whole({ min: 1, max: 50, optional: true })
  override limit: number = 20;
  @Text({ max: 200, description: 'Words in any form; the last may be unfinished' })
  q: string;
  @Text(TAG)
  tag?: string;
}

export class ForumMarkDto {
  @Whole({ max: 2 ** 31 - 1 })
  from: number;
  @Whole({ max: 2 ** 31 - 1, description: 'The first position after it' })
  to: number;
}

export class ForumExcerptDto {
  @Text({ min: 0, max: 100_000, description: 'Plain text' })
  text: string;
  @ListOf(() => ForumMarkDto, { max: 1000, description: 'What was found, in UTF-16 units, in its order' })
  marks: ForumMarkDto[];
}

export class ForumFoundDto {
  @Id()
  topicId: string;
  @Id()
  postId: string;
  @Text({ min: 0, max: 250, description: 'Empty: hidden by a moderator' })
  title: string;
  @Nested(() => ForumExcerptDto)
  excerpt: ForumExcerptDto;
  @Text({ max: 250 })
  boardName: string;
  @Text({ max: 320, nullable: true, description: 'Null when the author is no longer there' })
  authorName: string | null;
  @Instant()
  at: Date;
}

export class ForumFoundPageDto {
  @ListOf(() => ForumFoundDto, { max: 50 })
  items: ForumFoundDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
