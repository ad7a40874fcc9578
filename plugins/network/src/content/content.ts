import { createHash } from 'node:crypto';
import { canonicalJson } from '@sreda/contracts';
import type { MaterialContent, MaterialPart } from '@sreda/plugin-sdk';

/** SHA-256 in hex of what a part says, wherever it stands: parts that say the same are kept once. */
export const digestOf = ({ kind, data }: Pick<MaterialPart, 'kind' | 'data'>): string =>
  createHash('sha256').update(canonicalJson({ kind, data })).digest('hex');

export const samePart = (a: MaterialPart, b: MaterialPart): boolean => a.parentId === b.parentId && canonicalJson(a) === canonicalJson(b);

export const byId = (content: MaterialContent): ReadonlyMap<string, MaterialPart> => new Map(content.map((part) => [part.id, part]));

/**
 * The parts as a tree is written down: each before what lies in it, neighbours in the order in which they come. A part whose parent is not there, or that
 * would lie in itself, lies in none.
 */
export function inTreeOrder(parts: readonly MaterialPart[]): MaterialContent {
  const known = new Map<string, MaterialPart>();
  for (const part of parts) known.set(part.id, { ...part, parentId: null });
  for (const { id, parentId } of parts) {
    const part = known.get(id);
    if (part && parentId !== null && known.has(parentId) && !liesIn(known, parentId, id)) known.set(id, { ...part, parentId });
  }
  const children = new Map<string | null, MaterialPart[]>();
  for (const part of known.values()) {
    const neighbours = children.get(part.parentId);
    if (neighbours) neighbours.push(part);
    else children.set(part.parentId, [part]);
  }
  const below = (parentId: string | null): MaterialPart[] => (children.get(parentId) ?? []).flatMap((part) => [part, ...below(part.id)]);
  return below(null);
}

function liesIn(parts: ReadonlyMap<string, MaterialPart>, id: string, ancestorId: string): boolean {
  for (let at: string | null | undefined = id; at; at = parts.get(at)?.parentId) if (at === ancestorId) return true;
  return false;
}
