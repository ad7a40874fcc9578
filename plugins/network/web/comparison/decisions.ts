import type { MaterialPartComparison } from '@sreda/ui';

export type PartDecision = 'accept' | 'keep' | 'merge';
/** By part: what its owner has decided, and whose are the fields that both have changed. */
export type Decisions = Readonly<
  Record<string, { readonly decision: PartDecision; readonly fields: Readonly<Record<string, 'accept' | 'keep'>> }>
>;

/** What is done without being asked, as the server does it (ADR 17). */
export const usual = ({ by, isConflict, isInCopy, isInSource }: MaterialPartComparison): PartDecision =>
  by === 'source' ? 'accept' : by === 'copy' || isConflict || !isInCopy || !isInSource ? 'keep' : 'merge';

export const choicesOf = ({ by, isInCopy, isInSource }: MaterialPartComparison): readonly PartDecision[] =>
  by === 'both' && isInCopy && isInSource ? ['merge', 'accept', 'keep'] : ['accept', 'keep'];

/** What a decision says to the server. Named are all parts: what is usual may be another thing a moment later. */
export const bodyOf = (parts: readonly MaterialPartComparison[], decisions: Decisions) =>
  parts.map((part) => {
    const { decision, fields } = decisions[part.id] ?? { decision: usual(part), fields: {} };
    return {
      id: part.id,
      decision,
      ...(decision === 'merge' && { fields: Object.entries(fields).map(([field, its]) => ({ field, decision: its })) }),
    };
  });

/** What happened to a part, in a word: `changed`, `added`, `removed` by whom. */
export function happened({ by, isInCopy, isInSource }: MaterialPartComparison): string {
  const what = isInCopy && isInSource ? 'changed' : isInSource === (by === 'source') ? 'added' : 'removed';
  return by === 'both' && what !== 'changed' ? (isInSource ? 'both-removed-here' : 'both-removed-there') : `${by}-${what}`;
}
