import { ListOf, Whole } from '@sreda/plugin-sdk/server';
import { MaterialPartComparisonDto } from '../content/comparison.dto.js';
import { MAX_PARTS } from '../material/material.dto.js';

export class MaterialChangesDto {
  @Whole({
    min: 1,
    max: 2 ** 31 - 1,
    nullable: true,
    description: 'Number of the version that was published before; null: this is the first',
  })
  since: number | null;
  @ListOf(() => MaterialPartComparisonDto, { max: 2 * MAX_PARTS, description: 'copy: the version before; source: this one' })
  parts: MaterialPartComparisonDto[];
}
