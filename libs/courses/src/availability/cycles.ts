/** Which activities each activity waits for: by id. */
export type Waits = ReadonlyMap<string, readonly string[]>;

/** A way from an activity back to itself, or null: those on it could never be opened. The first is the last, too. */
export function findCycle(waits: Waits): readonly string[] | null {
  const done = new Set<string>();
  for (const start of waits.keys()) {
    // An explicit stack: a course may chain a thousand activities.
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const onPath = new Set([start]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = done.has(top.id) ? undefined : waits.get(top.id)?.[top.next++];
      if (to === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(to)) {
        const ids = path.map(({ id }) => id);
        return [...ids.slice(ids.indexOf(to)), to];
      } else if (!done.has(to)) {
        path.push({ id: to, next: 0 });
        onPath.add(to);
      }
    }
  }
  return null;
}
