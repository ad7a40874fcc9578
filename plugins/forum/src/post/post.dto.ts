import { Decimal, FileDto, Flag, Id, IdList, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

export const MAX_FILES = 20;
export const TEXT = { max: 100_000, raw: true, description: 'HTML with formulas as \\(…\\) and \\[…\\]; cleaned before it is kept' };
/** Empty where files say it all. */
const TEXT_OR_FILES = { ...TEXT, min: 0 };
export const VERSION = { min: 1, max: 2 ** 31 - 1 };
export const reactions = ['like', 'thanks', 'idea', 'agree'] as const;
export type Reaction = (typeof reactions)[number];

export const SEND = { optional: true, description: 'Made by the client for this post: sent twice, it is written once' };

export class NewPostDto {
  @Id(SEND)
  sendId?: string;
  @Text(TEXT_OR_FILES)
  text: string;
  @Id({ optional: true, nullable: true, description: 'The post of the same topic that it replies to' })
  answersId?: string | null;
  @IdList({ max: MAX_FILES, optional: true, description: 'Uploaded files, in their order; pictures of the text are not named' })
  fileIds?: string[];
}
export class PostChangeDto {
  @Text(TEXT_OR_FILES)
  text: string;
  @Whole({ ...VERSION, description: 'The last one that was known' })
  version: number;
  @IdList({ max: MAX_FILES, optional: true, description: 'Absent: they stay' })
  fileIds?: string[];
}

export class PostReactionInputDto {
  @OneOf(reactions, { nullable: true, description: 'Null takes it back' })
  reaction: Reaction | null;
}

export class PostAuthorDto {
  @Id()
  id: string;
  @Text({ max: 250 })
  name: string;
}
export class PostHiddenDto {
  @Text({ max: 2_000, nullable: true, description: 'For the author and the moderators' })
  reason: string | null;
  @Instant()
  at: Date;
}
export class AnsweredPostDto {
  @Id()
  id: string;
  @Text({ max: 250, nullable: true, description: 'Null: erased' })
  authorName: string | null;
  @Text({ min: 0, max: 250, description: 'Its beginning, without formatting; empty for a hidden one' })
  excerpt: string;
}
export class PostReactionDto {
  @OneOf(reactions)
  reaction: Reaction;
  @Whole({ max: 2 ** 31 - 1 })
  count: number;
  @Flag()
  mine: boolean;
}
export class PostDto {
  @Id()
  id: string;
  @Nested(() => PostAuthorDto, { nullable: true, description: 'Null: erased' })
  author: PostAuthorDto | null;
  @Text({ max: 200, nullable: true, description: 'In whose name it was written, in the network; null in a course' })
  school: string | null;
  @Flag()
  isOwn: boolean;
  @Instant()
  createdAt: Date;
  @Instant({ nullable: true })
  changedAt: Date | null;
  @Whole(VERSION)
  version: number;
  @Text({ min: 0, max: 5_000_000, nullable: true, description: 'HTML, formulas drawn; null: hidden from me' })
  text: string | null;
  @Text({ min: 0, max: 100_000, nullable: true, description: 'The text as its author writes it; null for who may not change it' })
  source: string | null;
  @Nested(() => PostHiddenDto, { nullable: true })
  hidden: PostHiddenDto | null;
  @Nested(() => AnsweredPostDto, { nullable: true })
  answers: AnsweredPostDto | null;
  @ListOf(() => PostReactionDto, { max: reactions.length })
  reactions: PostReactionDto[];
  @ListOf(() => FileDto, { max: MAX_FILES })
  files: FileDto[];
  @Decimal({ max: 10_000, nullable: true, description: 'For the author and who grades' })
  points: number | null;
  @Whole({ max: 2 ** 31 - 1, description: 'Changes with each change of the points; 0: there were none' })
  pointsVersion: number;
  @Flag({ description: 'Now' })
  mayChange: boolean;
  @Flag({ description: 'Now' })
  mayDelete: boolean;
  @Flag({ description: 'By another, and not read by me' })
  isNew: boolean;
}
export class PostPageDto {
  @ListOf(() => PostDto, { max: 200 })
  items: PostDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class PostVersionDto {
  @Whole(VERSION)
  version: number;
  @Text({ min: 0, max: 5_000_000, description: 'HTML, formulas drawn' })
  text: string;
  @Instant({ description: 'When it was replaced' })
  changedAt: Date;
  @Nested(() => PostAuthorDto, { nullable: true })
  changedBy: PostAuthorDto | null;
}
export class PostVersionsDto {
  @ListOf(() => PostVersionDto, { max: 10_000, description: 'What it was before each change, the first one first' })
  items: PostVersionDto[];
}
