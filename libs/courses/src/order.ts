/**
 * Ids in a new order: `id` stands before `before`, or at the end. Pure. An unknown `before` is somebody else's deletion of a moment ago: the end
 * is the nearest place that is still there.
 */
export function placedBefore(ids: readonly string[], id: string, before: string | null): string[] {
  const others = ids.filter((other) => other !== id);
  const at = before === null || before === id ? -1 : others.indexOf(before);
  return at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}
