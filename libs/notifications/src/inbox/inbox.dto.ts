import { notificationGroups } from '@sreda/plugin-sdk';
import { Flag, Id, Instant, ListOf, OneOf, PageQuery, Text, TextList, Whole } from '@sreda/plugin-sdk/server';

export class InboxQuery extends PageQuery {
  @Flag({ optional: true, description: 'Only what has not been read' })
  unread: boolean = false;
}

export class NotificationDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  kind: string;
  @OneOf(notificationGroups)
  group: string;
  @Text({ max: 2000, description: 'In the language of the reader' })
  text: string;
  @TextList({ max: 20, maxLength: 400, description: 'Names of the children whom it concerns; empty: the reader' })
  about: readonly string[];
  @Text({ max: 500, nullable: true, description: 'Page of the web' })
  link: string | null;
  @Flag()
  mustRead: boolean;
  @Instant()
  createdAt: Date;
  @Instant({ nullable: true })
  readAt: Date | null;
}

export class NotificationPageDto {
  @ListOf(() => NotificationDto, { max: 200 })
  items: readonly NotificationDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

/** Counting ends here: nobody reads a larger figure. */
export const MOST_UNREAD = 100;

export class UnreadDto {
  @Whole({ max: MOST_UNREAD, description: `${MOST_UNREAD}: as many or more` })
  count: number;
}

export class ReadAllDto {
  @Id({ description: 'The newest that was shown: what has come since stays unread' })
  upTo: string;
}
