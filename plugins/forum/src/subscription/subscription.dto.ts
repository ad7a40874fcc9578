import { Flag, Id, ListOf, OneOf, PageQuery, Text } from '@sreda/plugin-sdk/server';

export class ForumSubscriptionDto {
  @Flag()
  on: boolean;
}

/** In the order of the list. */
export const followedKinds = ['author', 'forum', 'section', 'topic'] as const;
export type FollowedKind = (typeof followedKinds)[number];

export class FollowedQuery extends PageQuery {
  @OneOf(followedKinds, { optional: true })
  kind?: FollowedKind;
}
export class FollowedDto {
  @OneOf(followedKinds)
  kind: FollowedKind;
  @Id({ description: 'Of the person, the board or the topic' })
  id: string;
  @Text({ min: 0, max: 320, description: 'Empty: hidden from me' })
  name: string;
  @Text({ max: 250, nullable: true, description: 'Of a topic its board, of a section its school' })
  of: string | null;
}
export class FollowedPageDto {
  @ListOf(() => FollowedDto, { max: 200 })
  items: FollowedDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
