import { Decimal, Id, JsonObject, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { queues } from '@sreda/plugin-sdk';

const states = ['waiting', 'active', 'completed', 'failed'] as const;

export class JobDto {
  @Id()
  id: string;
  @Text({ max: 200 })
  name: string;
  @OneOf(states)
  state: (typeof states)[number];
  @Decimal({ max: 1, description: 'How much is done, 0 to 1' })
  progress: number;
  @Text({ max: 1000, nullable: true, description: 'What is being done' })
  note: string | null;
  @JsonObject({ nullable: true, description: 'What the job answered; its form is told by its name' })
  result: unknown;
  @Text({ max: 200, nullable: true, description: 'Error code of the last try' })
  error: string | null;
}

export class QueueDto {
  @OneOf(queues)
  name: string;
  @Whole({ max: 2_147_483_647 })
  waiting: number;
  @Whole({ max: 2_147_483_647 })
  active: number;
  @Whole({ max: 2_147_483_647, description: 'Dead letters' })
  dead: number;
}

export class QueuesDto {
  @ListOf(() => QueueDto, { max: 4 })
  items: readonly QueueDto[];
}
