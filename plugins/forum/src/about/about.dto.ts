import { Flag, Id, ListOf, Nested, OneOf, Text } from '@sreda/plugin-sdk/server';

const NAME = { max: 250 };
/** Of each kind, where one may begin a topic. */
export const MAX_BOARDS = 200;

export class TopicTargetDto {
  @Text({ max: 100, description: 'activity, question: a key of the extension point linkTarget' })
  kind: string;
  @Id()
  id: string;
}
export class TopicAboutDto extends TopicTargetDto {
  @Text(NAME)
  name: string;
  @Text({ max: 100, description: 'Of the activity or the question' })
  type: string;
  @Id({ nullable: true, description: 'The course that it belongs to' })
  courseId: string | null;
}

export class AboutTopicDto {
  @Id()
  id: string;
  @Text(NAME)
  title: string;
  @Text({ ...NAME, description: 'Name of its forum or section' })
  of: string;
  @Flag({ description: 'An answer was accepted' })
  isAnswered: boolean;
}
export class AboutBoardDto {
  @OneOf(['course', 'network'])
  kind: 'course' | 'network';
  @Id()
  id: string;
  @Text(NAME)
  name: string;
  @Text({ ...NAME, nullable: true, description: 'Of a section of the network' })
  subject: string | null;
}
export class AboutPageDto {
  @Nested(() => TopicAboutDto)
  about: TopicAboutDto;
  @ListOf(() => AboutTopicDto, { max: 200, description: 'The newest first' })
  items: AboutTopicDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
  @ListOf(() => AboutBoardDto, {
    max: 2 * MAX_BOARDS,
    description: 'Where one may begin another: forums of the course, then sections of the network',
  })
  boards: AboutBoardDto[];
}
