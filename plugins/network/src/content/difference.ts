import { canonicalJson } from '@sreda/contracts';
import { changedPart, type MaterialContent, type MaterialDifference, type MaterialPart, type MaterialPartChange } from '@sreda/plugin-sdk';
import { byId } from './content.js';

export function differenceOf(before: MaterialContent, after: MaterialContent): MaterialDifference {
  const [old, now] = [byId(before), byId(after)];
  // What is of another kind is another thing, whatever its id.
  const stays = ({ id, kind }: MaterialPart, there: ReadonlyMap<string, MaterialPart>): boolean => there.get(id)?.kind === kind;
  const removed = before.filter((part) => !stays(part, now)).map(({ id }) => id);
  const added = after.filter((part) => !stays(part, old));
  const changed = after.flatMap((part) => {
    const was = old.get(part.id);
    return was && stays(part, old) ? changeOf(was, part) : [];
  });
  const kept = before.filter((part) => stays(part, now));
  const order = after.map(({ id }) => id);
  const usual = [...kept, ...added].map(({ id }) => id);
  return { removed, added, changed, ...(usual.join() !== order.join() && { order }) };
}

/** Applied to the first content, gives the second. */
export function applyDifference(content: MaterialContent, { removed, added, changed, order }: MaterialDifference): MaterialContent {
  const [gone, changes] = [new Set(removed), new Map(changed.map((change) => [change.id, change]))];
  const kept = content
    .filter(({ id }) => !gone.has(id))
    .map((part) => {
      const change = changes.get(part.id);
      return change ? changedPart(part, change) : part;
    });
  const parts = [...kept, ...added];
  if (!order) return parts;
  const all = byId(parts);
  return order.flatMap((id) => all.get(id) ?? []);
}

/** Empty or one. */
function changeOf(before: MaterialPart, after: MaterialPart): MaterialPartChange[] {
  const set = Object.fromEntries(Object.entries(after.data).filter(([field, value]) => !sameValue(before.data[field], value)));
  const unset = Object.keys(before.data).filter((field) => !(field in after.data));
  const moved = before.parentId !== after.parentId;
  if (!moved && unset.length === 0 && Object.keys(set).length === 0) return [];
  return [{ id: after.id, ...(moved && { parentId: after.parentId }), set, unset }];
}

/** Undefined is the value of a field that is not there. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);
