import { Id, Instant, ListOf, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';
import { type MessageState, messageStates } from './message.js';

export class MessagesQuery extends PageQuery {
  @OneOf(messageStates, { optional: true })
  state?: MessageState;
}

export class MessageItemDto {
  @Id()
  id: string;
  @Id({ nullable: true, description: 'Whose message it is, if that is known' })
  personId: string | null;
  @Text({ max: 400, nullable: true, description: 'Name of that person' })
  person: string | null;
  @Text({
    max: 320,
    nullable: true,
    description: 'Null when the message is addressed to the person: then it goes to the address that the account has on that day',
  })
  address: string | null;
  @Text({ max: 1000 })
  subject: string;
  @OneOf(messageStates, {
    description: '`kept`: in the outbox, as there is no mail server; `failed`: given up; `no-address`: the person has none',
  })
  state: MessageState;
  @Whole({ max: 2_147_483_647 })
  tries: number;
  @Text({ max: 10_000, nullable: true, description: 'What the mail server said to the last try' })
  error: string | null;
  @Instant()
  createdAt: Date;
  @Instant({ nullable: true })
  finishedAt: Date | null;
}

export class MessageDto extends MessageItemDto {
  @Text({ max: 1_000_000, nullable: true, description: 'Null when a mail server has taken the message: then it is not kept' })
  text: string | null;
}

export class MessagePageDto {
  @ListOf(() => MessageItemDto, { max: 200 })
  items: readonly MessageItemDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
