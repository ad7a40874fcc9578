import { Flag, Id, ListOf, Text } from '@sreda/plugin-sdk/server';

export const MAX_RELATED = 5;

export class RelatedTopicDto {
  @Id()
  id: string;
  @Text({ max: 250 })
  title: string;
  @Text({ max: 250, nullable: true, description: 'Name of its section, in the network' })
  of: string | null;
  @Flag({ description: 'An answer was accepted' })
  isAnswered: boolean;
}
export class RelatedTopicsDto {
  @ListOf(() => RelatedTopicDto, { max: MAX_RELATED })
  items: RelatedTopicDto[];
}
