import { Finite, Flag, Whole } from '@sreda/plugin-sdk/server';

const COUNT = { max: 2 ** 31 - 1 };
const OF_PUPILS = { ...COUNT, nullable: true } as const;

export class MaterialUseDto {
  @Whole({ ...COUNT, description: 'Other schools that have taken copies' })
  schools: number;
  @Whole({ ...COUNT, description: 'Copies in them' })
  copies: number;
  @Flag({ description: 'Fewer than five pupils have answered: nothing is said about them' })
  isHidden: boolean;
  @Whole({ ...OF_PUPILS, description: 'Who have answered its questions in tests' })
  pupils: number | null;
  @Whole({ ...OF_PUPILS, description: 'Which they are in now' })
  classes: number | null;
  @Whole({ ...OF_PUPILS, description: 'Marked ones; the mean is theirs' })
  answers: number | null;
  @Finite({ nullable: true, description: 'Mean share of the points, in whole percent' })
  meanPercent: number | null;
}
