import { Id, Instant, ListOf, Text } from '@sreda/plugin-sdk/server';

export class FollowedClassDto {
  @Id()
  classId: string;
  @Text({ max: 250 })
  name: string;
  @Instant()
  since: Date;
  @Instant({ nullable: true })
  until: Date | null;
}
export class FollowedClassListDto {
  @ListOf(() => FollowedClassDto, { max: 1000 })
  items: FollowedClassDto[];
}
