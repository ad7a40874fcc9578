import { Id, IdList, ListOf, Text } from '@sreda/plugin-sdk/server';
import { MAX_FILES, SEND, TEXT } from '../post/post.dto.js';

/** That a course has. */
const MAX_GROUPS = 200;

export class BoardGroupDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  name: string;
  @Id({ nullable: true, description: 'Null: nobody has written in it yet' })
  topicId: string | null;
}
export class BoardGroupsDto {
  @ListOf(() => BoardGroupDto, { max: MAX_GROUPS, description: 'By name' })
  items: BoardGroupDto[];
}
export class NewGroupPostDto {
  @Id(SEND)
  sendId?: string;
  @Text(TEXT)
  text: string;
  @IdList({ max: MAX_FILES, optional: true, description: 'Uploaded files, in their order; pictures of the text are not named' })
  fileIds?: string[];
}
