/** When a work may be handed in, and when it is late. Pure; the server's clock is an argument. */
export interface Dates {
  readonly opensAt: Date | null;
  /** For everybody; null: no date. */
  readonly dueAt: Date | null;
  /** The student's own date instead of it. */
  readonly extendedTo: Date | null;
  /** Nothing is taken from here on; null: what comes late is taken at any time. */
  readonly cutOffAt: Date | null;
}

export const dueOf = ({ dueAt, extendedTo }: Pick<Dates, 'dueAt' | 'extendedTo'>): Date | null => extendedTo ?? dueAt;

/** An extension beyond the cut-off moves it; what is still in time is always taken. */
export function cutOffOf(dates: Pick<Dates, 'dueAt' | 'extendedTo' | 'cutOffAt'>): Date | null {
  const due = dueOf(dates);
  return dates.cutOffAt && due && due > dates.cutOffAt ? due : dates.cutOffAt;
}

export const isLate = (due: Date | null, now: Date): boolean => due !== null && now > due;

/** Code of the problem, or null: it is taken. */
export function refusalToHandIn(dates: Dates & { readonly courseIsOpen: boolean }, now: Date): string | null {
  if (dates.opensAt && now < dates.opensAt) return 'assignment.not-open-yet';
  const cutOff = cutOffOf(dates);
  if (!dates.courseIsOpen || (cutOff && now >= cutOff)) return 'assignment.closed';
  return null;
}
