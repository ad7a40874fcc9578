import type { MaterialContent, MaterialDifference, MaterialFiles, MaterialPart } from '@sreda/plugin-sdk';

const renamedPart = (part: MaterialPart, ids: ReadonlyMap<string, string>): MaterialPart => ({
  ...part,
  id: ids.get(part.id) ?? part.id,
  parentId: part.parentId && (ids.get(part.parentId) ?? part.parentId),
});
/** The same with other ids; those that are not named stay. */
export const renamed = (content: MaterialContent, ids: ReadonlyMap<string, string>): MaterialContent =>
  content.map((part) => renamedPart(part, ids));

export function renamedDifference(
  { removed, added, changed, order }: MaterialDifference,
  ids: ReadonlyMap<string, string>,
): MaterialDifference {
  const to = (id: string): string => ids.get(id) ?? id;
  return {
    removed: removed.map(to),
    added: renamed(added, ids),
    changed: changed.map((change) => ({
      ...change,
      id: to(change.id),
      ...(change.parentId !== undefined && { parentId: change.parentId && to(change.parentId) }),
    })),
    ...(order && { order: order.map(to) }),
  };
}

/** What is accepted names files of the source, what is kept own ones. */
export const eitherFiles = (first: MaterialFiles, second: MaterialFiles): MaterialFiles => ({
  read: (ctx, sha256) => first.read(ctx, sha256).catch(() => second.read(ctx, sha256)),
});
