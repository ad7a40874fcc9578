import { className } from '../organisations/class-name.js';

/** Pupils finish school after this grade (Federal Law 273-FZ, article 66: general education ends with the 11th). */
export const LAST_GRADE = 11;

export interface ClassOfYear {
  readonly classId: string;
  readonly grade: number;
  readonly letter: string;
  readonly students: number;
}

export interface PromotedClass extends ClassOfYear {
  readonly from: string;
  /** Null for a class that graduates. */
  readonly to: string | null;
  /** The next year already has another class of this name. */
  readonly conflict: boolean;
}

/**
 * What becomes of the classes of a year in the next one. `next` are the classes that the next year has already: a class that is there (it was
 * promoted before) is left out, another one with the wanted name is a conflict.
 */
export function planPromotion(classes: readonly ClassOfYear[], next: readonly Omit<ClassOfYear, 'students'>[]): PromotedClass[] {
  const promoted = new Set(next.map((c) => c.classId));
  const names = new Set(next.map((c) => className(c.grade, c.letter)));
  return classes
    .filter((c) => !promoted.has(c.classId))
    .map((c) => {
      const to = c.grade >= LAST_GRADE ? null : className(c.grade + 1, c.letter);
      return { ...c, from: className(c.grade, c.letter), to, conflict: to !== null && names.has(to) };
    });
}

interface Span {
  readonly since: string;
  readonly until: string;
}

const yearLater = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const leapDay = day.endsWith('-02-29');
  return `${date.getUTCFullYear() + 1}${leapDay ? '-02-28' : day.slice(4)}`;
};

/** The year after, with the same days: `2026/27` → `2027/28`. A name of another form gets the new years' own. */
export function nextYear<P extends Span>(
  year: Span & { readonly name: string },
  periods: readonly P[],
): Span & { name: string; periods: P[] } {
  const since = yearLater(year.since);
  const first = Number(since.slice(0, 4));
  return {
    name: `${first}/${String((first + 1) % 100).padStart(2, '0')}`,
    since,
    until: yearLater(year.until),
    periods: periods.map((period) => ({ ...period, since: yearLater(period.since), until: yearLater(period.until) })),
  };
}
