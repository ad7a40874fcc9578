export const placeKinds = ['region', 'municipality', 'school'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface Organisation {
  readonly id: string;
  readonly kind: PlaceKind | 'class';
  readonly parentId: string | null;
  readonly name: string;
  readonly timeZone: string;
  readonly version: number;
}
export interface OrganisationNode extends Organisation {
  readonly below: readonly OrganisationNode[];
}

/** What may stand below an organisation of this kind, or at the root. */
export const kindsBelow = (parent: Organisation['kind'] | null): readonly PlaceKind[] =>
  placeKinds.slice(parent === null ? 0 : placeKinds.findIndex((kind) => kind === parent) + 1);

/** The tree of a list; what stands below something that is not in it becomes a root. */
export function treeOf(list: readonly Organisation[]): OrganisationNode[] {
  const ids = new Set(list.map((o) => o.id));
  const below = (parentId: string | null): OrganisationNode[] =>
    list
      .filter((o) => (parentId === null ? o.parentId === null || !ids.has(o.parentId) : o.parentId === parentId))
      .map((o) => ({ ...o, below: below(o.id) }));
  return below(null);
}
