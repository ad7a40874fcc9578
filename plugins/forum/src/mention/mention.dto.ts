import { Id, ListOf, Text } from '@sreda/plugin-sdk/server';

/** People that one post names. */
export const MAX_MENTIONS = 20;
/** Of those found. */
export const MAX_FOUND = 20;

export class BoardPeopleQuery {
  @Text({ min: 0, max: 100, optional: true, description: 'The beginning of a word of the name' })
  q: string = '';
}
export class BoardPersonDto {
  @Id()
  id: string;
  @Text({ max: 320 })
  name: string;
}
export class BoardPeopleDto {
  @ListOf(() => BoardPersonDto, { max: MAX_FOUND })
  items: BoardPersonDto[];
}
