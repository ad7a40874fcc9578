import { Flag, Id, ListOf, Nested, OneOf, Text } from '@sreda/plugin-sdk/server';

/** What a topic can be about. */
const targetKinds = ['activity'] as const;
type TargetKind = (typeof targetKinds)[number];

const NAME = { max: 250 };
/** Forums of one course. */
export const MAX_FORUMS = 200;

export class TopicTargetDto {
  @OneOf(targetKinds)
  kind: TargetKind;
  @Id()
  id: string;
}
export class TopicAboutDto extends TopicTargetDto {
  @Text(NAME)
  name: string;
  @Text({ max: 100, description: 'Of the activity: which plugin shows it' })
  type: string;
}

export class AboutActivityDto {
  @Id()
  id: string;
  @Id()
  courseId: string;
  @Text(NAME)
  name: string;
  @Text({ max: 100 })
  type: string;
}
export class AboutTopicDto {
  @Id()
  id: string;
  @Text(NAME)
  title: string;
  @Text({ ...NAME, description: 'Name of its forum' })
  of: string;
  @Flag({ description: 'An answer was accepted' })
  isAnswered: boolean;
}
export class AboutForumDto {
  @Id()
  id: string;
  @Text(NAME)
  name: string;
}
export class AboutPageDto {
  @Nested(() => AboutActivityDto)
  activity: AboutActivityDto;
  @ListOf(() => AboutTopicDto, { max: 200, description: 'The newest first' })
  items: AboutTopicDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
  @ListOf(() => AboutForumDto, { max: MAX_FORUMS, description: 'Where one may begin another' })
  forums: AboutForumDto[];
}
