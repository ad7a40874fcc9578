import { ListOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { MAX_TAG_LENGTH, MAX_TAGS } from './tag.js';

export const TAGS = { max: MAX_TAGS, maxLength: MAX_TAG_LENGTH };
export const TAG = { max: MAX_TAG_LENGTH, optional: true, description: 'Only topics that have it; case and «ё» are no matter' };
export const MAX_BOARD_TAGS = 200;

export class BoardTagDto {
  @Text({ max: MAX_TAG_LENGTH, description: 'As it was written first' })
  name: string;
  @Whole({ max: 2 ** 31 - 1, description: 'That have it' })
  topics: number;
}
export class BoardTagsDto {
  @ListOf(() => BoardTagDto, { max: MAX_BOARD_TAGS, description: 'What is used most first' })
  items: BoardTagDto[];
}
