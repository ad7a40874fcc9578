const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

// The Swedish locale writes dates as ISO 8601 does.
const newFormat = (timeZone?: string) => new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone });

function formatOf(timeZone?: string): Intl.DateTimeFormat {
  // A device may come into another zone.
  if (timeZone === undefined) return newFormat();
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

/** What a clock on the wall shows: `2026-09-01T08:30`. `timeZone` is an IANA name; absent: that of the device. */
export const wallTimeAt = (moment: Date, timeZone?: string): string => formatOf(timeZone).format(moment).replace(' ', 'T');

/**
 * The moment at which a clock on the wall shows what a clock of UTC shows at `asUtc` (ms). Of an hour that comes twice the first, of one that never
 * comes the moment an hour later.
 */
export function momentOfWall(asUtc: number, timeZone?: string): Date {
  const aheadAt = (ms: number): number => Date.parse(`${wallTimeAt(new Date(ms), timeZone)}Z`) - ms;
  // A change of the clocks lies between at most two offsets: those of a day before and of a day after.
  const before = asUtc - aheadAt(asUtc - DAY_MS);
  const after = asUtc - aheadAt(asUtc + DAY_MS);
  const exact = [before, after].filter((ms) => ms + aheadAt(ms) === asUtc);
  return new Date(exact.length > 0 ? Math.min(...exact) : before);
}
