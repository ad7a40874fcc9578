import { Flag, Id, IdList, Instant, ListOf, Nested, OneOf, PageQuery, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { TopicAboutDto, TopicTargetDto } from '../about/about.dto.js';
import { MAX_FILES, PostAuthorDto, PostDto, PostPageDto, SEND, TEXT, VERSION } from '../post/post.dto.js';
import { TAG, TAGS } from '../tag/tag.dto.js';

export const topicKinds = ['discussion', 'question', 'announcement'] as const;
export type TopicKind = (typeof topicKinds)[number];
export const topicFilters = ['all', 'unread', 'unanswered'] as const;
export type TopicFilter = (typeof topicFilters)[number];

export const TITLE = { max: 250 };
const COUNT = { max: 2 ** 31 - 1 };

export class TopicQuery extends PageQuery {
  @OneOf(topicFilters, { optional: true, description: '`unanswered`: questions without an accepted answer, others without a reply' })
  filter: TopicFilter = 'all';
  @Text(TAG)
  tag?: string;
}
export class NewTopicDto {
  @Id(SEND)
  sendId?: string;
  @Text(TITLE)
  title: string;
  @OneOf(topicKinds, { optional: true, description: 'Announcements are the moderators’' })
  kind?: TopicKind;
  @Text(TEXT)
  text: string;
  @IdList({ max: MAX_FILES, optional: true, description: 'Uploaded files, in their order; pictures of the text are not named' })
  fileIds?: string[];
  @TextList({ ...TAGS, optional: true })
  tags?: string[];
  @Nested(() => TopicTargetDto, { optional: true, nullable: true, description: 'An activity of the course' })
  about?: TopicTargetDto | null;
}
export class NewTopicIdDto {
  @Id()
  id: string;
  @Id({ description: 'Of its first post' })
  postId: string;
}
/** What is absent stays as it is. */
export class TopicChangeDto {
  @Text({ ...TITLE, optional: true })
  title?: string;
  @TextList({ ...TAGS, optional: true })
  tags?: string[];
  @Flag({ optional: true })
  pinned?: boolean;
  @Nested(() => TopicTargetDto, { optional: true, nullable: true, description: 'An activity of the course; only by moderators' })
  about?: TopicTargetDto | null;
  @Flag({ optional: true, description: 'Only moderators write there' })
  locked?: boolean;
  @Whole({ ...VERSION, description: 'The last one that was known' })
  version: number;
}
export class TopicAnswerDto {
  @Id({ nullable: true, description: 'A reply of the topic; null: none is accepted' })
  postId: string | null;
}
export class TopicReadDto {
  @Id({ description: 'The last post that was seen' })
  postId: string;
}

export class LastPostDto {
  @Instant()
  at: Date;
  @Nested(() => PostAuthorDto, { nullable: true })
  author: PostAuthorDto | null;
}
export class TopicRowDto {
  @Id()
  id: string;
  @OneOf(topicKinds)
  kind: TopicKind;
  @Text({ ...TITLE, min: 0, description: 'Empty: hidden from me' })
  title: string;
  @Flag({ description: 'Its first post is hidden by a moderator' })
  isHidden: boolean;
  @Nested(() => PostAuthorDto, { nullable: true, description: 'Null: erased' })
  author: PostAuthorDto | null;
  @Instant()
  createdAt: Date;
  @Whole({ ...COUNT, description: 'That I see, the first one among them' })
  posts: number;
  @Whole({ ...COUNT, description: 'By others, that I see and have not read' })
  unread: number;
  @Flag()
  pinned: boolean;
  @Flag()
  locked: boolean;
  @Flag({ description: 'An answer was accepted' })
  isAnswered: boolean;
  @TextList({ ...TAGS, description: 'None: of a topic that is hidden from me, too' })
  tags: string[];
  @Nested(() => LastPostDto)
  last: LastPostDto;
}
export class TopicPageDto {
  @ListOf(() => TopicRowDto, { max: 200 })
  items: TopicRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class TopicBoardDto {
  @OneOf(['course', 'network'])
  kind: 'course' | 'network';
  @Id({ nullable: true })
  activityId: string | null;
  @Text({ max: 250 })
  name: string;
  @Id({ nullable: true })
  courseId: string | null;
  @Flag()
  isQuestionForum: boolean;
  @Flag({ description: 'Each group of the course has one topic' })
  isGroupForum: boolean;
}
export class TopicDto extends TopicRowDto {
  @Whole(VERSION)
  version: number;
  @Id()
  boardId: string;
  @Nested(() => TopicBoardDto)
  board: TopicBoardDto;
  @Nested(() => TopicAboutDto, { nullable: true, description: 'What it is about, if I may open that' })
  about: TopicAboutDto | null;
  @Nested(() => PostDto)
  first: PostDto;
  @Nested(() => PostDto, { nullable: true, description: 'The accepted one' })
  answer: PostDto | null;
  @Nested(() => PostPageDto, { description: 'What follows the first post; more is at `posts`' })
  replies: PostPageDto;
  @Flag({ description: 'The posts of others are shown after an own one' })
  waits: boolean;
  @Flag({ description: 'Now' })
  mayReply: boolean;
  @Flag()
  mayModerate: boolean;
  @Flag()
  mayGrade: boolean;
  @Flag({ description: 'Accept an answer' })
  mayAccept: boolean;
  @Flag({ description: 'Change the title and the tags' })
  mayRename: boolean;
  @Flag({ description: 'I hear of new posts, because of the topic or of its forum' })
  subscribed: boolean;
  @Id({ nullable: true })
  lastReadId: string | null;
}
