/** Which questions an attempt gets where the teacher has left it to chance. Pure. */

/** A slot that takes `picks` of these, which are in the order of chance. */
export interface Draw {
  readonly slot: number;
  readonly picks: number;
  readonly candidates: readonly string[];
}
export type Picked = { readonly bySlot: ReadonlyMap<number, readonly string[]> } | { readonly tooFewFor: number };

/**
 * No question twice, and none of `taken`. Slots may want the same questions ("any of algebra", "any with the tag «ОГЭ»"): whoever took one first gives
 * it up when it has another and the later slot has not. So it fails only where no choice at all would do, and says for which slot.
 */
export function pickQuestions(draws: readonly Draw[], taken: ReadonlySet<string>): Picked {
  // Kuhn's augmenting paths: places on one side, questions on the other.
  const places = draws.flatMap((draw) => Array.from({ length: draw.picks }, () => draw));
  const holder = new Map<string, number>();
  const seat = (place: number, asked: Set<string>): boolean => {
    for (const question of places[place]?.candidates ?? []) {
      if (taken.has(question) || asked.has(question)) continue;
      asked.add(question);
      const other = holder.get(question);
      if (other === undefined || seat(other, asked)) {
        holder.set(question, place);
        return true;
      }
    }
    return false;
  };
  for (const [place, { slot }] of places.entries()) if (!seat(place, new Set())) return { tooFewFor: slot };
  const bySlot = new Map<number, string[]>();
  for (const [question, place] of [...holder].sort(([, a], [, b]) => a - b)) {
    const slot = places[place]?.slot ?? 0;
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), question]);
  }
  return { bySlot };
}
