import type { QuizSlot } from '@sreda/ui';

/** A place of the test as it is sent. */
export type SlotInput = Partial<Pick<QuizSlot, 'maxMark' | 'startsPage'>> &
  ({ readonly questionId: string } | { readonly rule: NonNullable<QuizSlot['rule']> });

export const inputOf = ({ questionId, rule, maxMark, startsPage }: QuizSlot): SlotInput =>
  rule ? { rule, maxMark, startsPage } : { questionId: questionId ?? '', maxMark, startsPage };

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** As the server takes it. */
export const MOST_POINTS = 100_000;

/** Points as a person types them; undefined for what is none. */
export function pointsOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= 0 && value <= MOST_POINTS ? value : undefined;
}
