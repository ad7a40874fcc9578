/** 52 weeks: the days of the week stay. */
const YEAR_DAYS = 364;

/** The first day of lessons that is offered for a copy: a year of weeks after the course began (ISO yyyy-mm-dd), or today. */
export function suggestedStart(startsOn: string | null, today = new Date()): string {
  const from = startsOn === null ? today : new Date(Date.parse(`${startsOn}T00:00:00Z`) + YEAR_DAYS * 86_400_000);
  return from.toISOString().slice(0, 10);
}
