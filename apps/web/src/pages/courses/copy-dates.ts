/** 52 weeks: the days of the week stay. */
const YEAR_DAYS = 364;
const SEPTEMBER = 8;

/** The first day of lessons that is offered for a copy (ISO yyyy-mm-dd): a year of weeks after the course began, or the next first of September. */
export function suggestedStart(startsOn: string | null, today = new Date()): string {
  if (startsOn === null) return `${today.getFullYear() + (today.getMonth() < SEPTEMBER ? 0 : 1)}-09-01`;
  return new Date(Date.parse(`${startsOn}T00:00:00Z`) + YEAR_DAYS * 86_400_000).toISOString().slice(0, 10);
}
