const HOUR_MS = 3_600_000;

/** The day, in the zone, that a backup belongs to when days begin at `hour`. */
function backupDay(moment: Date, hour: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(moment.getTime() - hour * HOUR_MS));
}

/** Whether the backup of this day is missing. A day missed while the server was off is made up as soon as it runs again. */
export function isDue(now: Date, last: Date | undefined, hour: number, timeZone: string): boolean {
  return last === undefined || backupDay(last, hour, timeZone) < backupDay(now, hour, timeZone);
}
