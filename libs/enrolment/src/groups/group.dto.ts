import { Id, IdList, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

const NAME = { max: 100 };

export class GroupMemberDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
}
export class GroupDto {
  @Id()
  id: string;
  @Text(NAME)
  name: string;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @ListOf(() => GroupMemberDto, { max: 1000, description: 'By name' })
  members: GroupMemberDto[];
}
export class GroupListDto {
  @ListOf(() => GroupDto, { max: 200 })
  items: GroupDto[];
}
export class NewGroupDto {
  @Text(NAME)
  name: string;
}
export class GroupChangeDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @Text({ ...NAME, optional: true })
  name?: string;
  @IdList({ max: 1000, optional: true, description: 'All of them: students of the course' })
  personIds?: string[];
}
export class CreatedGroupDto {
  @Id()
  id: string;
}
export class GroupsMadeDto {
  @Whole({ max: 200 })
  created: number;
  @Whole({ max: 10_000, description: 'Students who came into a group' })
  placed: number;
}
