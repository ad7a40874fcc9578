import { momentOfWall, wallTimeAt } from '@sreda/contracts';

const DAY_MS = 86_400_000;
const isWorkingDay = (dayMs: number): boolean => ![0, 6].includes(new Date(dayMs).getUTCDay());

/**
 * When a term of working days (Monday to Friday in the zone) is over: at the midnight after the last of them. The day on which it begins is not
 * counted, so everybody has whole days.
 */
export function endOfTerm(begins: Date, workingDays: number, timeZone: string): Date {
  let day = Date.parse(wallTimeAt(begins, timeZone).slice(0, 10));
  for (let left = workingDays; left > 0;) {
    day += DAY_MS;
    if (isWorkingDay(day)) left -= 1;
  }
  return momentOfWall(day + DAY_MS, timeZone);
}
