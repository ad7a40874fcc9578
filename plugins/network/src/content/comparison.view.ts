import type { MaterialPartComparisonDto } from './comparison.dto.js';
import { isConflict, type PartComparison } from './merge.js';

export function comparisonView(part: PartComparison): MaterialPartComparisonDto {
  const { id, by, copy, source, fields } = part;
  const shown = source ?? copy;
  const name = shown?.data['name'];
  return {
    ...{ id, by, kind: shown?.kind ?? '', data: shown?.data ?? {}, name: typeof name === 'string' ? name : '' },
    ...{ isConflict: isConflict(part), isInCopy: copy !== undefined, isInSource: source !== undefined },
    fields: fields.map(({ field, by: fieldBy, base, copy: own, source: its }) => ({
      field,
      by: fieldBy,
      values: { base, copy: own, source: its },
    })),
  };
}
