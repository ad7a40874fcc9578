import { momentOfWall, wallTimeAt } from '@sreda/contracts';

/** What a clock on a school's wall shows, as `<input type="datetime-local">` writes it: `2026-09-01T08:30`. The zone of the device has no say. */

/** `timeZone` is an IANA name; absent: that of the device. An absent moment is an empty field. */
export const toWallTime = (iso: string | null, timeZone?: string): string => (iso === null ? '' : wallTimeAt(new Date(iso), timeZone));

/** The moment as ISO 8601 at which the clock shows this (`momentOfWall`), or null for an empty field. */
export const fromWallTime = (wall: string, timeZone?: string): string | null =>
  wall === '' ? null : momentOfWall(Date.parse(`${wall}Z`), timeZone).toISOString();
