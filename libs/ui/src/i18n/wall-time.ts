/** What a clock on a school's wall shows, as `<input type="datetime-local">` writes it: `2026-09-01T08:30`. The zone of the device has no say. */

/** By zone: one is dear to make, and a list asks for each of its rows. */
const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

function shownAt(moment: Date, timeZone: string | undefined): string {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone });
  clocks.set(timeZone, clock);
  return clock.format(moment).replace(' ', 'T');
}

/** `zone` is an IANA name; absent: that of the device. An absent moment is an empty field. */
export const toWallTime = (iso: string | null, timeZone?: string): string => (iso === null ? '' : shownAt(new Date(iso), timeZone));

/** The moment as ISO 8601 at which the clock shows this, or null for an empty field. Of an hour that comes twice the first, of one that never comes the next. */
export function fromWallTime(wall: string, timeZone?: string): string | null {
  if (wall === '') return null;
  const asUtc = Date.parse(`${wall}Z`);
  const aheadAt = (moment: number): number => Date.parse(`${shownAt(new Date(moment), timeZone)}Z`) - moment;
  // A change of the clocks lies between at most two offsets: those of a day before and of a day after.
  const candidates = [asUtc - aheadAt(asUtc - 86_400_000), asUtc - aheadAt(asUtc + 86_400_000)];
  const exact = candidates.filter((moment) => moment + aheadAt(moment) === asUtc);
  return new Date(Math.min(...(exact.length > 0 ? exact : candidates.slice(0, 1)))).toISOString();
}
