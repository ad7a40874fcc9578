import { Id, IdList, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { VERSION } from '../post/post.dto.js';
import { TITLE } from '../topic/topic.dto.js';

/** Posts that one split takes along. */
export const MAX_SPLIT = 200;

class MovingDto {
  @Text({ max: 500, description: 'For the authors, and for the log' })
  reason: string;
  @Whole({ ...VERSION, description: 'Of the topic, the last one that was known' })
  version: number;
}
export class TopicMoveDto extends MovingDto {
  @Id({ description: 'Another forum of the course, another section of the network' })
  boardId: string;
}
export class TopicMergeDto extends MovingDto {
  @Id({ description: 'The topic of the same board that gets the posts and keeps its title' })
  intoId: string;
}
export class TopicSplitDto extends MovingDto {
  @IdList({ min: 1, max: MAX_SPLIT, description: 'Replies; the earliest begins the new topic' })
  postIds: string[];
  @Text(TITLE)
  title: string;
}

export class TopicDestinationDto {
  @Id()
  id: string;
  @Text({ max: 250 })
  name: string;
}
export class TopicDestinationsDto {
  @ListOf(() => TopicDestinationDto, { max: 200 })
  items: TopicDestinationDto[];
}
export class ForumPlaceDto {
  @Id()
  topicId: string;
  @Id({ nullable: true, description: 'What was asked about, if it is a post' })
  postId: string | null;
}
