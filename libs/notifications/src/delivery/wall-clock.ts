/** What a clock on the wall shows: the calendar day, and the minutes since its midnight. */
export interface Wall {
  readonly day: string;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    // The Swedish locale writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format;
}

/** `21:30`, also with seconds → 1290 */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export function wallOf(timeZone: string, at: Date): Wall {
  const [day = '', time = ''] = formatOf(timeZone).format(at).split(' ');
  return { day, minutes: minutesOf(time) };
}

const asUtc = ({ day, minutes }: Wall): number => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS;

/** The moment at which the clock shows it; of a time that is skipped in spring, the moment an hour later. `minutes` may reach into later days. */
export function instantOf(timeZone: string, day: string, minutes: number): Date {
  const wanted = asUtc({ day, minutes });
  const offsetAt = (ms: number): number => asUtc(wallOf(timeZone, new Date(ms))) - Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  // The offset of the wanted time is one of those half a day around it.
  const [before, after] = [offsetAt(wanted - 12 * 60 * MINUTE_MS), offsetAt(wanted + 12 * 60 * MINUTE_MS)];
  const exact = [wanted - before, wanted - after].find((ms) => ms + offsetAt(ms) === wanted);
  return new Date(exact ?? wanted - before);
}
