export interface OrderedSection {
  readonly id: string;
  readonly activities: readonly { readonly id: string }[];
}
/** Where an activity stands or shall stand: before another one, or (null) at the end of its section. */
export interface Place {
  readonly sectionId: string;
  readonly before: string | null;
}

export function placeOf(sections: readonly OrderedSection[], id: string): Place | null {
  for (const { id: sectionId, activities } of sections) {
    const at = activities.findIndex((activity) => activity.id === id);
    if (at >= 0) return { sectionId, before: activities[at + 1]?.id ?? null };
  }
  return null;
}

/** One place up (-1) or down (1), over the border of a section too; null at the end of the course. */
export function nextPlace(sections: readonly OrderedSection[], id: string, step: -1 | 1): Place | null {
  const s = sections.findIndex((section) => section.activities.some((activity) => activity.id === id));
  const section = sections[s];
  if (!section) return null;
  const at = section.activities.findIndex((activity) => activity.id === id);
  const beyond = sections[s + step];
  if (step === -1) {
    const above = section.activities[at - 1];
    if (above) return { sectionId: section.id, before: above.id };
    return beyond ? { sectionId: beyond.id, before: null } : null;
  }
  if (at < section.activities.length - 1) return { sectionId: section.id, before: section.activities[at + 2]?.id ?? null };
  return beyond ? { sectionId: beyond.id, before: beyond.activities[0]?.id ?? null } : null;
}

/** The outline with one activity at another place. */
export function withActivityAt<A extends { readonly id: string }, S extends { readonly id: string; readonly activities: readonly A[] }>(
  sections: readonly S[],
  id: string,
  { sectionId, before }: Place,
): S[] {
  const moving = sections.flatMap((section) => section.activities).find((activity) => activity.id === id);
  return sections.map((section) => {
    const others = section.activities.filter((activity) => activity.id !== id);
    if (section.id !== sectionId || !moving) return { ...section, activities: others };
    const at = others.findIndex((activity) => activity.id === before);
    return { ...section, activities: at < 0 ? [...others, moving] : [...others.slice(0, at), moving, ...others.slice(at)] };
  });
}

/** The list with one of them before another one, or (null) at the end. */
export function withItemBefore<T extends { readonly id: string }>(items: readonly T[], id: string, before: string | null): T[] {
  const moving = items.find((item) => item.id === id);
  const others = items.filter((item) => item.id !== id);
  const at = others.findIndex((item) => item.id === before);
  if (!moving) return others;
  return at < 0 ? [...others, moving] : [...others.slice(0, at), moving, ...others.slice(at)];
}
