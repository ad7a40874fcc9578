import { Decimal, Whole } from '@sreda/plugin-sdk/server';

export class PostPointsInputDto {
  @Decimal({ max: 10_000, nullable: true, description: 'Null takes them back' })
  points: number | null;
  @Whole({ max: 2 ** 31 - 1, description: '`pointsVersion` of the post as it was known' })
  version: number;
}
