import type { MaterialContent, MaterialPart } from '@sreda/plugin-sdk';
import { byId, inTreeOrder, samePart } from './content.js';
import { sameValue } from './difference.js';

/** Whose change it is: of the source alone, of the copy alone, of both. */
export type ChangedBy = 'source' | 'copy' | 'both';

/** `@place`: the part that it lies in. */
export const PLACE = '@place';

export interface FieldComparison {
  readonly field: string;
  /** Undefined: the field is not there. */
  readonly base: unknown;
  readonly copy: unknown;
  readonly source: unknown;
  readonly by: ChangedBy;
}

/** A part that is not the same in a copy and in its source. */
export interface PartComparison {
  readonly id: string;
  /** What the source said when the owner of the copy last decided about it. */
  readonly base: MaterialPart | undefined;
  readonly copy: MaterialPart | undefined;
  readonly source: MaterialPart | undefined;
  readonly by: ChangedBy;
  /** Of a part in both, the fields that differ; empty for one that only one of them has. */
  readonly fields: readonly FieldComparison[];
}

/** All of it accepted or kept; or each field from who has changed it, where `fields` says whose are those that both have changed. */
export type Decision = 'accept' | 'keep' | { readonly fields: Readonly<Record<string, 'accept' | 'keep'>> };

export interface ThreeContents {
  readonly base: MaterialContent;
  readonly copy: MaterialContent;
  readonly source: MaterialContent;
}

/** What differs between a copy and its source, those of the source in its order first. */
export function compare({ base, copy, source }: ThreeContents): PartComparison[] {
  const [bases, copies, sources] = [byId(base), byId(copy), byId(source)];
  const ids = [...new Set([...sources.keys(), ...copies.keys()])];
  return ids.flatMap((id) => {
    const three = { base: bases.get(id), copy: copies.get(id), source: sources.get(id) };
    if (three.copy && three.source && samePart(three.copy, three.source)) return [];
    const fields = three.copy && three.source ? fieldsOf(three.base, three.copy, three.source) : [];
    return [{ id, ...three, by: changedBy(three, samePartOrNone), fields }];
  });
}

/** Both have changed one field, or one has changed what the other has removed: somebody has to say what it shall be. */
export const isConflict = ({ by, fields }: PartComparison): boolean =>
  by === 'both' && (fields.length === 0 || fields.some((field) => field.by === 'both'));

/** What is done without being asked: the source's change is taken, the own one is kept, and both are put together where they do not meet. */
export const usualDecision = (part: PartComparison): Decision =>
  part.by === 'source' ? 'accept' : part.by === 'copy' || isConflict(part) ? 'keep' : { fields: {} };

/**
 * The copy after its owner has decided. Everything accepted is the source, everything kept is the copy. `order`: whose order the parts have; own parts
 * stay behind the one that stood before them.
 */
export function merge(
  { base, copy, source }: ThreeContents,
  { decisionOf, order }: { readonly decisionOf: (part: PartComparison) => Decision; readonly order: 'accept' | 'keep' },
): MaterialContent {
  const parts = new Map(copy.map((part) => [part.id, part]));
  for (const part of compare({ base, copy, source })) {
    const decided = decidedPart(part, decisionOf(part));
    if (decided) parts.set(part.id, decided);
    else parts.delete(part.id);
  }
  const [leading, other] = order === 'accept' ? [source, copy] : [copy, source];
  return inTreeOrder(woven(leading, other).flatMap((id) => parts.get(id) ?? []));
}

function decidedPart(part: PartComparison, decision: Decision): MaterialPart | undefined {
  const { copy, source } = part;
  if (decision === 'accept') return source;
  if (decision === 'keep') return copy;
  if (!copy || !source) return part.by === 'source' ? source : copy;
  const taken = part.fields.filter(({ field, by }) => by === 'source' || (by === 'both' && decision.fields[field] === 'accept'));
  const data = new Map(Object.entries(copy.data));
  for (const { field, source: value } of taken.filter(({ field: name }) => name !== PLACE)) {
    if (value === undefined) data.delete(field);
    else data.set(field, value);
  }
  const parentId = taken.some(({ field }) => field === PLACE) ? source.parentId : copy.parentId;
  return { ...copy, parentId, data: Object.fromEntries(data) };
}

const valuesOf = (part: MaterialPart | undefined): Readonly<Record<string, unknown>> =>
  part ? { ...part.data, [PLACE]: part.parentId } : {};

function fieldsOf(base: MaterialPart | undefined, copy: MaterialPart, source: MaterialPart): FieldComparison[] {
  const [was, own, its] = [valuesOf(base), valuesOf(copy), valuesOf(source)];
  return [...new Set([...Object.keys(its), ...Object.keys(own)])].flatMap((field) => {
    const values = { base: was[field], copy: own[field], source: its[field] };
    return sameValue(values.copy, values.source) ? [] : [{ field, ...values, by: changedBy(values, sameValue) }];
  });
}

function changedBy<T>({ base, copy, source }: { base: T; copy: T; source: T }, same: (a: T, b: T) => boolean): ChangedBy {
  if (same(base, copy)) return 'source';
  return same(base, source) ? 'copy' : 'both';
}

const samePartOrNone = (a: MaterialPart | undefined, b: MaterialPart | undefined): boolean => (a && b ? samePart(a, b) : a === b);

/** Ids of both: those of the first in its order, each other one behind the one that stands before it in the second. */
function woven(first: MaterialContent, second: MaterialContent): string[] {
  const known = new Set(first.map(({ id }) => id));
  const after = new Map<string | null, string[]>();
  let before: string | null = null;
  for (const { id } of second) {
    if (known.has(id)) before = id;
    else {
      const behind = after.get(before);
      if (behind) behind.push(id);
      else after.set(before, [id]);
    }
  }
  return [...(after.get(null) ?? []), ...first.flatMap(({ id }) => [id, ...(after.get(id) ?? [])])];
}
