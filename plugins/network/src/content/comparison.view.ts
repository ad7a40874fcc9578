import type { MaterialPartComparisonDto } from './comparison.dto.js';
import { isConflict, type PartComparison } from './merge.js';

export function comparisonView(part: PartComparison): MaterialPartComparisonDto {
  const { id, by, copy, source, fields } = part;
  const shown = source ?? copy;
  // Its owner knows a part by the own name, unless that is what has changed.
  const name = (by === 'source' ? shown : (copy ?? source))?.data['name'];
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
